import { z } from 'zod';
import type { Dossier, Entry, EntryDetails, ModelDetails } from './base-data.js';
import { amount, LONGEST_NAME, LONGEST_NOTE, optionalText } from './field.js';

/** The lists whose entries can be described. */
const DESCRIBED_LISTS = ['competitorModel', 'desiredModel'] as const;
export type DescribedList = (typeof DESCRIBED_LISTS)[number];

export const isDescribed = (list: string): list is DescribedList =>
  DESCRIBED_LISTS.some((described) => described === list);

/** How long each text of a dossier may be. */
export const DOSSIER_TEXTS = {
  maker: LONGEST_NAME,
  positioning: LONGEST_NOTE,
  strengths: LONGEST_NOTE,
  weaknesses: LONGEST_NOTE,
  price: LONGEST_NAME,
  answer: LONGEST_NOTE,
} as const satisfies Record<keyof Dossier, number>;

/** How long each text may be that is known of a model. */
export const MODEL_TEXTS = { trim: 200, availability: 200 } as const;

/** A field left empty is null. */
const noted = (longest: number) => z.preprocess((typed) => typed ?? '', optionalText(longest));

const dossierSchema = z.object({
  maker: noted(DOSSIER_TEXTS.maker),
  positioning: noted(DOSSIER_TEXTS.positioning),
  strengths: noted(DOSSIER_TEXTS.strengths),
  weaknesses: noted(DOSSIER_TEXTS.weaknesses),
  price: noted(DOSSIER_TEXTS.price),
  answer: noted(DOSSIER_TEXTS.answer),
});

const modelSchema = z.object({
  trim: noted(MODEL_TEXTS.trim),
  listPrice: amount.nullable().default(null),
  availability: noted(MODEL_TEXTS.availability),
});

/** The form that describes an entry of this list. */
export const detailsSchema = { competitorModel: dossierSchema, desiredModel: modelSchema } as const;

/** An entry with what else is known of it. */
export interface DescribedEntry extends Entry {
  details: EntryDetails | null;
}

export const dossierOf = ({ list, details }: DescribedEntry): Dossier | undefined =>
  list === 'competitorModel' && details && 'maker' in details ? details : undefined;

export const modelDetailsOf = ({ list, details }: DescribedEntry): ModelDetails | undefined =>
  list === 'desiredModel' && details && 'trim' in details ? details : undefined;

/** Nothing at all is known. */
export const isBlank = (details: EntryDetails): boolean =>
  Object.values(details).every((value) => value === '' || value === null);
