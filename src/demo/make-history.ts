import { addDays, daysFrom, type ShowroomDay, showroomDay, showroomTime } from '../domain/calendar.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Deps } from '../use-cases/deps.js';
import { hoursOf, liveADay, OPENING } from './a-day.js';
import { createCourses, LAST_DAY } from './courses.js';
import { openFloor } from './open-floor.js';
import type { Opening } from './open-showroom.js';
import { SHOWROOM } from './people.js';

const DAYS = 28;

export interface HistoryOptions extends Opening {
  now: Date;
  seed?: number;
}

/**
 * Four weeks of a showroom's life up to `now`, lived through the use cases under a clock that is moved on. The last
 * day is today, or yesterday while the showroom has not opened yet; what is to be told to people is that day's.
 * It is one transaction, so a start that is broken off leaves no half history.
 */
export function makeHistory({ db }: Pick<Deps, 'db'>, { now, ...options }: HistoryOptions) {
  db.transaction(() => {
    const timeZone = options.timeZone ?? SHOWROOM.timeZone;
    const lastDay = lastDayOpen(now, timeZone);
    const firstDay = addDays(lastDay, -DAYS);
    const floor = openFloor({ db }, firstDay, { ...options, timeZone });

    const courseOf = createCourses(floor.chance);
    for (const day of daysFrom(firstDay, addDays(lastDay, -1)))
      liveADay(floor, hoursOf(day, timeZone), courseOf(day));
    const hours = hoursOf(lastDay, timeZone);
    liveADay(floor, { ...hours, closing: hours.closing < now ? hours.closing : now }, LAST_DAY);
    createNotificationStore(db).settleBefore(hours.opening);
  });
}

function lastDayOpen(now: Date, timeZone: string): ShowroomDay {
  const today = showroomDay(now, timeZone);
  return showroomTime(now, timeZone) >= OPENING ? today : addDays(today, -1);
}
