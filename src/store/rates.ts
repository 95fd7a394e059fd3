import { and, between, count, eq, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { ShowroomDay } from '../domain/calendar.js';
import type { Rate } from '../domain/statistics.js';
import type { Connection } from './open-database.js';
import { customers, entries, outcomes, revisits } from './schema.js';
import type { Span } from './statistics-store.js';

export interface Rates {
  capture: Rate;
  testDrive: Rate;
  secondVisit: Rate;
  /** By period: won in it ÷ registered in it. */
  conversion: Rate;
  lostClarity: Rate;
  punctuality: Rate;
}

const how = (condition: SQL): SQL<number> => sql<number>`coalesce(sum(${condition}), 0)`;

/** Each rate with what it divides. `ownerId` narrows them to one rep's customers. */
export function createRates(db: Connection, showroomId: number, ownerId?: number) {
  const own = ownerId === undefined ? undefined : eq(customers.ownerId, ownerId);
  const proposer = ownerId === undefined ? undefined : eq(outcomes.proposedById, ownerId);

  const registrations = ({ first, last }: Span) =>
    db
      .select({
        all: count(),
        phones: how(sql`${customers.phone} is not null`),
        testDrives: how(sql`${customers.testDrive}`),
      })
      .from(customers)
      .where(
        and(
          eq(customers.showroomId, showroomId),
          between(customers.registeredDay, first, last),
          ne(customers.status, 'returned'),
          own,
        ),
      )
      .get() ?? { all: 0, phones: 0, testDrives: 0 };

  const secondVisits = ({ first, last }: Span): number =>
    db
      .select({ count: count() })
      .from(customers)
      .where(and(eq(customers.showroomId, showroomId), between(customers.secondVisitDay, first, last), own))
      .get()?.count ?? 0;

  const losses = ({ first, last }: Span) => {
    const proposed =
      db
        .select({ count: count() })
        .from(outcomes)
        .where(
          and(
            eq(outcomes.showroomId, showroomId),
            eq(outcomes.kind, 'lost'),
            between(outcomes.proposedDay, first, last),
            proposer,
          ),
        )
        .get()?.count ?? 0;
    const clear =
      db
        .select({ count: count() })
        .from(outcomes)
        .innerJoin(entries, eq(entries.id, outcomes.reasonId))
        .where(
          and(
            eq(outcomes.showroomId, showroomId),
            eq(outcomes.kind, 'lost'),
            eq(outcomes.status, 'confirmed'),
            between(outcomes.proposedDay, first, last),
            sql`coalesce(${entries.code}, '') not in ('other', 'unreachable')`,
            proposer,
          ),
        )
        .get()?.count ?? 0;
    return { numerator: clear, denominator: proposed };
  };

  /** Done ones by their due day, and those still waiting after it. */
  const punctuality = ({ first, last }: Span, today: ShowroomDay): Rate => {
    const done = db
      .select({ all: count(), onTime: how(sql`${revisits.day} <= ${revisits.dueDay}`) })
      .from(revisits)
      .innerJoin(customers, eq(customers.id, revisits.customerId))
      .where(
        and(
          eq(customers.showroomId, showroomId),
          eq(revisits.reached, true),
          between(revisits.dueDay, first, last),
          ownerId === undefined ? undefined : eq(revisits.staffId, ownerId),
        ),
      )
      .get() ?? { all: 0, onTime: 0 };
    const waiting =
      db
        .select({ count: count() })
        .from(customers)
        .where(
          and(
            eq(customers.showroomId, showroomId),
            eq(customers.status, 'active'),
            between(customers.nextRevisitDay, first, last),
            lt(customers.nextRevisitDay, today),
            own,
          ),
        )
        .get()?.count ?? 0;
    return { numerator: done.onTime, denominator: done.all + waiting };
  };

  const deals = ({ first, last }: Span): number =>
    db
      .select({ count: count() })
      .from(outcomes)
      .where(
        and(
          eq(outcomes.showroomId, showroomId),
          eq(outcomes.kind, 'won'),
          between(outcomes.confirmedDay, first, last),
          proposer,
        ),
      )
      .get()?.count ?? 0;

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
