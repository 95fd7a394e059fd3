import { and, between, count, eq, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { Rate, Rates } from '../domain/statistics.js';
import type { Connection } from './open-database.js';
import { customers, dues, entries, outcomes } from './schema.js';
import { countsFor, type Span } from './statistics-store.js';

const how = (condition: SQL): SQL<number> => sql<number>`coalesce(sum(${condition}), 0)`;
const NOTHING = { all: 0, some: 0 };

/** Each rate with what it divides. `ownerId` narrows them to one rep's customers. */
export function createRates(db: Connection, showroomId: number, ownerId?: number) {
  const counts = countsFor(showroomId, ownerId);

  const registrations = (span: Span) =>
    db
      .select({
        all: count(),
        phones: how(sql`${customers.phone} is not null`),
        testDrives: how(sql`${customers.testDrive}`),
      })
      .from(customers)
      .where(counts.registered(span))
      .get() ?? { all: 0, phones: 0, testDrives: 0 };

  const secondVisits = (span: Span): number =>
    db.select({ count: count() }).from(customers).where(counts.cameAgain(span)).get()?.count ?? 0;

  const losses = (span: Span): Rate => {
    const clear = sql`${outcomes.status} = 'confirmed' and coalesce(${entries.code}, '') not in ('other', 'unreachable')`;
    const { all, some } =
      db
        .select({ all: count(), some: how(clear) })
        .from(outcomes)
        .innerJoin(entries, eq(entries.id, outcomes.reasonId))
        .where(counts.proposed('lost', span))
        .get() ?? NOTHING;
    return { numerator: some, denominator: all };
  };

  /** Of the revisits that were to be made by a day of the span: one still open fails once its day is over. */
  const punctuality = ({ first, last }: Span, today: ShowroomDay): Rate => {
    const onTime = sql`${dues.status} = 'done' and ${dues.closedDay} <= ${dues.dueDay}`;
    const { all, some } =
      db
        .select({ all: count(), some: how(onTime) })
        .from(dues)
        .where(
          and(
            eq(dues.showroomId, showroomId),
            between(dues.dueDay, first, last),
            or(lt(dues.dueDay, today), ne(dues.status, 'open')),
            ownerId === undefined ? undefined : eq(dues.staffId, ownerId),
          ),
        )
        .get() ?? NOTHING;
    return { numerator: some, denominator: all };
  };

  const deals = (span: Span): number =>
    db.select({ count: count() }).from(outcomes).where(counts.confirmed('won', span)).get()?.count ?? 0;

  return {
    /** `today` tells which revisits still waiting are late. */
    between(span: Span, today: ShowroomDay): Rates {
      const { all, phones, testDrives } = registrations(span);
      return {
        capture: { numerator: phones, denominator: all },
        testDrive: { numerator: testDrives, denominator: all },
        secondVisit: { numerator: secondVisits(span), denominator: all },
        conversion: { numerator: deals(span), denominator: all },
        lostClarity: losses(span),
        punctuality: punctuality(span, today),
      };
    },
  };
}
