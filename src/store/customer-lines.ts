import { and, asc, count, desc, eq, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import { OPEN_STATUSES, type Status } from '../domain/customer.js';
import type { Connection } from './open-database.js';
import { customers, levels, staff } from './schema.js';

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

/** What a search is for: a whole number or phone, the last digits of a phone, or part of a name. */
export interface CustomerQuery {
  text: string;
  phone?: string;
}

const columns = {
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

const contains = (text: string): SQL =>
  sql`${customers.name} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

const matches = ({ text, phone }: CustomerQuery): SQL | undefined =>
  or(
    eq(customers.number, text.toUpperCase()),
    phone === undefined ? undefined : eq(customers.phone, phone),
    /^\d{4}$/.test(text) ? eq(customers.phoneTail, text) : undefined,
    contains(text),
  );

export function createCustomerLines(db: Connection, showroomId: number) {
  const select = () =>
    db
      .select(columns)
      .from(customers)
      .innerJoin(levels, eq(levels.id, customers.levelId))
      .leftJoin(staff, eq(staff.id, customers.ownerId));
  const here = eq(customers.showroomId, showroomId);
  const waiting = (day: ShowroomDay) =>
    and(here, eq(customers.status, 'active'), lte(customers.nextRevisitDay, day));

  return {
    /** Open files first, newest first. */
    search: (query: CustomerQuery, most: number): CustomerLine[] =>
      select()
        .where(and(here, matches(query)))
        .orderBy(desc(inArray(customers.status, [...OPEN_STATUSES])), desc(customers.id))
        .limit(most)
        .all(),

    /** Customers a revisit can be logged for, due ones first; of one owner, or of the whole showroom. */
    revisitable: (
      ownerId: number | undefined,
      query: CustomerQuery | undefined,
      most: number,
    ): CustomerLine[] =>
      select()
        .where(
          and(
            here,
            eq(customers.status, 'active'),
            ownerId === undefined ? undefined : eq(customers.ownerId, ownerId),
            query && matches(query),
          ),
        )
        .orderBy(asc(customers.nextRevisitDay), asc(customers.id))
        .limit(most)
        .all(),

    /** Due and overdue on the day, longest overdue first; of one owner or of the showroom. */
    due: (
      day: ShowroomDay,
      ownerId: number | undefined,
      page: { offset: number; most: number },
    ): CustomerLine[] =>
      select()
        .where(and(waiting(day), ownerId === undefined ? undefined : eq(customers.ownerId, ownerId)))
        .orderBy(asc(customers.nextRevisitDay), asc(customers.id))
        .limit(page.most)
        .offset(page.offset)
        .all(),

    dueByRep: (day: ShowroomDay): RepDue[] =>
      db
        .select({
          ownerId: staff.id,
          ownerName: staff.name,
          due: sql<number>`sum(${customers.nextRevisitDay} = ${day})`,
          overdue: sql<number>`sum(${customers.nextRevisitDay} < ${day})`,
        })
        .from(customers)
        .innerJoin(staff, eq(staff.id, customers.ownerId))
        .where(waiting(day))
        .groupBy(staff.id)
        .orderBy(desc(sql`count(*)`), asc(staff.id))
        .all(),

    /** A rep's own customers in one status, longest waiting first. */
    ofOwner: (ownerId: number, status: Status, most: number): CustomerLine[] =>
      select()
        .where(and(here, eq(customers.ownerId, ownerId), eq(customers.status, status)))
        .orderBy(asc(customers.id))
        .limit(most)
        .all(),

    countByStatus: (status: Status, ownerId?: number): number =>
      db
        .select({ count: count() })
        .from(customers)
        .where(
          and(
            here,
            eq(customers.status, status),
            ownerId === undefined ? undefined : eq(customers.ownerId, ownerId),
          ),
        )
        .get()?.count ?? 0,
  };
}
