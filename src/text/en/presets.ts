import type { PresetNames } from '../../domain/base-data.js';
import type { LevelPreset } from '../../domain/level.js';

const lists: PresetNames = {
  source: {
    'walk-in': 'Walk-in',
    phone: 'Phone',
    internet: 'Internet',
    'auto-show': 'Auto show',
    roadshow: 'Roadshow',
    'owner-referral': 'Referral by owner',
    'outdoor-advertisement': 'Outdoor advertisement',
    radio: 'Radio',
    tv: 'TV',
    newspaper: 'Newspaper',
    magazine: 'Magazine',
    sms: 'SMS',
    leaflet: 'Leaflet',
    'competitor-customer': 'Competitor’s customer',
    other: 'Other',
  },
  lostReason: {
    price: 'Price',
    'not-available': 'Model or trim not available',
    'delivery-too-long': 'Delivery takes too long',
    configuration: 'Configuration',
    'bought-another-brand': 'Bought another brand',
    'same-brand-elsewhere': 'Bought the same brand elsewhere',
    'finance-refused': 'Finance refused',
    'gave-up-buying': 'Gave up buying',
    unreachable: 'Unreachable',
    other: 'Other',
  },
  industry: {
    manufacturing: 'Manufacturing',
    trade: 'Trade',
    it: 'IT',
    finance: 'Finance',
    education: 'Education',
    health: 'Health care',
    'public-service': 'Public service',
    construction: 'Construction',
    transport: 'Transport',
    catering: 'Catering',
    'self-employed': 'Self-employed',
    student: 'Student',
    retired: 'Retired',
    other: 'Other',
  },
  focusPoint: {
    price: 'Price',
    appearance: 'Looks',
    space: 'Space',
    power: 'Power',
    'fuel-economy': 'Fuel economy',
    range: 'Electric range',
    safety: 'Safety',
    comfort: 'Comfort',
    'smart-features': 'Smart features',
    'resale-value': 'Resale value',
    'after-sales': 'After-sales',
  },
  attire: {
    business: 'Business',
    casual: 'Casual',
    sports: 'Sports',
    'work-clothes': 'Work clothes',
    fashionable: 'Fashionable',
    'with-children': 'With children',
  },
};

const levels: Record<LevelPreset, Record<string, string>> = {
  HABC: { H: 'Buys within a week', A: 'Buys within a month', B: 'Buys within three months', C: 'Buys later' },
  ABCD: {
    A: 'Buys within three months',
    B: 'Buys within half a year',
    C: 'Buys within a year',
    D: 'No plan yet',
  },
};

export const presets = { lists, levels };
