import { and, asc, eq, gt, lte, min, sql } from 'drizzle-orm';
import type { Notification } from '../domain/notification.js';
import { isWaiting } from './notification-conditions.js';
import { prepareOnce } from './prepare-once.js';
import { notifications } from './schema.js';

type Row = typeof notifications.$inferSelect;

const toNotification = ({ postedChannel, postedTs, ...row }: Row): Notification => ({
  ...row,
  posted: postedChannel !== null && postedTs !== null ? { channel: postedChannel, ts: postedTs } : null,
});

const now = sql.placeholder('now');

const ofId = prepareOnce((db) =>
  db
    .select()
    .from(notifications)
    .where(eq(notifications.id, sql.placeholder('id')))
    .prepare(),
);

/** From one queue to the next, through the index: however many messages wait in a queue, it is one step. */
const queues = sql`(
  with recursive queues(name) as (
    select min(queue) from ${notifications} where state = 'pending'
    union all
    select (select min(queue) from ${notifications} where state = 'pending' and queue > name) from queues where name is not null
  )
  select name from queues where name is not null
)`;
const dueSince = sql<number>`(select ${notifications.dueAt} from ${notifications} where ${and(isWaiting, sql`${notifications.queue} = name`, lte(notifications.dueAt, now))} order by ${notifications.dueAt} limit 1)`;

const inQueuesDue = prepareOnce((db) =>
  db
    .select({ name: sql<string>`name`, since: sql<number | null>`${dueSince} as since` })
    .from(queues)
    .where(sql`since is not null`)
    .orderBy(sql`since`)
    .prepare(),
);

const firstDue = prepareOnce((db) =>
  db
    .select()
    .from(notifications)
    .where(and(isWaiting, eq(notifications.queue, sql.placeholder('queue')), lte(notifications.dueAt, now)))
    .orderBy(asc(notifications.dueAt), asc(notifications.id))
    .prepare(),
);

const anyDue = prepareOnce((db) =>
  db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(isWaiting, eq(notifications.queue, sql.placeholder('queue')), lte(notifications.dueAt, now)))
    .prepare(),
);

const earliest = prepareOnce((db) =>
  db
    .select({ at: min(notifications.dueAt) })
    .from(notifications)
    .where(and(isWaiting, gt(notifications.dueAt, sql.placeholder('after'))))
    .prepare(),
);

/** Notifications as whoever delivers them finds them: what is due, and in which order. */
export const createDeliveryQueue = prepareOnce((db) => ({
  get(id: number): Notification {
    const row = ofId(db).get({ id });
    if (!row) throw new Error(`no notification ${id}`);
    return toNotification(row);
  },

  /** The queues in which something is due, the one that has waited longest first. */
  queuesDue: (at: Date): string[] =>
    inQueuesDue(db)
      .all({ now: at.getTime() })
      .map(({ name }) => name),

  /** The first of a queue that is due. */
  firstDue(queue: string, at: Date): Notification | undefined {
    const row = firstDue(db).get({ queue, now: at.getTime() });
    return row && toNotification(row);
  },

  isDue: (queue: string, at: Date): boolean => anyDue(db).get({ queue, now: at.getTime() }) !== undefined,

  /** The earliest that falls due after this instant. */
  nextDueAt: (after: Date): Date | null => earliest(db).get({ after: after.getTime() })?.at ?? null,
}));
