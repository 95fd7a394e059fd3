import { addDays, daysFrom, instantAt, type ShowroomDay, showroomDay, showroomTime } from './calendar.js';
import { dueJobs } from './schedule.js';
import type { Showroom } from './showroom.js';

export interface WallClock {
  day: ShowroomDay;
  time: string;
}

/** What becomes of the digests when a showroom moves to another time zone now. */
export interface ZoneChange {
  before: WallClock;
  after: WallClock;
  /** The digest of the day that it then is has been posted. */
  posted: boolean;
  /** The next one; at once when its hour has passed there. Null: none within weeks. */
  next: { day: ShowroomDay; atOnce: boolean } | null;
  /** Days that get no digest because of the change. */
  lost: ShowroomDay[];
}

const WEEKS_AHEAD = 60;

/** Jobs are done once a showroom's day, whatever its zone: a day that comes twice is not told twice. */
export function zoneChange(
  showroom: Showroom,
  timeZone: string,
  at: Date,
  hasRun: (day: ShowroomDay) => boolean,
): ZoneChange {
  const there = { ...showroom, timeZone };
  const before = wallClock(showroom, at);
  const after = wallClock(there, at);
  const next = nextDigest(there, at, hasRun);
  const untilNext = next && next.day > before.day ? daysFrom(before.day, addDays(next.day, -1)) : [];
  return {
    before,
    after,
    posted: hasRun(after.day),
    next,
    lost: untilNext.filter((day) => !hasRun(day) && hasDigest(showroom, day)),
  };
}

const wallClock = ({ timeZone }: Showroom, at: Date): WallClock => ({
  day: showroomDay(at, timeZone),
  time: showroomTime(at, timeZone),
});

const isDue = (showroom: Showroom, day: ShowroomDay, at: Date): boolean =>
  dueJobs(showroom, at).some((due) => due.job === 'digest' && due.day === day);

/** Whether a digest comes on this day at all. */
const hasDigest = (showroom: Showroom, day: ShowroomDay): boolean =>
  isDue(showroom, day, instantAt(day, showroom.digestTime, showroom.timeZone));

function nextDigest(showroom: Showroom, at: Date, hasRun: (day: ShowroomDay) => boolean): ZoneChange['next'] {
  const today = showroomDay(at, showroom.timeZone);
  if (!hasRun(today) && isDue(showroom, today, at)) return { day: today, atOnce: true };
  const isPast = instantAt(today, showroom.digestTime, showroom.timeZone) <= at;
  const first = isPast ? addDays(today, 1) : today;
  const day = daysFrom(first, addDays(first, WEEKS_AHEAD)).find(
    (candidate) => !hasRun(candidate) && hasDigest(showroom, candidate),
  );
  return day === undefined ? null : { day, atOnce: false };
}
