import { and, count, sql } from 'drizzle-orm';
import { type DatabaseProblemKind, databaseProblem } from './database-problem.js';
import { isParked, isPending, isPutOff, isSaidNow } from './notification-conditions.js';
import type { Connection, Database } from './open-database.js';
import { notifications } from './schema.js';

export interface Backlog {
  waiting: number;
  /** Since when the one that waits longest could have been said. */
  oldest: Date | null;
  parked: number;
}

/** A message is owed since it was written, or since quiet hours are over; one that stands and is brought up to date, and a Home, since they are due. */
const owedSince = sql<number>`case when ${notifications.postedTs} is null and ${notifications.kind} <> 'home' and not ${isPutOff} then ${notifications.createdAt} else ${notifications.dueAt} end`;

/** What all showrooms together have not said yet, or never can. */
export function readBacklog(db: Connection, now: Date): Backlog {
  const pending = db
    .select({ waiting: count(), oldest: sql<number | null>`min(${owedSince})` })
    .from(notifications)
    .where(and(isPending, sql`${owedSince} <= ${now.getTime()}`, isSaidNow))
    .get();
  const parked = db.select({ parked: count() }).from(notifications).where(isParked).get();
  return {
    waiting: pending?.waiting ?? 0,
    oldest: pending?.oldest == null ? null : new Date(pending.oldest),
    parked: parked?.parked ?? 0,
  };
}

/** What keeps the database from being written now, if anything. Nothing is left behind. While it is being written, its commit will tell. */
export function probeWriting(db: Database): DatabaseProblemKind | 'unknown' | undefined {
  if (db.$client.inTransaction) return undefined;
  try {
    db.$client.exec('BEGIN IMMEDIATE; ROLLBACK');
    return undefined;
  } catch (error) {
    return databaseProblem(error) ?? 'unknown';
  }
}
