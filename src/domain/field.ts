import { z } from 'zod';
import { isDay } from './calendar.js';

/** Longest name, and longest note or reason, that a form takes; the forms' hints say so. */
export const LONGEST_NAME = 80;
export const LONGEST_NOTE = 1000;
/** As much as Slack takes in one input. */
export const LONGEST_LINES = 3000;

/** Of a sum, in whole units of the currency. */
export const LARGEST_AMOUNT = 1_000_000_000;

export const requiredText = (longest: number) =>
  z.string('required').trim().min(1, 'required').max(longest, 'too-long');

export const optionalText = (longest: number) => z.string().trim().max(longest, 'too-long').default('');

/** Names, one a line; blank lines and repetitions are dropped. */
export const lines = optionalText(LONGEST_LINES)
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .refine((names) => names.every((name) => name.length <= LONGEST_NAME), 'too-long');

/** The id of a row chosen from a list. */
export const choice = z.coerce.number('required').int('required').positive('required');

export const optionalChoice = choice.nullable().default(null);

export const choices = z.array(choice).default([]);

/** A sum in whole units of the showroom's currency. What was left empty is no sum: coercion alone would make it zero. */
export const amount = z.preprocess(
  (typed) => (typed === null || typed === '' ? undefined : typed),
  z.coerce
    .number('not-a-number')
    .int('not-a-number')
    .min(0, 'not-a-number')
    .max(LARGEST_AMOUNT, 'not-a-number'),
);

export const day = z.string('required').refine(isDay, 'not-a-day');
