import { z } from 'zod';
import { addDays, type ShowroomDay } from './calendar.js';
import { choice, choices, day, LONGEST_NOTE, optionalText } from './field.js';
import type { FieldError } from './field-error.js';
import { type Level, revisitDayFrom } from './level.js';
import { type DueRule, dueDayFrom } from './opening-hours.js';

export const WAYS = ['phone', 'message', 'showroom-visit', 'test-drive', 'home-visit'] as const;
export type Way = (typeof WAYS)[number];

/** Ways that bring the customer into the showroom: they count for the second-visit rate. */
export const SHOWROOM_WAYS: readonly Way[] = ['showroom-visit', 'test-drive'];

/** What was said is told of every contact; where nobody was reached there may be nothing to tell. */
export const revisitSchema = z
  .object({
    customer: choice,
    way: z.enum(WAYS, 'required'),
    reached: z.boolean('required'),
    said: optionalText(LONGEST_NOTE),
    level: choice,
    nextDay: day,
    nextReason: optionalText(LONGEST_NOTE),
    desiredModels: choices,
    focusPoints: choices,
    competitorModels: choices,
  })
  .refine(({ reached, said }) => !reached || said !== '', { path: ['said'], error: 'required' });
export type Revisit = z.infer<typeof revisitSchema>;

/** An attempt that reached nobody is tried again the next day, whatever the form says. */
export const nextRevisitDay = (revisit: Revisit, today: ShowroomDay, rule: DueRule): ShowroomDay =>
  revisit.reached ? revisit.nextDay : dueDayFrom(rule, addDays(today, 1));

/** The level's interval, or the first open day after it, is the latest day that needs no explanation. */
export const latestRevisitDay = (level: Level, today: ShowroomDay, rule: DueRule): ShowroomDay =>
  dueDayFrom(rule, revisitDayFrom(level, today));

export function nextDayError(
  revisit: Revisit,
  level: Level,
  today: ShowroomDay,
  rule: DueRule,
): { field: 'nextDay' | 'nextReason'; error: FieldError } | undefined {
  if (!revisit.reached) return undefined;
  if (revisit.nextDay <= today) return { field: 'nextDay', error: 'next-day-past' };
  if (dueDayFrom(rule, revisit.nextDay) !== revisit.nextDay)
    return { field: 'nextDay', error: 'next-day-closed' };
  if (revisit.nextDay > latestRevisitDay(level, today, rule) && revisit.nextReason === '')
    return { field: 'nextReason', error: 'next-day-needs-reason' };
  return undefined;
}
