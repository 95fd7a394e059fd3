import { and, asc, desc, eq, inArray, lte, type Placeholder, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { Status } from '../domain/customer.js';
import { isActive, isOpen } from './customer-conditions.js';
import { type CustomerQuery, matches, searched } from './customer-search.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { customers, levels, staff } from './schema.js';
import { type Whose, whoseOf } from './statistics-store.js';

/** One customer in a list. */
export interface CustomerLine {
  id: number;
  number: string;
  name: string;
  phone: string | null;
  level: string;
  status: Status;
  ownerId: number | null;
  ownerName: string | null;
  nextRevisitDay: ShowroomDay | null;
  lastContactDay: ShowroomDay;
}

export interface RepDue {
  ownerId: number;
  ownerName: string;
  due: number;
  overdue: number;
}

export interface Page {
  offset: number;
  most: number;
}

export const lineColumns = {
  id: customers.id,
  number: customers.number,
  name: customers.name,
  phone: customers.phone,
  level: levels.code,
  status: customers.status,
  ownerId: customers.ownerId,
  ownerName: staff.name,
  nextRevisitDay: customers.nextRevisitDay,
  lastContactDay: customers.lastContactDay,
};

const linesFrom = (db: Connection) =>
  db
    .select(lineColumns)
    .from(customers)
    .innerJoin(levels, eq(levels.id, customers.levelId))
    .leftJoin(staff, eq(staff.id, customers.ownerId));

const value = sql.placeholder;
const ofShowroom = eq(customers.showroomId, value('showroomId'));

/** One owner's in a status. The plus keeps SQLite from going through all that is due, or pooled, in the showroom. */
const openOf = (owner: Placeholder | number, status: Placeholder | Status) =>
  and(isOpen, eq(customers.ownerId, owner), sql`+${customers.status} = ${status}`);

const activeOf = (owner: Placeholder | number) => openOf(owner, 'active');

const waiting = (whose: Whose) =>
  and(
    ofShowroom,
    whose === 'owner' ? activeOf(value('ownerId')) : isActive,
    lte(customers.nextRevisitDay, value('day')),
  );

const dueOn = prepareOnce((db, whose: Whose) =>
  linesFrom(db)
    .where(waiting(whose))
    .orderBy(asc(customers.nextRevisitDay), asc(customers.id))
    .limit(value('most'))
    .offset(value('offset'))
    .prepare(),
);

const dueCounts = prepareOnce((db, whose: Whose) =>
  db
    .select({
      ownerId: staff.id,
      ownerName: staff.name,
      due: sql<number>`sum(${customers.nextRevisitDay} = ${value('day')})`,
      overdue: sql<number>`sum(${customers.nextRevisitDay} < ${value('day')})`,
    })
    .from(customers)
    .innerJoin(staff, eq(staff.id, customers.ownerId))
    .where(waiting(whose))
    .groupBy(staff.id)
    .orderBy(desc(sql`count(*)`), asc(staff.id))
    .prepare(),
);

const ownedIn = prepareOnce((db) =>
  linesFrom(db)
    .where(and(ofShowroom, openOf(value('ownerId'), value('status'))))
    .orderBy(asc(customers.id))
    .limit(value('most'))
    .prepare(),
);

export function createCustomerLines(db: Connection, showroomId: number) {
  const select = () => linesFrom(db);
  const here = eq(customers.showroomId, showroomId);

  return {
    /** Open files first, newest first. */
    search: (query: CustomerQuery, most: number): CustomerLine[] =>
      select()
        .where(inArray(customers.id, searched(db, showroomId, query, most)))
        .orderBy(desc(isOpen), desc(customers.id))
        .limit(most)
        .all(),

    /** Customers a revisit can be logged for, due ones first; of one owner, or of the whole showroom. */
    revisitable: (
      ownerId: number | undefined,
      query: CustomerQuery | undefined,
      most: number,
    ): CustomerLine[] =>
      select()
        .where(and(here, ownerId === undefined ? isActive : activeOf(ownerId), query && matches(query)))
        .orderBy(asc(customers.nextRevisitDay), asc(customers.id))
        .limit(most)
        .all(),

    /** Due and overdue on the day, longest overdue first; of one owner or of the showroom. */
    due: (day: ShowroomDay, ownerId: number | undefined, page: Page): CustomerLine[] =>
      dueOn(db, whoseOf(ownerId)).all({ showroomId, ownerId, day, ...page }),

    /** How many customers are due on the day, and how many overdue: of each rep who has any. */
    dueByRep: (day: ShowroomDay): RepDue[] => dueCounts(db, 'showroom').all({ showroomId, day }),

    /** The same of one owner. */
    dueOf(ownerId: number, day: ShowroomDay): Pick<RepDue, 'due' | 'overdue'> {
      const counted = dueCounts(db, 'owner').get({ showroomId, ownerId, day });
      return { due: counted?.due ?? 0, overdue: counted?.overdue ?? 0 };
    },

    /** A rep's own customers in one status, longest waiting first. */
    ofOwner: (ownerId: number, status: Status, most: number): CustomerLine[] =>
      ownedIn(db).all({ showroomId, ownerId, status, most }),

    /** A rep's open customers, oldest file first. */
    openOf: (ownerId: number, most: number): CustomerLine[] =>
      select()
        .where(and(here, eq(customers.ownerId, ownerId), isOpen))
        .orderBy(asc(customers.id))
        .limit(most)
        .all(),

    ofIds: (ids: number[]): CustomerLine[] =>
      select()
        .where(and(here, inArray(customers.id, ids)))
        .orderBy(asc(customers.id))
        .all(),
  };
}
