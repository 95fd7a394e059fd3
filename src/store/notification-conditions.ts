import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type NotificationKind, SAID_WHEN_CLOSED } from '../domain/notification.js';
import { is, notifications, showrooms } from './schema.js';

const saidWhenClosed: readonly NotificationKind[] = SAID_WHEN_CLOSED;

/** Most of what a closed showroom has to say waits until it is open again. */
export const isSaidNow = or(
  sql`not exists (select 1 from ${showrooms} where ${showrooms.id} = ${notifications.showroomId} and ${showrooms.closedAt} is not null)`,
  inArray(notifications.kind, [...saidWhenClosed]),
);

export const isPending = is(notifications.state, 'pending');
export const isParked = is(notifications.state, 'parked');

/** To be said; one in a thread not before the thread's first message stands. */
export const isWaiting = and(
  isPending,
  sql`(${notifications.threadOf} is null or exists (select 1 from ${notifications} as root where root.id = ${notifications.threadOf} and root.posted_ts is not null))`,
  isSaidNow,
);

/** The queue of a recipient's messages, as the schema calls it. */
export const queueTo = ({ staffId, channel }: { staffId?: number | null; channel?: string | null }): string =>
  channel ?? `staff ${staffId}`;

/** What is still to be said in a queue. */
export const unsaidIn = (queue: string | SQL) => and(isPending, eq(notifications.queue, queue));

export const QUIET_HOURS = 'quiet-hours';

/** Waits for the end of quiet hours, as it should: nobody is owed it yet. */
export const isPutOff = sql`(coalesce(${notifications.problem}, '') = ${sql.raw(`'${QUIET_HOURS}'`)})`;
