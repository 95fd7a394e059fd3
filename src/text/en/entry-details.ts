import { plural } from './format.js';

/** What the floor should know of models: a competitor's dossier, and what is sold at which price. */
export const entryDetails = {
  dossier: (model: string) => `Dossier: ${model}`,
  moreDossiers: 'More dossiers',
  title: 'Dossier',
  modelTitle: 'Model',
  change: 'Change',
  submit: 'Save',
  nothingKnown: 'Nothing is known yet.',
  gone: 'This entry is no longer there.',
  fields: {
    maker: 'Maker',
    positioning: 'Positioning',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    price: 'Price',
    answer: 'Our answer',
    trim: 'Trim',
    listPrice: 'List price',
    availability: 'Availability',
  },
  hints: {
    maker: 'For example Toyota.',
    positioning: 'For whom, and against which of our models.',
    price: 'What it costs on the market, in any words.',
    answer: 'What to say to a customer who considers it.',
    availability: 'For example: in stock, or two weeks to order.',
    longest: (longest: number) => `At most ${plural(longest, 'character')}.`,
  },
  offers: 'On offer',
  offer: (model: string, facts: string) => `${model}: ${facts}`,
  listPrice: (price: string) => `list price ${price}`,
  listPrices: (prices: string) => `List prices for one unit: ${prices}.`,
  modelPrice: (model: string, price: string) => `${model} ${price}`,
};
