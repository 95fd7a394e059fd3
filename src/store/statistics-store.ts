import { and, between, count, desc, eq, ne, sql, sum } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Named } from '../domain/statistics.js';
import type { Connection } from './open-database.js';
import { customers, entries, interests, outcomes, staff } from './schema.js';

export interface Span {
  first: ShowroomDay;
  last: ShowroomDay;
}
/** A customer in a list of a statistic: a name, never a phone. */
export interface NamedCustomer {
  id: number;
  number: string;
  name: string;
  ownerName: string | null;
}
/** A count with the first of the customers it counts. */
export interface Counted {
  count: number;
  customers: NamedCustomer[];
}
const named = { id: customers.id, number: customers.number, name: customers.name, ownerName: staff.name };

/** Which rows count for a showroom, or for one of its owners alone: for every number and every rate. */
export const countsFor = (showroomId: number, ownerId?: number) => {
  const customersOf = and(
    eq(customers.showroomId, showroomId),
    ownerId === undefined ? undefined : eq(customers.ownerId, ownerId),
  );
  const outcomesOf = (kind: OutcomeKind) =>
    and(
      eq(outcomes.showroomId, showroomId),
      eq(outcomes.kind, kind),
      ownerId === undefined ? undefined : eq(outcomes.ownerId, ownerId),
    );
  return {
    /** Sent-back registrations never resubmitted do not count. */
    registered: ({ first, last }: Span) =>
      and(customersOf, between(customers.registeredDay, first, last), ne(customers.status, 'returned')),
    cameAgain: ({ first, last }: Span) => and(customersOf, between(customers.secondVisitDay, first, last)),
    confirmed: (kind: OutcomeKind, { first, last }: Span) =>
      and(outcomesOf(kind), between(outcomes.confirmedDay, first, last)),
    proposed: (kind: OutcomeKind, { first, last }: Span) =>
      and(outcomesOf(kind), between(outcomes.proposedDay, first, last)),
  };
};

/** `ownerId` narrows everything to one rep's customers. */
export function createStatistics(db: Connection, showroomId: number, ownerId?: number) {
  const { registered, confirmed } = countsFor(showroomId, ownerId);

  const countOutcomes = (kind: OutcomeKind, span: Span): number =>
    db.select({ count: count() }).from(outcomes).where(confirmed(kind, span)).get()?.count ?? 0;

  return {
    /** The counts of a span that are told beside each other. */
    numbers(span: Span) {
      return {
        enquiries: this.enquiries(span, 0).count,
        won: countOutcomes('won', span),
        units: this.units(span),
        lost: countOutcomes('lost', span),
      };
    },

    enquiries: (span: Span, most: number): Counted => ({
      count: db.select({ count: count() }).from(customers).where(registered(span)).get()?.count ?? 0,
      customers: db
        .select(named)
        .from(customers)
        .leftJoin(staff, eq(staff.id, customers.ownerId))
        .where(registered(span))
        .orderBy(customers.id)
        .limit(most)
        .all(),
    }),

    outcomes: (kind: OutcomeKind, span: Span, most: number): Counted => ({
      count: countOutcomes(kind, span),
      customers: db
        .select(named)
        .from(outcomes)
        .innerJoin(customers, eq(customers.id, outcomes.customerId))
        .leftJoin(staff, eq(staff.id, customers.ownerId))
        .where(confirmed(kind, span))
        .orderBy(outcomes.id)
        .limit(most)
        .all(),
    }),

    units: (span: Span): number =>
      Number(
        db
          .select({ units: sum(outcomes.units) })
          .from(outcomes)
          .where(confirmed('won', span))
          .get()?.units ?? 0,
      ),

    /** Name null: customers whose industry nobody noted. */
    dealsByIndustry: (span: Span): (Omit<Named, 'name'> & { name: string | null })[] =>
      db
        .select({ name: entries.name, count: sql<number>`sum(${outcomes.units})` })
        .from(outcomes)
        .leftJoin(entries, eq(entries.id, outcomes.industryId))
        .where(confirmed('won', span))
        .groupBy(outcomes.industryId)
        .orderBy(desc(sql`sum(${outcomes.units})`), entries.position)
        .all(),

    /** A deal counts under each of the customer's focus points, so these may add up to more than the units. */
    dealsByFocusPoint: (span: Span): Named[] =>
      db
        .select({ name: entries.name, count: sql<number>`sum(${outcomes.units})` })
        .from(outcomes)
        .innerJoin(interests, eq(interests.customerId, outcomes.customerId))
        .innerJoin(entries, eq(entries.id, interests.entryId))
        .where(and(confirmed('won', span), eq(entries.list, 'focusPoint')))
        .groupBy(entries.id)
        .orderBy(desc(sql`sum(${outcomes.units})`), entries.position)
        .all(),

    enquiriesByDay: (span: Span): Map<ShowroomDay, number> =>
      new Map(
        db
          .select({ day: customers.registeredDay, count: count() })
          .from(customers)
          .where(registered(span))
          .groupBy(customers.registeredDay)
          .all()
          .map(({ day, count }) => [day, count]),
      ),

    outcomesByDay: (kind: OutcomeKind, span: Span): Map<ShowroomDay, number> =>
      new Map(
        db
          .select({ day: outcomes.confirmedDay, count: count() })
          .from(outcomes)
          .where(confirmed(kind, span))
          .groupBy(outcomes.confirmedDay)
          .all()
          .map(({ day, count }) => [day ?? '', count]),
      ),
  };
}
