import { z } from 'zod';
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

/**
 * The walk-in form. `country` is the default region of phones typed without a country code; `asked` are the showroom's
 * own fields on it.
 */
export const registrationSchema = (country: CountryCode, asked: AskedField[] = []) =>
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
    own: answersSchema(asked).default({}),
  });

export type Registration = z.infer<ReturnType<typeof registrationSchema>>;

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

export const registrationInterests = (input: Registration): number[] => [
  ...input.desiredModels,
  ...input.focusPoints,
  ...input.competitorModels,
  ...input.referenceCompetitors,
];
