import { z } from 'zod';
import { addDays, firstOfMonth, firstOfWeek, isDay, lastOfMonth, type ShowroomDay } from './calendar.js';
import { day } from './field.js';

export interface Rate {
  numerator: number;
  denominator: number;
}

/** Undefined when there is nothing to divide by: a rate of nothing is not zero. */
export const rateValue = ({ numerator, denominator }: Rate): number | undefined =>
  denominator === 0 ? undefined : numerator / denominator;

export const RATES = [
  'capture',
  'testDrive',
  'secondVisit',
  /** By period: won in it ÷ registered in it. */
  'conversion',
  'lostClarity',
  'punctuality',
] as const;
export type Rates = Record<(typeof RATES)[number], Rate>;

/** First and last day, both counted. */
export const periodSchema = z.object({
  name: z.enum(['today', 'yesterday', 'week', 'month', 'day']),
  first: day,
  last: day,
});
export type Period = z.infer<typeof periodSchema>;
export type PeriodName = Period['name'];

/** A period by its name or by a date; undefined for anything else. Weeks and months are whole, also when not over. */
export function parsePeriod(words: string, today: ShowroomDay): Period | undefined {
  const word = words.trim().toLowerCase();
  if (word === '' || word === 'today') return { name: 'today', first: today, last: today };
  if (word === 'yesterday') return { name: 'yesterday', first: addDays(today, -1), last: addDays(today, -1) };
  if (word === 'week')
    return { name: 'week', first: firstOfWeek(today), last: addDays(firstOfWeek(today), 6) };
  if (word === 'month') return { name: 'month', first: firstOfMonth(today), last: lastOfMonth(today) };
  return isDay(word) ? { name: 'day', first: word, last: word } : undefined;
}

export interface Named {
  name: string;
  count: number;
}
