import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Customer, Status } from '../domain/customer.js';
import type { DescribedEntry } from '../domain/entry-details.js';
import { isActive, isClosed, isOpen } from './customer-conditions.js';
import { hasPhone } from './customer-search.js';
import { describedColumns } from './entry-details-store.js';
import { given, givenAny, namesOf, prepareOnce } from './prepare-once.js';
import { customers, entries, interests, levels, showrooms } from './schema.js';

type NewCustomer = Omit<Customer, 'id'>;
type Change = Partial<Omit<Customer, 'id' | 'showroomId' | 'number'>>;

const { secondVisitDay: _visit, phoneTail: _tail, ...columns } = getTableColumns(customers);

const thisOne = eq(customers.id, sql.placeholder('id'));
const ofPhone = and(
  eq(customers.showroomId, sql.placeholder('showroomId')),
  hasPhone(sql.placeholder('phone')),
);

const byId = prepareOnce((db) => db.select(columns).from(customers).where(thisOne).prepare());

const openByPhone = prepareOnce((db) =>
  db.select(columns).from(customers).where(and(ofPhone, isOpen)).prepare(),
);

const closedByPhone = prepareOnce((db) =>
  db.select(columns).from(customers).where(and(ofPhone, isClosed)).orderBy(desc(customers.id)).prepare(),
);

const insert = prepareOnce((db, ...names: (keyof NewCustomer)[]) =>
  db
    .insert(customers)
    .values(given(customers, ...names))
    .returning(columns)
    .prepare(),
);

const changed = prepareOnce((db, ...names: (keyof Change)[]) =>
  db
    .update(customers)
    .set(given(customers, ...names))
    .where(thisOne)
    .prepare(),
);

const moved = prepareOnce((db, ...names: (keyof Change)[]) =>
  db
    .update(customers)
    .set(given(customers, ...names))
    .where(and(thisOne, eq(customers.status, sql.placeholder('from'))))
    .prepare(),
);

const secondVisit = prepareOnce((db) =>
  db
    .update(customers)
    .set({ secondVisitDay: sql`${sql.placeholder('day')}` })
    .where(
      and(thisOne, isNull(customers.secondVisitDay), lt(customers.registeredDay, sql.placeholder('day'))),
    )
    .prepare(),
);

const interestsOf = prepareOnce((db) =>
  db
    .select(describedColumns)
    .from(interests)
    .innerJoin(entries, eq(entries.id, interests.entryId))
    .where(eq(interests.customerId, sql.placeholder('id')))
    .orderBy(entries.list, entries.position)
    .prepare(),
);

const addInterests = prepareOnce((db) =>
  db
    .insert(interests)
    // Without the condition, SQLite takes what comes after for that of a join.
    .select(sql`select ${sql.placeholder('customerId')}, value from ${givenAny('entryIds')} where true`)
    .onConflictDoNothing()
    .prepare(),
);

const following = prepareOnce((db) =>
  db
    .select(columns)
    .from(customers)
    .where(eq(customers.previousId, sql.placeholder('id')))
    .orderBy(desc(customers.id))
    .prepare(),
);

export const createCustomerStore = prepareOnce((db) => {
  const get = (id: number): Customer => {
    const found = byId(db).get({ id });
    if (!found) throw new Error(`no customer ${id}`);
    return found;
  };

  return {
    get,

    find: (id: number): Customer | undefined => byId(db).get({ id }),

    findOpenByPhone: (showroomId: number, phone: string): Customer | undefined =>
      openByPhone(db).get({ showroomId, phone }),

    /** The file under which the customer of this one came back. */
    findFollowing: (id: number): Customer | undefined => following(db).get({ id }),

    /** The latest file of this phone that is no longer open. */
    findClosedByPhone: (showroomId: number, phone: string): Customer | undefined =>
      closedByPhone(db).get({ showroomId, phone }),

    /** How many open files each owner in a showroom has. */
    countOpenByOwner: (showroomId: number): Map<number, number> =>
      new Map(
        db
          .select({ ownerId: customers.ownerId, count: count() })
          .from(customers)
          .where(and(eq(customers.showroomId, showroomId), isOpen))
          .groupBy(customers.ownerId)
          .all()
          .map((row) => [row.ownerId ?? 0, row.count]),
      ),

    countOpenOf: (ownerId: number): number =>
      db
        .select({ count: count() })
        .from(customers)
        .where(
          and(
            inArray(customers.showroomId, db.select({ id: showrooms.id }).from(showrooms)),
            eq(customers.ownerId, ownerId),
            isOpen,
          ),
        )
        .get()?.count ?? 0,

    add: (customer: NewCustomer): Customer => insert(db, ...namesOf(customer)).get({ ...customer }),

    update: (id: number, change: Change) => {
      changed(db, ...namesOf(change)).run({ ...change, id });
    },

    /** Moves the customer on only from the status the decision was made for; false when another was faster. */
    move: (id: number, from: Status, change: Change): boolean =>
      moved(db, ...namesOf(change)).run({ ...change, id, from }).changes === 1,

    markSecondVisit: (id: number, day: string) => {
      secondVisit(db).run({ id, day });
    },

    interestsOf: (id: number): DescribedEntry[] => interestsOf(db).all({ id }),

    addInterests: (id: number, entryIds: number[]) => {
      addInterests(db).run({ customerId: id, entryIds });
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
            isActive,
            lt(customers.nextRevisitDay, today),
            sql`${customers.lastContactDay} < date(${today}, '-' || ${levels.protectionDays} || ' days')`,
          ),
        )
        .all(),
  };
});
