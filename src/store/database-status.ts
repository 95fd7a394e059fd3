import { and, count, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { isParked, isPending } from './notification-conditions.js';
import type { Connection } from './open-database.js';
import { notifications } from './schema.js';

/** How the database and what it has to say are doing. */
export function createDatabaseStatus(db: Connection) {
  const countIn = (showroomId: number, isIn: SQL): number =>
    db
      .select({ count: count() })
      .from(notifications)
      .where(and(eq(notifications.showroomId, showroomId), isIn, ne(notifications.kind, 'home')))
      .get()?.count ?? 0;

  return {
    bytes: (): number =>
      db.get<{ bytes: number }>(
        sql`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`,
      ).bytes,

    waiting: (showroomId: number) => countIn(showroomId, isPending),
    parked: (showroomId: number) => countIn(showroomId, isParked),

    /** The day of the last digest that stands in the team channel. */
    lastDigestDay: (showroomId: number): string | null =>
      db
        .select({ day: notifications.day })
        .from(notifications)
        .where(
          and(
            eq(notifications.showroomId, showroomId),
            // Written out, because SQLite does not use a partial index for a value that is bound.
            sql`${notifications.kind} = 'digest'`,
            isNotNull(notifications.postedTs),
          ),
        )
        .orderBy(desc(notifications.id))
        .limit(1)
        .get()?.day ?? null,
  };
}
