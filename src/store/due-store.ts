import { and, eq, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { Customer } from '../domain/customer.js';
import type { Connection } from './open-database.js';
import { given, prepareOnce } from './prepare-once.js';
import { dues, is } from './schema.js';

const insert = prepareOnce((db) =>
  db
    .insert(dues)
    .values({ ...given(dues, 'showroomId', 'customerId', 'staffId', 'dueDay'), status: 'open' })
    .prepare(),
);

const closed = prepareOnce((db) =>
  db
    .update(dues)
    .set(given(dues, 'status', 'closedDay'))
    .where(and(eq(dues.customerId, sql.placeholder('customerId')), is(dues.status, 'open')))
    .prepare(),
);

const missed = prepareOnce((db) =>
  db
    .select({ staffId: dues.staffId, count: sql<number>`count(*)` })
    .from(dues)
    .where(
      and(
        eq(dues.showroomId, sql.placeholder('showroomId')),
        eq(dues.closedDay, sql.placeholder('day')),
        // The plus keeps SQLite from going through all that was ever due until then.
        sql`+${dues.dueDay} < ${sql.placeholder('day')}`,
        is(dues.status, 'missed'),
      ),
    )
    .groupBy(dues.staffId)
    .orderBy(dues.staffId)
    .prepare(),
);

export function createDueStore(db: Connection) {
  return {
    /** The customer's owner is to revisit by this day. */
    open: (
      { id, showroomId, ownerId }: Pick<Customer, 'id' | 'showroomId' | 'ownerId'>,
      dueDay: ShowroomDay,
    ) => {
      if (ownerId === null) throw new Error(`customer ${id} has no owner to revisit`);
      insert(db).run({ showroomId, customerId: id, staffId: ownerId, dueDay });
    },

    close: (customerId: number, status: 'done' | 'missed', day: ShowroomDay) => {
      closed(db).run({ customerId, status, closedDay: day });
    },

    /**
     * It is another owner's to make from now on. One that is overdue falls due anew: whoever takes over has the day.
     */
    follow: (customerId: number, staffId: number, today: ShowroomDay) => {
      db.update(dues)
        .set({ staffId, dueDay: sql`max(${dues.dueDay}, ${today})` })
        .where(and(eq(dues.customerId, customerId), is(dues.status, 'open')))
        .run();
    },

    /** How many of the revisits that fell due on this day were made, early ones too. */
    doneOf: (showroomId: number, day: ShowroomDay): { done: number; all: number } =>
      db
        .select({
          all: sql<number>`count(*)`,
          done: sql<number>`coalesce(sum(${dues.status} = 'done'), 0)`,
        })
        .from(dues)
        .where(and(eq(dues.showroomId, showroomId), eq(dues.dueDay, day)))
        .get() ?? { done: 0, all: 0 },

    /** From whom the pool took customers on this day, and how many; a manager may pool one before it is due. */
    missedByOwner: (showroomId: number, day: ShowroomDay): Map<number, number> =>
      new Map(
        missed(db)
          .all({ showroomId, day })
          .map(({ staffId, count }) => [staffId, count]),
      ),
  };
}
