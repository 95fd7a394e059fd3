import {
  addDays,
  daysFrom,
  instantAt,
  type ShowroomDay,
  showroomDay,
  showroomTime,
} from '../domain/calendar.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Actor, Deps } from '../use-cases/deps.js';
import { identify } from '../use-cases/identify.js';
import { listBaseData } from '../use-cases/list-base-data.js';
import { type Hours, liveADay } from './a-day.js';
import { type Chance, createChance } from './chance.js';
import { createCourses, LAST_DAY } from './courses.js';
import { expectKind, type Floor } from './floor.js';
import { createGuests } from './guests.js';
import { type Opening, openShowroom } from './open-showroom.js';
import { idsWithRole, SHOWROOM } from './people.js';

const DAYS = 28;
const OPENING = DEFAULT_SETTINGS.digestTime;
const CLOSING = '19:00';
const SEED = 2026;
/** One guest in so many is never called back. */
const FORGOTTEN = [true, ...Array<boolean>(19).fill(false)];

export interface HistoryOptions extends Opening {
  now: Date;
  seed?: number;
}

/**
 * Four weeks of a showroom's life up to `now`, lived through the use cases under a clock that is moved on. The last
 * day is today, or yesterday while the showroom has not opened yet; what is to be told to people is that day's.
 * It is one transaction, so a start that is broken off leaves no half history.
 */
export function makeHistory({ db }: Pick<Deps, 'db'>, { now, seed = SEED, ...opening }: HistoryOptions) {
  db.transaction(() => {
    const timeZone = opening.timeZone ?? SHOWROOM.timeZone;
    const chance = createChance(seed);
    const lastDay = lastDayOpen(now, timeZone);
    const firstDay = addDays(lastDay, -DAYS);

    let clock = instantAt(firstDay, '08:00', timeZone);
    const deps: Deps = { db, now: () => clock };
    openShowroom(deps, opening);
    const floor = staff(deps, chance, firstDay, (instant) => {
      clock = instant;
    });

    const courseOf = createCourses(chance);
    for (const day of daysFrom(firstDay, addDays(lastDay, -1)))
      liveADay(floor, hoursOf(day, timeZone), courseOf(day));
    const hours = hoursOf(lastDay, timeZone);
    liveADay(floor, { ...hours, closing: hours.closing < now ? hours.closing : now }, LAST_DAY);
    createNotificationStore(db).settleBefore(hours.opening);
  });
}

const hoursOf = (day: ShowroomDay, timeZone: string): Hours => ({
  day,
  opening: instantAt(day, OPENING, timeZone),
  closing: instantAt(day, CLOSING, timeZone),
});

function lastDayOpen(now: Date, timeZone: string): ShowroomDay {
  const today = showroomDay(now, timeZone);
  return showroomTime(now, timeZone) >= OPENING ? today : addDays(today, -1);
}

function staff(deps: Deps, chance: Chance, firstDay: ShowroomDay, setClock: Floor['setClock']): Floor {
  const actor = (slackUserId: string): Actor => expectKind(identify(deps, slackUserId), 'staff').actor;
  const [manager] = idsWithRole('manager').map(actor);
  if (!manager) throw new Error('the demo has no manager');
  let forms = 0;
  return {
    deps,
    setClock,
    today: firstDay,
    reps: idsWithRole('rep').map(actor),
    manager,
    baseData: listBaseData(deps, manager.showroom.id),
    chance,
    nextGuest: createGuests(chance),
    nextIsForgotten: chance.deck(FORGOTTEN),
    nextToken: () => {
      forms += 1;
      return `history-${forms}`;
    },
    unaudited: new Map(),
    corrections: [],
    forgotten: new Set(),
  };
}
