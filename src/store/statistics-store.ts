import { and, between, type Column, count, desc, eq, ne, sql, sum } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Named } from '../domain/statistics.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { customers, entries, interests, is, outcomes, staff } from './schema.js';

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

const value = sql.placeholder;

/** Whose customers are counted: each statement is one for a showroom, and another for one of its owners alone. */
export type Whose = 'showroom' | 'owner';
export const whoseOf = (ownerId: number | undefined): Whose => (ownerId === undefined ? 'showroom' : 'owner');

/** Which rows count, for every number and every rate. What they are of, and the span, each run brings. */
export const countsOf = (whose: Whose) => {
  const customersOf = and(
    eq(customers.showroomId, value('showroomId')),
    whose === 'owner' ? eq(customers.ownerId, value('ownerId')) : undefined,
  );
  const outcomesOf = and(
    eq(outcomes.showroomId, value('showroomId')),
    whose === 'owner' ? eq(outcomes.ownerId, value('ownerId')) : undefined,
  );
  const inSpan = (day: Column) => between(day, value('first'), value('last'));
  return {
    /** Sent-back registrations never resubmitted do not count. */
    registered: and(customersOf, inSpan(customers.registeredDay), ne(customers.status, 'returned')),
    cameAgain: and(customersOf, inSpan(customers.secondVisitDay)),
    confirmed: (kind: OutcomeKind) => and(outcomesOf, is(outcomes.kind, kind), inSpan(outcomes.confirmedDay)),
    lost: and(outcomesOf, is(outcomes.kind, 'lost'), inSpan(outcomes.proposedDay)),
  };
};

const registered = prepareOnce((db, whose: Whose) =>
  db.select({ count: count() }).from(customers).where(countsOf(whose).registered).prepare(),
);

const firstRegistered = prepareOnce((db, whose: Whose) =>
  db
    .select(named)
    .from(customers)
    .leftJoin(staff, eq(staff.id, customers.ownerId))
    .where(countsOf(whose).registered)
    .orderBy(customers.id)
    .limit(value('most'))
    .prepare(),
);

const confirmed = prepareOnce((db, whose: Whose, kind: OutcomeKind) =>
  db.select({ count: count() }).from(outcomes).where(countsOf(whose).confirmed(kind)).prepare(),
);

const firstConfirmed = prepareOnce((db, whose: Whose, kind: OutcomeKind) =>
  db
    .select(named)
    .from(outcomes)
    .innerJoin(customers, eq(customers.id, outcomes.customerId))
    .leftJoin(staff, eq(staff.id, customers.ownerId))
    .where(countsOf(whose).confirmed(kind))
    .orderBy(outcomes.id)
    .limit(value('most'))
    .prepare(),
);

const units = prepareOnce((db, whose: Whose) =>
  db
    .select({ units: sum(outcomes.units) })
    .from(outcomes)
    .where(countsOf(whose).confirmed('won'))
    .prepare(),
);

const byIndustry = prepareOnce((db, whose: Whose) =>
  db
    .select({ name: entries.name, count: sql<number>`sum(${outcomes.units})` })
    .from(outcomes)
    .leftJoin(entries, eq(entries.id, outcomes.industryId))
    .where(countsOf(whose).confirmed('won'))
    .groupBy(outcomes.industryId)
    .orderBy(desc(sql`sum(${outcomes.units})`), entries.position)
    .prepare(),
);

const byFocusPoint = prepareOnce((db, whose: Whose) =>
  db
    .select({ name: entries.name, count: sql<number>`sum(${outcomes.units})` })
    .from(outcomes)
    .innerJoin(interests, eq(interests.customerId, outcomes.customerId))
    .innerJoin(entries, eq(entries.id, interests.entryId))
    .where(and(countsOf(whose).confirmed('won'), eq(entries.list, 'focusPoint')))
    .groupBy(entries.id)
    .orderBy(desc(sql`sum(${outcomes.units})`), entries.position)
    .prepare(),
);

const registeredByDay = prepareOnce((db, whose: Whose) =>
  db
    .select({ day: customers.registeredDay, count: count() })
    .from(customers)
    .where(countsOf(whose).registered)
    .groupBy(customers.registeredDay)
    .prepare(),
);

const confirmedByDay = prepareOnce((db, whose: Whose, kind: OutcomeKind) =>
  db
    .select({ day: outcomes.confirmedDay, count: count() })
    .from(outcomes)
    .where(countsOf(whose).confirmed(kind))
    .groupBy(outcomes.confirmedDay)
    .prepare(),
);

/** `ownerId` narrows everything to one rep's customers. */
export function createStatistics(db: Connection, showroomId: number, ownerId?: number) {
  const whose = whoseOf(ownerId);
  const of = { showroomId, ownerId };

  const countRegistered = (span: Span): number => registered(db, whose).get({ ...of, ...span })?.count ?? 0;

  const countOutcomes = (kind: OutcomeKind, span: Span): number =>
    confirmed(db, whose, kind).get({ ...of, ...span })?.count ?? 0;

  return {
    /** The counts of a span that are told beside each other. */
    numbers(span: Span) {
      return {
        enquiries: countRegistered(span),
        won: countOutcomes('won', span),
        units: this.units(span),
        lost: countOutcomes('lost', span),
      };
    },

    enquiries: (span: Span, most: number): Counted => ({
      count: countRegistered(span),
      customers: firstRegistered(db, whose).all({ ...of, ...span, most }),
    }),

    outcomes: (kind: OutcomeKind, span: Span, most: number): Counted => ({
      count: countOutcomes(kind, span),
      customers: firstConfirmed(db, whose, kind).all({ ...of, ...span, most }),
    }),

    units: (span: Span): number => Number(units(db, whose).get({ ...of, ...span })?.units ?? 0),

    /** Name null: customers whose industry nobody noted. */
    dealsByIndustry: (span: Span): (Omit<Named, 'name'> & { name: string | null })[] =>
      byIndustry(db, whose).all({ ...of, ...span }),

    /** A deal counts under each of the customer's focus points, so these may add up to more than the units. */
    dealsByFocusPoint: (span: Span): Named[] => byFocusPoint(db, whose).all({ ...of, ...span }),

    enquiriesByDay: (span: Span): Map<ShowroomDay, number> =>
      new Map(
        registeredByDay(db, whose)
          .all({ ...of, ...span })
          .map(({ day, count }) => [day, count]),
      ),

    outcomesByDay: (kind: OutcomeKind, span: Span): Map<ShowroomDay, number> =>
      new Map(
        confirmedByDay(db, whose, kind)
          .all({ ...of, ...span })
          .map(({ day, count }) => [day ?? '', count]),
      ),
  };
}
