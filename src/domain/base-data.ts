/** The lists the forms choose from; levels have rows of their own (level.ts). */
export const LISTS = [
  'source',
  'desiredModel',
  'focusPoint',
  'industry',
  'attire',
  'competitorModel',
  'referenceCompetitor',
  'lostReason',
] as const;
export type List = (typeof LISTS)[number];

/** Lists of which a customer may have several entries. */
export const INTEREST_LISTS = [
  'desiredModel',
  'focusPoint',
  'competitorModel',
  'referenceCompetitor',
] as const;
export type InterestList = (typeof INTEREST_LISTS)[number];

export interface Entry {
  id: number;
  list: List;
  name: string;
  /** Set on entries that a rule speaks of; it survives renaming. */
  code: EntryCode | null;
}

/** What the floor should know of a competitor's model; empty texts are not known yet. */
export interface Dossier {
  maker: string;
  positioning: string;
  strengths: string;
  weaknesses: string;
  price: string;
  answer: string;
}

/** What the floor should know of a model it sells. */
export interface ModelDetails {
  trim: string;
  /** In whole units of the showroom's currency. */
  listPrice: number | null;
  availability: string;
}

/** Of entries of the lists competitorModel and desiredModel; others have none. */
export type EntryDetails = Dossier | ModelDetails;

/** A loss for one of these needs more than the reason: what was bought instead, or what happened. */
export const ENTRY_CODES = ['bought-another-brand', 'unreachable', 'other'] as const;
export type EntryCode = (typeof ENTRY_CODES)[number];

/** Source preset: a dealer's daily report. */
export const SOURCE_PRESET = [
  'walk-in',
  'phone',
  'internet',
  'auto-show',
  'roadshow',
  'owner-referral',
  'outdoor-advertisement',
  'radio',
  'tv',
  'newspaper',
  'magazine',
  'sms',
  'leaflet',
  'competitor-customer',
  'other',
] as const;

export const LOST_REASON_PRESET = [
  'price',
  'not-available',
  'delivery-too-long',
  'configuration',
  'bought-another-brand',
  'same-brand-elsewhere',
  'finance-refused',
  'gave-up-buying',
  'unreachable',
  'other',
] as const;

const INDUSTRY_PRESET = [
  'manufacturing',
  'trade',
  'it',
  'finance',
  'education',
  'health',
  'public-service',
  'construction',
  'transport',
  'catering',
  'self-employed',
  'student',
  'retired',
  'other',
] as const;

const FOCUS_POINT_PRESET = [
  'price',
  'appearance',
  'space',
  'power',
  'fuel-economy',
  'range',
  'safety',
  'comfort',
  'smart-features',
  'resale-value',
  'after-sales',
] as const;

const ATTIRE_PRESET = [
  'business',
  'casual',
  'sports',
  'work-clothes',
  'fashionable',
  'with-children',
] as const;

/** What a new showroom starts with, list by list; `text/` names each key in the showroom's language. */
export const LIST_PRESETS = {
  source: SOURCE_PRESET,
  lostReason: LOST_REASON_PRESET,
  industry: INDUSTRY_PRESET,
  focusPoint: FOCUS_POINT_PRESET,
  attire: ATTIRE_PRESET,
} as const;

export const LISTS_WITH_PRESET = [
  'source',
  'lostReason',
  'industry',
  'focusPoint',
  'attire',
] as const satisfies readonly (keyof typeof LIST_PRESETS)[];

export type PresetNames = {
  [L in (typeof LISTS_WITH_PRESET)[number]]: Record<(typeof LIST_PRESETS)[L][number], string>;
};

export const entryCode = (list: List, key: string): EntryCode | null =>
  list === 'lostReason' ? (ENTRY_CODES.find((code) => code === key) ?? null) : null;
