import { and, between, count, eq, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { Rate, Rates } from '../domain/statistics.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { customers, dues, entries, outcomes } from './schema.js';
import { countsOf, type Span, type Whose, whoseOf } from './statistics-store.js';

const how = (condition: SQL): SQL<number> => sql<number>`coalesce(sum(${condition}), 0)`;

const registrations = prepareOnce((db, whose: Whose) =>
  db
    .select({
      all: count(),
      phones: how(sql`${customers.phone} is not null`),
      testDrives: how(sql`${customers.testDrive}`),
    })
    .from(customers)
    .where(countsOf(whose).registered)
    .prepare(),
);

const secondVisits = prepareOnce((db, whose: Whose) =>
  db.select({ count: count() }).from(customers).where(countsOf(whose).cameAgain).prepare(),
);

const deals = prepareOnce((db, whose: Whose) =>
  db.select({ count: count() }).from(outcomes).where(countsOf(whose).confirmed('won')).prepare(),
);

const isClear = sql`${outcomes.status} = 'confirmed' and coalesce(${entries.code}, '') not in ('other', 'unreachable')`;

const losses = prepareOnce((db, whose: Whose) =>
  db
    .select({ all: count(), some: how(isClear) })
    .from(outcomes)
    .innerJoin(entries, eq(entries.id, outcomes.reasonId))
    .where(countsOf(whose).lost)
    .prepare(),
);

const isOnTime = sql`${dues.status} = 'done' and ${dues.closedDay} <= ${dues.dueDay}`;

/** Of the revisits that were to be made by a day of the span: one still open fails once its day is over. */
const punctuality = prepareOnce((db, whose: Whose) =>
  db
    .select({ all: count(), some: how(isOnTime) })
    .from(dues)
    .where(
      and(
        eq(dues.showroomId, sql.placeholder('showroomId')),
        between(dues.dueDay, sql.placeholder('first'), sql.placeholder('last')),
        or(lt(dues.dueDay, sql.placeholder('today')), ne(dues.status, 'open')),
        whose === 'owner' ? eq(dues.staffId, sql.placeholder('ownerId')) : undefined,
      ),
    )
    .prepare(),
);

/** Each rate with what it divides. `ownerId` narrows them to one rep's customers. */
export function createRates(db: Connection, showroomId: number, ownerId?: number) {
  const whose = whoseOf(ownerId);

  return {
    /** `today` tells which revisits still waiting are late. */
    between(span: Span, today: ShowroomDay): Rates {
      const of = { showroomId, ownerId, ...span };
      const registered = registrations(db, whose).get(of);
      const all = registered?.all ?? 0;
      return {
        capture: { numerator: registered?.phones ?? 0, denominator: all },
        testDrive: { numerator: registered?.testDrives ?? 0, denominator: all },
        secondVisit: { numerator: secondVisits(db, whose).get(of)?.count ?? 0, denominator: all },
        conversion: { numerator: deals(db, whose).get(of)?.count ?? 0, denominator: all },
        lostClarity: rate(losses(db, whose).get(of)),
        punctuality: rate(punctuality(db, whose).get({ ...of, today })),
      };
    },
  };
}

const rate = (counted: { all: number; some: number } | undefined): Rate => ({
  numerator: counted?.some ?? 0,
  denominator: counted?.all ?? 0,
});
