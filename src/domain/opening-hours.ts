import {
  addDays,
  daysFrom,
  instantAt,
  laterOf,
  type ShowroomDay,
  showroomDay,
  weekdayOf,
} from './calendar.js';
import type { ShowroomSettings } from './settings.js';

/** When a showroom works. */
export type OpeningHours = { timeZone: string } & Pick<
  ShowroomSettings,
  'opensAt' | 'closesAt' | 'workingDays' | 'closingDays'
>;
/** Whether revisits may fall due on days it does not. */
export type DueRule = OpeningHours & Pick<ShowroomSettings, 'skipClosedDays'>;

/** Whoever closes for longer than this has left: no search for the next open day goes on beyond. */
const LONGEST_CLOSURE_DAYS = 366;

export const isOpenOn = ({ workingDays, closingDays }: OpeningHours, day: ShowroomDay): boolean =>
  workingDays.includes(weekdayOf(day)) && !closingDays.includes(day);

/** The first from this day on, forwards or back. */
function nearestOpenDay(hours: OpeningHours, from: ShowroomDay, step: 1 | -1): ShowroomDay | undefined {
  for (let passed = 0; passed <= LONGEST_CLOSURE_DAYS; passed += 1) {
    const day = addDays(from, passed * step);
    if (isOpenOn(hours, day)) return day;
  }
  return undefined;
}

/** The day itself, or the next on which the showroom works. */
export const openDayFrom = (hours: OpeningHours, day: ShowroomDay): ShowroomDay =>
  nearestOpenDay(hours, day, 1) ?? day;

/** The last day before this one on which the showroom worked. */
export const openDayBefore = (hours: OpeningHours, day: ShowroomDay): ShowroomDay =>
  nearestOpenDay(hours, addDays(day, -1), -1) ?? addDays(day, -1);

/** The day on which a revisit falls due that is meant for `day`. */
export const dueDayFrom = (rule: DueRule, day: ShowroomDay): ShowroomDay =>
  rule.skipClosedDays ? openDayFrom(rule, day) : day;

/** How long the showroom was open between two instants, in minutes; a clock put forward or back changes it. */
export function workingMinutes(hours: OpeningHours, from: Date, to: Date): number {
  const { timeZone, opensAt, closesAt } = hours;
  const earliest = addDays(showroomDay(to, timeZone), -LONGEST_CLOSURE_DAYS);
  const first = showroomDay(from, timeZone);
  return daysFrom(laterOf(first, earliest), showroomDay(to, timeZone))
    .filter((day) => isOpenOn(hours, day))
    .map((day) => {
      const opened = Math.max(instantAt(day, opensAt, timeZone).getTime(), from.getTime());
      const closed = Math.min(instantAt(day, closesAt, timeZone).getTime(), to.getTime());
      return Math.max(0, closed - opened) / 60_000;
    })
    .reduce((sum, minutes) => sum + minutes, 0);
}

/** Whether the showroom is at work at this moment. */
export function isOpenAt(hours: OpeningHours, now: Date): boolean {
  const day = showroomDay(now, hours.timeZone);
  const at = (time: string) => instantAt(day, time, hours.timeZone);
  return isOpenOn(hours, day) && at(hours.opensAt) <= now && now < at(hours.closesAt);
}
