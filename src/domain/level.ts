import { z } from 'zod';
import { addDays, laterOf, type ShowroomDay } from './calendar.js';
import { LONGEST_NAME, requiredText } from './field.js';
import { type DueRule, dueDayFrom } from './opening-hours.js';

/** How soon a customer will buy, and so how often to revisit. */
export interface Level {
  id: number;
  code: string;
  name: string;
  /** Null: no purchase in sight. */
  windowDays: number | null;
  intervalDays: number;
  /** So long after the last contact an owner keeps the customer; then it goes to the pool. */
  protectionDays: number;
}

export const LEVEL_PRESET_NAMES = ['HABC', 'ABCD'] as const;
export type LevelPreset = (typeof LEVEL_PRESET_NAMES)[number];
type PresetLevel = Pick<Level, 'code' | 'windowDays' | 'intervalDays'>;

/** HABC is a Beijing Hyundai dealer's rule, ABCD the common classification of prospects. */
export const LEVEL_PRESETS: Record<LevelPreset, PresetLevel[]> = {
  HABC: [
    { code: 'H', windowDays: 7, intervalDays: 2 },
    { code: 'A', windowDays: 30, intervalDays: 7 },
    { code: 'B', windowDays: 90, intervalDays: 14 },
    { code: 'C', windowDays: null, intervalDays: 30 },
  ],
  ABCD: [
    { code: 'A', windowDays: 90, intervalDays: 7 },
    { code: 'B', windowDays: 180, intervalDays: 14 },
    { code: 'C', windowDays: 365, intervalDays: 30 },
    { code: 'D', windowDays: null, intervalDays: 90 },
  ],
};

/** Three intervals without a contact is neglect: the preset's protection, which a showroom may change. */
export const presetProtectionDays = (level: PresetLevel): number => level.intervalDays * 3;

/** First contact within 24 hours of the registration, or on the day of the approval if that comes later. */
export const FIRST_CONTACT_DAYS = 1;

export const revisitDayFrom = (level: Level, day: ShowroomDay): ShowroomDay =>
  addDays(day, level.intervalDays);

export const LONGEST_LEVEL_CODE = 4;
/** More levels in use than anybody can tell apart; a select holds them with room to spare. */
export const MOST_LEVELS = 20;
export const MOST_LEVEL_DAYS = 3650;

/** A number field left empty is no number: coercion alone would make it zero. */
const days = z.preprocess(
  (typed) => (typed === null || typed === '' ? undefined : typed),
  z.coerce.number('not-days').int('not-days').min(1, 'not-days').max(MOST_LEVEL_DAYS, 'not-days'),
);
const orNone = z.preprocess((typed) => (typed === '' ? null : typed), days.nullable().default(null));

/** The form of one level. An owner keeps a customer at least until the revisit that the level asks for. */
export const levelSchema = z
  .object({
    // Capitals first: they may be longer.
    code: z.string('required').trim().toUpperCase().min(1, 'required').max(LONGEST_LEVEL_CODE, 'too-long'),
    name: requiredText(LONGEST_NAME),
    windowDays: orNone,
    intervalDays: days,
    protectionDays: days,
  })
  .refine(({ intervalDays, protectionDays }) => protectionDays >= intervalDays, {
    path: ['protectionDays'],
    error: 'protection-below-interval',
  });
/** What a person sets of a level. */
export type LevelFields = z.infer<typeof levelSchema>;

export const levelFields = ({
  code,
  name,
  windowDays,
  intervalDays,
  protectionDays,
}: LevelFields): LevelFields => ({ code, name, windowDays, intervalDays, protectionDays });

export const sameLevel = (a: LevelFields, b: LevelFields): boolean =>
  a.code === b.code &&
  a.name === b.name &&
  a.windowDays === b.windowDays &&
  a.intervalDays === b.intervalDays &&
  a.protectionDays === b.protectionDays;

/** The ids with this one put before another, or last; the same however often it is done. Undefined: one is not there. */
export function placeBefore(ids: readonly number[], id: number, before: number | null): number[] | undefined {
  if (!ids.includes(id) || before === id || (before !== null && !ids.includes(before))) return undefined;
  const others = ids.filter((other) => other !== id);
  const at = before === null ? others.length : others.indexOf(before);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** The level of a preset that asks for revisits about as often; between two the one that asks sooner. */
export function nearestLevel(preset: LevelPreset, { intervalDays }: Pick<Level, 'intervalDays'>): string {
  const away = (level: PresetLevel) => Math.abs(level.intervalDays - intervalDays);
  const [nearest] = LEVEL_PRESETS[preset].toSorted(
    (a, b) => away(a) - away(b) || a.intervalDays - b.intervalDays,
  );
  return nearest?.code ?? '';
}

/** Whether due days that levels have set already follow a change of the levels. */
export const DUES_CHOICES = ['leave', 'move'] as const;
export type DuesChoice = (typeof DUES_CHOICES)[number];

/** The interval before and after, in days, what day it is, and on which days revisits fall due. */
export interface IntervalChange {
  from: number;
  to: number;
  today: ShowroomDay;
  rule: DueRule;
}

/** What the last contact set, as far as moving it goes. */
export interface SetDay {
  lastContactDay: ShowroomDay;
  nextRevisitDay: ShowroomDay;
}

/**
 * Where a revisit day that was set from its level goes with the level's interval; undefined: it stays. Counted anew
 * from the last contact, never before today, and on an open day where the showroom wants that. A day agreed sooner than the level asks stays while the level still
 * allows it. What is overdue stays overdue, so that a longer interval hides no neglect.
 */
export function movedDay(set: SetDay, { from, to, today, rule }: IntervalChange): ShowroomDay | undefined {
  const { lastContactDay, nextRevisitDay } = set;
  if (nextRevisitDay < today) return undefined;
  const askedBy = (interval: number) => dueDayFrom(rule, addDays(lastContactDay, interval));
  if (nextRevisitDay !== askedBy(from) && nextRevisitDay <= askedBy(to)) return undefined;
  const moved = laterOf(askedBy(to), dueDayFrom(rule, today));
  return moved === nextRevisitDay ? undefined : moved;
}
