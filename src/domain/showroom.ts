import { z } from 'zod';
import { readNames } from './entry-names.js';
import { LONGEST_LINES, LONGEST_NAME, optionalText, requiredText } from './field.js';
import { LANGUAGES, type Language } from './language.js';
import { LEVEL_PRESET_NAMES } from './level.js';
import { type CountryCode, isCountry } from './phone.js';
import type { ShowroomSettings } from './settings.js';

export interface Showroom extends ShowroomSettings {
  id: number;
  code: string;
  name: string;
  teamChannel: string;
  timeZone: string;
  language: Language;
  country: CountryCode;
  /** ISO 4217 code, the country's. */
  currency: string;
  /** Since when it is closed for good; null while it is open. */
  closedAt: Date | null;
}

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

export const timeZone = z.string('required').refine(isTimeZone, 'time-zone-unknown');

const people = z.array(z.string()).default([]);

/** The names of entries, one a line. */
const entryNames = optionalText(LONGEST_LINES)
  .transform(readNames)
  .refine(({ tooLong }) => tooLong.length === 0, 'too-long')
  .transform(({ names }) => names);

/** A command names a showroom by its code, anywhere among its words: these mean something else there. */
const RESERVED_CODES = ['TODAY', 'WEEK', 'MONTH'];

export const setUpSchema = z.object({
  name: requiredText(LONGEST_NAME),
  code: z
    .string('required')
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{2,6}$/, 'showroom-code-format')
    .refine((code) => !RESERVED_CODES.includes(code), 'code-taken'),
  teamChannel: requiredText(LONGEST_NAME),
  timeZone,
  language: z.enum(LANGUAGES, 'required'),
  country: z.string('required').refine(isCountry, 'country-unknown'),
  levelPreset: z.enum(LEVEL_PRESET_NAMES, 'required'),
  managers: people.refine((ids) => ids.length > 0, 'required'),
  reps: people,
  executives: people,
  desiredModels: entryNames.refine((names) => names.length > 0, 'required'),
  competitorModels: entryNames,
});
export type SetUp = z.infer<typeof setUpSchema>;

/** A further showroom may open without a manager: one of another showroom is moved there afterwards. */
export const furtherShowroomSchema = setUpSchema.extend({ managers: people });

/** A number people can say: the showroom's code and the running number, `BJ-0042`. */
export const customerNumber = (code: string, sequence: number): string =>
  `${code}-${String(sequence).padStart(4, '0')}`;
