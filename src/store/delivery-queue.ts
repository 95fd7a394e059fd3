import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  min,
  not,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm';
import { addDays, type ShowroomDay } from '../domain/calendar.js';
import { type Notification, type NotificationKind, SAID_WHEN_CLOSED } from '../domain/notification.js';
import { prepareOnce } from './prepare-once.js';
import { notifications, showrooms } from './schema.js';

type Row = typeof notifications.$inferSelect;

const toNotification = ({ postedChannel, postedTs, ...row }: Row): Notification => ({
  ...row,
  posted: postedChannel !== null && postedTs !== null ? { channel: postedChannel, ts: postedTs } : null,
});

const saidWhenClosed: readonly NotificationKind[] = SAID_WHEN_CLOSED;

/** Most of what a closed showroom has to say waits until it is open again. */
export const isSaidNow = or(
  sql`not exists (select 1 from ${showrooms} where ${showrooms.id} = ${notifications.showroomId} and ${showrooms.closedAt} is not null)`,
  inArray(notifications.kind, [...saidWhenClosed]),
);

/** The states are written out, because SQLite does not use a partial index for a value that is bound. */
export const isPending = sql`(${notifications.state} = 'pending')`;
export const isParked = sql`(${notifications.state} = 'parked')`;

/** To be said; one in a thread not before the thread's first message stands. */
const waiting = and(
  isPending,
  sql`(${notifications.threadOf} is null or exists (select 1 from ${notifications} as root where root.id = ${notifications.threadOf} and root.posted_ts is not null))`,
  isSaidNow,
);

/** The queue of a recipient's messages, as the schema calls it. */
export const queueTo = ({ staffId, channel }: { staffId?: number | null; channel?: string | null }): string =>
  channel ?? `staff ${staffId}`;

/** What is still to be said in a queue. */
export const unsaidIn = (queue: string | Placeholder) => and(isPending, eq(notifications.queue, queue));

/** What Slack says of a channel in which the bot is not: of a private one, that there is none. */
const NOT_IN_IT = ['not_in_channel', 'channel_not_found'];

const QUIET_HOURS = 'quiet-hours';

/** Waits for the end of quiet hours, as it should: nobody is owed it yet. */
export const isPutOff = sql`(coalesce(${notifications.problem}, '') = ${sql.raw(`'${QUIET_HOURS}'`)})`;

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
const dueSince = sql<number>`(select ${notifications.dueAt} from ${notifications} where ${and(waiting, sql`${notifications.queue} = name`, lte(notifications.dueAt, now))} order by ${notifications.dueAt} limit 1)`;

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
    .where(and(waiting, eq(notifications.queue, sql.placeholder('queue')), lte(notifications.dueAt, now)))
    .orderBy(asc(notifications.dueAt), asc(notifications.id))
    .prepare(),
);

const anyDue = prepareOnce((db) =>
  db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(waiting, eq(notifications.queue, sql.placeholder('queue')), lte(notifications.dueAt, now)))
    .prepare(),
);

const earliest = prepareOnce((db) =>
  db
    .select({ at: min(notifications.dueAt) })
    .from(notifications)
    .where(and(waiting, gt(notifications.dueAt, sql.placeholder('after'))))
    .prepare(),
);

const attempt = prepareOnce((db) =>
  db
    .update(notifications)
    .set({ attemptedAt: sql`${sql.placeholder('at')}` })
    .where(eq(notifications.id, sql.placeholder('id')))
    .prepare(),
);

const delivery = prepareOnce((db) =>
  db
    .update(notifications)
    .set({
      state: sql`case when ${notifications.revision} = ${sql.placeholder('revision')} then 'delivered' else 'pending' end`,
      attempts: 0,
      attemptedAt: null,
      problem: null,
      postedChannel: sql`coalesce(${sql.placeholder('channel')}, ${notifications.postedChannel})`,
      postedTs: sql`coalesce(${sql.placeholder('ts')}, ${notifications.postedTs})`,
    })
    .where(eq(notifications.id, sql.placeholder('id')))
    .prepare(),
);

/** Notifications as whoever delivers them sees them: what is due, and what became of it. */
export const createDeliveryQueue = prepareOnce((db) => {
  const byId = (id: number) => eq(notifications.id, id);

  return {
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

    /** `revision` is what was put into words; if it has been raised meanwhile, the notification stays pending. */
    delivered: ({ id, revision }: Notification, posted: { channel: string; ts: string } | null) => {
      delivery(db).run({ id, revision, channel: posted?.channel ?? null, ts: posted?.ts ?? null });
    },

    /** Later messages to the same recipient wait behind it, so that their order is kept. */
    retryAt: ({ id, kind, staffId, channel }: Notification, dueAt: Date, problem: string) => {
      db.update(notifications)
        .set({ dueAt, problem, attempts: sql`${notifications.attempts} + 1` })
        .where(byId(id))
        .run();
      if (kind === 'home') return;
      db.update(notifications)
        .set({ dueAt })
        .where(and(unsaidIn(queueTo({ staffId, channel })), lt(notifications.dueAt, dueAt)))
        .run();
    },

    /** Said when quiet hours end: no failure, and what may be said meanwhile does not wait behind it. */
    putOff: (id: number, dueAt: Date) => {
      db.update(notifications).set({ dueAt, problem: QUIET_HOURS }).where(byId(id)).run();
    },

    park: (id: number, problem: string) => {
      db.update(notifications).set({ state: 'parked', problem, attemptedAt: null }).where(byId(id)).run();
    },

    /**
     * The bot is in the channel: what was put aside because it was not is to be said again, and of that trouble nobody has
     * to hear any more.
     */
    unpark: (showroomId: number, channel: string, dueAt: Date) => {
      const outside = and(
        eq(notifications.showroomId, showroomId),
        eq(notifications.channel, channel),
        isParked,
        inArray(notifications.problem, NOT_IN_IT),
      );
      const ids = db.select({ id: notifications.id }).from(notifications).where(outside);
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(
          and(eq(notifications.kind, 'delivery-problem'), isPending, inArray(notifications.subjectId, ids)),
        )
        .run();
      db.update(notifications)
        .set({ state: 'pending', dueAt, attempts: 0, problem: null })
        .where(outside)
        .run();
    },

    /** Slack is about to be asked to post it; undefined: Slack has answered that it did not. */
    markAttempt: (id: number, at: Date | undefined) => {
      attempt(db).run({ id, at: at?.getTime() ?? null });
    },

    /**
     * Digests and reminders of earlier days that nobody has read are not said any more; but last evening's summary, where
     * it waits for the quiet hours to end.
     */
    expireDigests: (showroomId: number, today: ShowroomDay) => {
      const lastEvening = sql`(${isPutOff} and ${notifications.kind} = 'summary' and ${notifications.day} = ${addDays(today, -1)})`;
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(
          and(
            eq(notifications.showroomId, showroomId),
            isPending,
            // The plus keeps SQLite from going through all that were ever said.
            inArray(sql`+${notifications.kind}`, ['digest', 'digest-rep', 'due-list', 'summary']),
            lt(notifications.day, today),
            not(lastEvening),
            isNull(notifications.postedTs),
          ),
        )
        .run();
    },

    /** Whatever waits since before this instant is taken as said. */
    settleBefore: (instant: Date) => {
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(and(isPending, lt(notifications.createdAt, instant)))
        .run();
    },

    problemOf: (id: number): string => db.select().from(notifications).where(byId(id)).get()?.problem ?? '',

    /** True when the admins were told of this problem with this recipient, and nothing said since has arrived there. */
    toldOfProblem({ staffId, channel }: Notification, problem: string): boolean {
      const toSame = (row: SQL) =>
        channel === null ? sql`${row}.staff_id = ${staffId}` : sql`${row}.channel = ${channel}`;
      const failed = sql`exists (select 1 from ${notifications} as failed where failed.id = ${notifications.subjectId} and ${toSame(sql`failed`)} and failed.problem = ${problem})`;
      const arrivedSince = sql`exists (select 1 from ${notifications} as ok where ok.id > ${notifications.id} and ${toSame(sql`ok`)} and ok.posted_ts is not null)`;
      return (
        db
          .select({ id: notifications.id })
          .from(notifications)
          .where(and(eq(notifications.kind, 'delivery-problem'), failed, not(arrivedSince)))
          .get() !== undefined
      );
    },
  };
});
