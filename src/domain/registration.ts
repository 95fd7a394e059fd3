import { z } from 'zod';
import type { Entry, List } from './base-data.js';
import {
  amount,
  choice,
  choices,
  LONGEST_NAME,
  LONGEST_NOTE,
  optionalChoice,
  optionalText,
  requiredText,
} from './field.js';
import { type AskedField, answersSchema } from './own-field.js';
import { type CountryCode, normalisePhone } from './phone.js';

/** A phone, or null for a guest who left none; an empty one is a question not answered. */
const phone = (country: CountryCode) =>
  z
    .string()
    .trim()
    .min(1, 'phone-missing')
    .transform((typed, context) => {
      const normal = normalisePhone(typed, country);
      if (normal === undefined) context.addIssue({ code: 'custom', message: 'phone-impossible' });
      return normal ?? '';
    })
    .nullable();

/** The walk-in form without the showroom's own fields. */
const fixedSchema = (country: CountryCode) =>
  z.object({
    name: requiredText(LONGEST_NAME),
    phone: phone(country),
    source: choice,
    level: choice,
    desiredModels: choices,
    focusPoints: choices,
    industry: optionalChoice,
    /** Undefined: not asked. */
    attire: choice.nullish(),
    competitorModels: choices,
    referenceCompetitors: choices,
    testDrive: z.boolean().default(false),
    budget: amount.nullable().default(null),
    note: optionalText(LONGEST_NOTE),
    own: answersSchema([]).default({}),
  });

/** Kept by country: a schema takes a hundred times as long to make as to use. */
const fixedSchemas = new Map<CountryCode, ReturnType<typeof fixedSchema>>();

/**
 * The walk-in form. `country` is the default region of phones typed without a country code; `asked` are the showroom's
 * own fields on it.
 */
export function registrationSchema(country: CountryCode, asked: AskedField[] = []) {
  const fixed = fixedSchemas.get(country) ?? fixedSchema(country);
  fixedSchemas.set(country, fixed);
  return asked.length === 0 ? fixed : fixed.extend({ own: answersSchema(asked).default({}) });
}

export type Registration = z.infer<ReturnType<typeof registrationSchema>>;

/** The lists that the form chooses from, with its field for each. */
export const CHOICE_FIELDS = {
  source: 'source',
  desiredModel: 'desiredModels',
  focusPoint: 'focusPoints',
  competitorModel: 'competitorModels',
  referenceCompetitor: 'referenceCompetitors',
  industry: 'industry',
  attire: 'attire',
} as const satisfies Partial<Record<List, keyof Registration>>;
export type ChoiceList = keyof typeof CHOICE_FIELDS;
export type ChoiceField = (typeof CHOICE_FIELDS)[ChoiceList];

/** The same lists, those first that grow with the market. */
export const CHOICE_LISTS = [
  'desiredModel',
  'competitorModel',
  'referenceCompetitor',
  'focusPoint',
  'source',
  'industry',
  'attire',
] as const satisfies readonly ChoiceList[];

/** What one of these lists lacks. */
export const newEntrySchema = z.object({
  list: z.enum(CHOICE_LISTS, 'required'),
  name: requiredText(LONGEST_NAME),
});

/** Every entry of base data that the form names, to be checked against the showroom's lists. */
export const registrationChoices = (input: Registration) => ({
  source: [input.source],
  industry: input.industry === null ? [] : [input.industry],
  attire: typeof input.attire !== 'number' ? [] : [input.attire],
  desiredModel: input.desiredModels,
  focusPoint: input.focusPoints,
  competitorModel: input.competitorModels,
  referenceCompetitor: input.referenceCompetitors,
});

/** A form shows so many chosen entries of a list. */
const MOST_CHOSEN = 100;

/** Of a customer's interests in each list those that a correction shows, and so may take away; it keeps the rest. */
export function splitInterests<Interest extends Entry>(interests: readonly Interest[]) {
  // By id, so that a list put into another order while the form is open does not change which are which.
  const isShown = ({ id, list }: Interest) =>
    interests.filter((one) => one.list === list && one.id < id).length < MOST_CHOSEN;
  return { shown: interests.filter(isShown), kept: interests.filter((one) => !isShown(one)) };
}

export const registrationInterests = (input: Registration): number[] => [
  ...input.desiredModels,
  ...input.focusPoints,
  ...input.competitorModels,
  ...input.referenceCompetitors,
];
