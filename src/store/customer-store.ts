import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { type Customer, OPEN_STATUSES, type Status } from '../domain/customer.js';
import type { DescribedEntry } from '../domain/entry-details.js';
import { describedColumns } from './entry-details-store.js';
import type { Connection } from './open-database.js';
import { customers, entries, interests, levels } from './schema.js';

type NewCustomer = Omit<Customer, 'id'>;
type Change = Partial<Omit<Customer, 'id' | 'showroomId' | 'number'>>;

const { secondVisitDay: _visit, phoneTail: _tail, ...columns } = getTableColumns(customers);

export function createCustomerStore(db: Connection) {
  const select = () => db.select(columns).from(customers);

  const get = (id: number): Customer => {
    const found = select().where(eq(customers.id, id)).get();
    if (!found) throw new Error(`no customer ${id}`);
    return found;
  };

  return {
    get,

    find: (id: number): Customer | undefined => select().where(eq(customers.id, id)).get(),

    findOpenByPhone: (showroomId: number, phone: string): Customer | undefined =>
      select()
        .where(
          and(
            eq(customers.showroomId, showroomId),
            eq(customers.phone, phone),
            inArray(customers.status, [...OPEN_STATUSES]),
          ),
        )
        .get(),

    /** The file under which the customer of this one came back. */
    findFollowing: (id: number): Customer | undefined =>
      select().where(eq(customers.previousId, id)).orderBy(desc(customers.id)).get(),

    /** The latest file of this phone that is no longer open. */
    findClosedByPhone: (showroomId: number, phone: string): Customer | undefined =>
      select()
        .where(
          and(
            eq(customers.showroomId, showroomId),
            eq(customers.phone, phone),
            notInArray(customers.status, [...OPEN_STATUSES]),
          ),
        )
        .orderBy(desc(customers.id))
        .get(),

    /** How many open files each owner in a showroom has. */
    countOpenByOwner: (showroomId: number): Map<number, number> =>
      new Map(
        db
          .select({ ownerId: customers.ownerId, count: count() })
          .from(customers)
          .where(and(eq(customers.showroomId, showroomId), inArray(customers.status, [...OPEN_STATUSES])))
          .groupBy(customers.ownerId)
          .all()
          .map((row) => [row.ownerId ?? 0, row.count]),
      ),

    countOpenOf: (ownerId: number): number =>
      db
        .select({ count: count() })
        .from(customers)
        .where(and(eq(customers.ownerId, ownerId), inArray(customers.status, [...OPEN_STATUSES])))
        .get()?.count ?? 0,

    add: (customer: NewCustomer): Customer => db.insert(customers).values(customer).returning(columns).get(),

    update: (id: number, change: Change) => {
      db.update(customers).set(change).where(eq(customers.id, id)).run();
    },

    /** Moves the customer on only from the status the decision was made for; false when another was faster. */
    move: (id: number, from: Status, change: Change): boolean =>
      db
        .update(customers)
        .set(change)
        .where(and(eq(customers.id, id), eq(customers.status, from)))
        .run().changes === 1,

    markSecondVisit: (id: number, day: string) => {
      db.update(customers)
        .set({ secondVisitDay: day })
        .where(and(eq(customers.id, id), isNull(customers.secondVisitDay), lt(customers.registeredDay, day)))
        .run();
    },

    interestsOf: (id: number): DescribedEntry[] =>
      db
        .select(describedColumns)
        .from(interests)
        .innerJoin(entries, eq(entries.id, interests.entryId))
        .where(eq(interests.customerId, id))
        .orderBy(entries.list, entries.position)
        .all(),

    addInterests(id: number, entryIds: number[]) {
      if (entryIds.length === 0) return;
      db.insert(interests)
        .values(entryIds.map((entryId) => ({ customerId: id, entryId })))
        .onConflictDoNothing()
        .run();
    },

    clearInterests: (id: number) => {
      db.delete(interests).where(eq(interests.customerId, id)).run();
    },

    /** Active customers whose last contact is longer ago than their level protects. */
    neglected: (showroomId: number, today: string): (Customer & { protectionDays: number })[] =>
      db
        .select({ ...columns, protectionDays: levels.protectionDays })
        .from(customers)
        .innerJoin(levels, eq(levels.id, customers.levelId))
        .where(
          and(
            eq(customers.showroomId, showroomId),
            eq(customers.status, 'active'),
            lt(customers.nextRevisitDay, today),
            sql`${customers.lastContactDay} < date(${today}, '-' || ${levels.protectionDays} || ' days')`,
          ),
        )
        .all(),
  };
}
