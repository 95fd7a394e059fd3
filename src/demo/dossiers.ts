import type { Dossier, ModelDetails } from '../domain/base-data.js';
import { LIST_PRICES } from './cars.js';

/** What the floor knows of the rivals it meets most. */
export const DOSSIERS: Readonly<Record<string, Dossier>> = {
  'Toyota RAV4': {
    maker: 'Toyota',
    positioning: 'Family SUV. Meets our Tucson L, with and without hybrid.',
    strengths: 'Keeps its value; the hybrid is frugal; everybody knows somebody who drives one.',
    weaknesses: 'Noisy on the motorway; plain inside; the hybrid takes weeks to arrive.',
    price: 'CNY 170,000 to 230,000, about 15,000 off in most shops',
    answer:
      'Drive both on the ring road with the windows up, then let the family sit in the back of the Tucson L.',
  },
  'Honda CR-V': {
    maker: 'Honda',
    positioning: 'Family SUV for whoever carries much. Meets Tucson L and Santa Fe.',
    strengths: 'Large boot; light to drive; seven seats to be had.',
    weaknesses: 'Driver assistance only in the dearer trims; thin paint and doors, people say.',
    price: 'CNY 186,000 to 260,000, 20,000 off with a trade-in',
    answer: 'Put the trims side by side: what theirs costs extra is in our middle one.',
  },
  'Volkswagen Tiguan L': {
    maker: 'Volkswagen',
    positioning: 'For who wants a German badge. Meets Tucson L and Santa Fe.',
    strengths: 'The badge; solid at speed; workshops everywhere.',
    weaknesses: 'The gearbox hesitates in traffic; wants premium petrol; dear to service.',
    price: 'CNY 180,000 to 250,000, up to 40,000 off at the end of a quarter',
    answer: 'Count five years of petrol and service, not the discount of today.',
  },
  'BYD Song Plus': {
    maker: 'BYD',
    positioning: 'Plug-in family SUV for commuters who can charge. Meets the Tucson L Hybrid.',
    strengths: 'Cheap to run on electricity; green plate; large screen.',
    weaknesses: 'Thirsty and loud once the battery is empty; soft on bends; loses value fast.',
    price: 'CNY 136,000 to 176,000, hardly a discount',
    answer: 'Ask where they would charge. Without a place of their own, our hybrid needs none.',
  },
  'Toyota Camry': {
    maker: 'Toyota',
    positioning: 'Saloon for families and company drivers. Meets the Sonata.',
    strengths: 'Known to last; keeps its value; frugal as a hybrid.',
    weaknesses: 'Little equipment for the money; few colours in stock.',
    price: 'CNY 172,000 to 207,000, 10,000 off',
    answer: 'Show the Sonata’s equipment at the same price, and our guarantee in writing.',
  },
  'Tesla Model Y': {
    maker: 'Tesla',
    positioning: 'Electric SUV for who likes things new. Meets the Ioniq 5.',
    strengths: 'Fast chargers along every motorway; the name; the software.',
    weaknesses: 'Hard ride; everything is on one screen; prices change overnight.',
    price: 'CNY 264,000 to 314,000, the same everywhere',
    answer: 'Let them feel the ride of the Ioniq 5, and show what it charges in eighteen minutes.',
  },
};

const AT_THE_SHOP: Readonly<Record<string, Omit<ModelDetails, 'listPrice'>>> = {
  'Elantra 1.5L': { trim: 'CVT, GLS to LUX', availability: 'In stock' },
  'Mufasa 2.0L': { trim: 'Automatic, two trims', availability: 'White and grey in stock, else three weeks' },
  'Sonata 1.5T': { trim: 'DCT, three trims', availability: 'In stock' },
  'Custo 1.5T': { trim: 'Seven seats, three trims', availability: 'Two weeks' },
  'Tucson L 1.5T': { trim: 'DCT, GLS to LUX', availability: 'In stock; test drive car on the yard' },
  'Tucson L Hybrid': { trim: 'LUX only', availability: 'Four weeks' },
  'Santa Fe 2.0T': { trim: 'Five or seven seats', availability: 'To order, six weeks' },
  'Ioniq 5': { trim: 'Rear or four-wheel drive', availability: 'Two in stock' },
};

/** What each car on sale is and costs. */
export const MODELS: Readonly<Record<string, ModelDetails>> = Object.fromEntries(
  Object.entries(AT_THE_SHOP).map(([name, known]) => [
    name,
    { ...known, listPrice: LIST_PRICES[name] ?? null },
  ]),
);
