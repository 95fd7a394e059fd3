import { hoursOf, liveADay } from '../../../../src/demo/a-day.js';
import { createCourses } from '../../../../src/demo/courses.js';
import { type FloorOptions, openFloor } from '../../../../src/demo/open-floor.js';
import { addDays, daysFrom, type ShowroomDay } from '../../../../src/domain/calendar.js';
import type { OutcomeKind } from '../../../../src/domain/outcome.js';
import { createCustomerStore } from '../../../../src/store/customer-store.js';
import type { Database } from '../../../../src/store/open-database.js';

/** So long guests come in, and so long again it takes until the last of them has decided. */
export const FINISHED_DAYS = 28;

/** Of those who were called for weeks, so many buy. */
const ENDINGS: OutcomeKind[] = ['won', 'lost', 'lost', 'won', 'lost', 'invalid', 'lost'];
/** Nobody decides at once: contacts go on, and then it goes quickly. */
const WAITING_DAYS = 12;
const LAST_TO_DECIDE = 24;

/**
 * Guests of some weeks of the demo's showroom, each followed until they bought, were lost, or went to the pool: what
 * lies behind a showroom of many years.
 */
export function makeFinishedHistory(db: Database, firstDay: ShowroomDay, options: FloorOptions) {
  db.transaction(() => {
    const floor = openFloor({ db }, firstDay, options);
    const showroomId = floor.manager.showroom.id;
    const courseOf = createCourses(floor.chance);
    const days = (first: number, last: number) => daysFrom(addDays(firstDay, first), addDays(firstDay, last));
    const live = (day: ShowroomDay, course: Parameters<typeof liveADay>[2]) =>
      liveADay(floor, hoursOf(day, options.timeZone), course);
    for (const day of days(0, FINISHED_DAYS - 1)) live(day, courseOf(day));

    const ending = floor.chance.deck(ENDINGS);
    const stillOpen = () =>
      [...createCustomerStore(db).countOpenByOwner(showroomId).values()].reduce(
        (sum, count) => sum + count,
        0,
      );
    for (const [at, day] of days(FINISHED_DAYS, 2 * FINISHED_DAYS - 1).entries()) {
      const share = at < WAITING_DAYS ? 0 : stillOpen() / Math.max(LAST_TO_DECIDE - at, 1);
      const endings = Array.from(
        { length: floor.reps.length * Math.ceil(share / floor.reps.length) },
        ending,
      );
      live(day, { walkIns: 0, endings, strictOn: [], claims: false, undone: { head: 0, tail: 0 } });
    }
    if (stillOpen() > 0) throw new Error(`${stillOpen()} customers never came to an end`);
  });
}
