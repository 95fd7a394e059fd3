import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** A calendar day in a showroom's time zone, `YYYY-MM-DD`; such days compare as strings. */
export type ShowroomDay = string;

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** As days are numbered from Sunday, by dayjs. */
const WEEKDAYS: readonly Weekday[] = [7, 1, 2, 3, 4, 5, 6];

const DAY = 'YYYY-MM-DD';

/** Kept by zone: a formatter takes a hundred times as long to make as to use. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formatters.set(timeZone, made);
  return made;
}

function wallClock(instant: Date, timeZone: string): { day: ShowroomDay; time: string } {
  const [month, day, year, hour, minute] = formatter(timeZone).format(instant).split(/\D+/);
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

export const showroomDay = (instant: Date, timeZone: string): ShowroomDay => wallClock(instant, timeZone).day;

/** Wall-clock time in the showroom, `HH:mm`. */
export const showroomTime = (instant: Date, timeZone: string): string => wallClock(instant, timeZone).time;

/** Days are counted on the calendar, so a day of 23 or 25 hours is one day. */
export const addDays = (day: ShowroomDay, count: number): ShowroomDay =>
  dayjs.utc(day).add(count, 'day').format(DAY);

/** Positive when `later` is after `earlier`. */
export const daysBetween = (earlier: ShowroomDay, later: ShowroomDay): number =>
  dayjs.utc(later).diff(dayjs.utc(earlier), 'day');

export const laterOf = (a: ShowroomDay, b: ShowroomDay): ShowroomDay => (a > b ? a : b);

export const earlierOf = (a: ShowroomDay, b: ShowroomDay): ShowroomDay => (a < b ? a : b);

export const firstOfMonth = (day: ShowroomDay): ShowroomDay => dayjs.utc(day).startOf('month').format(DAY);

export const lastOfMonth = (day: ShowroomDay): ShowroomDay => dayjs.utc(day).endOf('month').format(DAY);

export const weekdayOf = (day: ShowroomDay): Weekday => WEEKDAYS[dayjs.utc(day).day()] ?? 7;

/** Weeks start on Monday, in every language. */
export const firstOfWeek = (day: ShowroomDay): ShowroomDay => addDays(day, -((dayjs.utc(day).day() + 6) % 7));

export const daysFrom = (first: ShowroomDay, last: ShowroomDay): ShowroomDay[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

/** True for a day that exists: `2026-02-30` does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format(DAY) === text;

/** The instant at which a wall clock in the showroom shows this day and time; in a spring gap, the instant after it. */
export const instantAt = (day: ShowroomDay, time: string, timeZone: string): Date =>
  dayjs.tz(`${day} ${time}`, timeZone).toDate();
