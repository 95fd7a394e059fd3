import { z } from 'zod';
import { addDays, daysBetween, daysFrom, isDay, type ShowroomDay } from './calendar.js';

/** So much may be typed; written again in our way it is never longer than Slack's 3,000 characters. */
export const LONGEST_CLOSING_DAYS = 2500;
const LONGEST_WRITTEN = 3000;
const MOST_CLOSING_DAYS = 400;

const DAY = /\d{4}-\d{2}-\d{2}/g;
/** What may stand around the days of a line: a dash of any kind, a word for “to”, blanks. */
const BETWEEN = /^[\s\-–—~～.…,，、至到to]*$/;

/** One day, or a first and a last one. */
function daysOfLine(line: string): ShowroomDay[] | undefined {
  const [first, last = first, more] = line.match(DAY) ?? [];
  if (!first || !last || more || !BETWEEN.test(line.replace(DAY, ''))) return undefined;
  if (!isDay(first) || !isDay(last) || last < first || daysBetween(first, last) >= MOST_CLOSING_DAYS)
    return undefined;
  return daysFrom(first, last);
}

/** One day or range a line, as they are typed; in order, each once. */
export const closingDaysText = z
  .string()
  .max(LONGEST_WRITTEN, 'too-long')
  .transform((text, context): ShowroomDay[] => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const days = lines.map(daysOfLine);
    const all = new Set(days.flatMap((found) => found ?? []));
    if (days.includes(undefined)) context.addIssue({ code: 'custom', message: 'closing-days-unreadable' });
    else if (all.size > MOST_CLOSING_DAYS) context.addIssue({ code: 'custom', message: 'closing-days-many' });
    return [...all].toSorted();
  });

export interface DayRange {
  first: ShowroomDay;
  last: ShowroomDay;
}

/** Days that follow each other stand together. `days` are in order. */
export function dayRanges(days: readonly ShowroomDay[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const open = ranges.at(-1);
    if (open && addDays(open.last, 1) === day) open.last = day;
    else ranges.push({ first: day, last: day });
  }
  return ranges;
}

/** As they can be typed. Two days take less room on lines of their own than as a range. */
export const writeClosingDays = (days: readonly ShowroomDay[]): string =>
  dayRanges(days)
    .flatMap(({ first, last }) => {
      if (daysBetween(first, last) < 2) return first === last ? [first] : [first, last];
      return [`${first} – ${last}`];
    })
    .join('\n');
