import { and, count, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Settings } from '../domain/change-settings.js';
import { customerNumber, type Showroom } from '../domain/showroom.js';
import { isPending } from './approval-store.js';
import { isOpen } from './customer-conditions.js';
import { prepareOnce } from './prepare-once.js';
import { approvals, customers, showrooms, staff } from './schema.js';

/** Who works in a showroom, and what is going on there. */
export interface ShowroomCounts {
  staff: number;
  openCustomers: number;
  /** Decisions that managers have still to take. */
  pending: number;
}

const byId = prepareOnce((db) =>
  db
    .select()
    .from(showrooms)
    .where(eq(showrooms.id, sql.placeholder('id')))
    .prepare(),
);
const allInOrder = prepareOnce((db) => db.select().from(showrooms).orderBy(showrooms.id).prepare());

const nextSequence = prepareOnce((db) =>
  db
    .update(showrooms)
    .set({ lastSequence: sql`${showrooms.lastSequence} + 1` })
    .where(eq(showrooms.id, sql.placeholder('id')))
    .returning({ code: showrooms.code, lastSequence: showrooms.lastSequence })
    .prepare(),
);

export const createShowroomStore = prepareOnce((db) => {
  const countRows = (table: typeof staff | typeof customers | typeof approvals, where: SQL | undefined) =>
    db.select({ count: count() }).from(table).where(where).get()?.count ?? 0;

  return {
    all: (): Showroom[] => allInOrder(db).all(),

    get(id: number): Showroom {
      const found = byId(db).get({ id });
      if (!found) throw new Error(`no showroom ${id}`);
      return found;
    },

    add: (showroom: Omit<Showroom, 'id'>, createdAt: Date): Showroom =>
      db
        .insert(showrooms)
        .values({ ...showroom, createdAt })
        .returning()
        .get(),

    counts: (id: number): ShowroomCounts => ({
      staff: countRows(staff, and(eq(staff.showroomId, id), ne(staff.status, 'left'))),
      openCustomers: countRows(customers, and(eq(customers.showroomId, id), isOpen)),
      pending: countRows(approvals, and(eq(approvals.showroomId, id), isPending)),
    }),

    change: (id: number, settings: Partial<Settings>) => {
      db.update(showrooms).set(settings).where(eq(showrooms.id, id)).run();
    },

    /** Null: open again. */
    setClosed: (id: number, closedAt: Date | null) => {
      db.update(showrooms).set({ closedAt }).where(eq(showrooms.id, id)).run();
    },

    /** Takes the next customer number; numbers have no gaps, because a transaction that fails gives its number back. */
    nextCustomerNumber(id: number): string {
      const { code, lastSequence } = nextSequence(db).get({ id });
      return customerNumber(code, lastSequence);
    },
  };
});
