import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Notification, NotificationKind, Recipient } from '../domain/notification.js';
import type { Connection } from './open-database.js';
import { notifications } from './schema.js';

interface NewNotification {
  kind: NotificationKind;
  showroomId: number;
  recipient: Recipient;
  subjectId?: number;
  day?: string;
  late?: boolean;
  threadOf?: number;
}
type Row = typeof notifications.$inferSelect;

const toNotification = ({ postedChannel, postedTs, ...row }: Row): Notification => ({
  ...row,
  posted: postedChannel !== null && postedTs !== null ? { channel: postedChannel, ts: postedTs } : null,
});

/**
 * To be said; one in a thread not before the thread's first message stands. The state is written out, because SQLite
 * does not use a partial index for a value that is bound.
 */
const waiting = and(
  sql`${notifications.state} = 'pending'`,
  sql`(${notifications.threadOf} is null or exists (select 1 from ${notifications} as root where root.id = ${notifications.threadOf} and root.posted_ts is not null))`,
);

const said = (kind: NotificationKind, subjectId: number) =>
  and(
    eq(notifications.kind, kind),
    eq(notifications.subjectId, subjectId),
    or(eq(notifications.state, 'pending'), isNotNull(notifications.postedTs)),
  );

const again = (now: Date) => ({
  state: 'pending' as const,
  dueAt: now,
  attempts: 0,
  revision: sql`${notifications.revision} + 1`,
});

/** What is still to be said keeps its place in the queue. */
const anew = (now: Date) => ({
  ...again(now),
  dueAt: sql`case when ${notifications.state} = 'pending' then ${notifications.dueAt} else ${now.getTime()} end`,
  attempts: sql`case when ${notifications.state} = 'pending' then ${notifications.attempts} else 0 end`,
});

export function createNotificationStore(db: Connection) {
  const byId = (id: number) => eq(notifications.id, id);

  /** A recipient's messages that are still to be said; a Home is no message. */
  const messagesTo = ({ staffId, channel }: { staffId: number | null; channel: string | null }) =>
    and(
      sql`${notifications.state} = 'pending'`,
      ne(notifications.kind, 'home'),
      channel === null ? eq(notifications.staffId, staffId ?? 0) : eq(notifications.channel, channel),
    );

  return {
    /** It queues up behind what is being retried for the same recipient. */
    add({ recipient, ...rest }: NewNotification, now: Date): number {
      const waiting = messagesTo({ staffId: null, channel: null, ...recipient });
      const last = db
        .select({ at: max(notifications.dueAt) })
        .from(notifications)
        .where(waiting)
        .get()?.at;
      const dueAt = last && last > now ? last : now;
      return db
        .insert(notifications)
        .values({ ...rest, ...recipient, state: 'pending', dueAt, createdAt: now })
        .returning({ id: notifications.id })
        .get().id;
    },

    get(id: number): Notification {
      const row = db.select().from(notifications).where(byId(id)).get();
      if (!row) throw new Error(`no notification ${id}`);
      return toNotification(row);
    },

    /** What is due, oldest first. */
    due: (now: Date, most: number): Notification[] =>
      db
        .select()
        .from(notifications)
        .where(and(waiting, lte(notifications.dueAt, now)))
        .orderBy(asc(notifications.dueAt), asc(notifications.id))
        .limit(most)
        .all()
        .map(toNotification),

    nextDueAt: (): Date | null =>
      db
        .select({ at: min(notifications.dueAt) })
        .from(notifications)
        .where(waiting)
        .get()?.at ?? null,

    /** `revision` is what was put into words; if it has been raised meanwhile, the notification stays pending. */
    delivered: ({ id, revision }: Notification, posted: { channel: string; ts: string } | null) => {
      db.update(notifications)
        .set({
          state: sql`case when ${notifications.revision} = ${revision} then 'delivered' else 'pending' end`,
          attempts: 0,
          attemptedAt: null,
          problem: null,
          ...(posted && { postedChannel: posted.channel, postedTs: posted.ts }),
        })
        .where(byId(id))
        .run();
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
        .where(and(messagesTo({ staffId, channel }), lt(notifications.dueAt, dueAt)))
        .run();
    },

    park: (id: number, problem: string) => {
      db.update(notifications).set({ state: 'parked', problem, attemptedAt: null }).where(byId(id)).run();
    },

    /** Slack is about to be asked to post it; undefined: Slack has answered that it did not. */
    markAttempt: (id: number, at: Date | undefined) => {
      db.update(notifications)
        .set({ attemptedAt: at ?? null })
        .where(byId(id))
        .run();
    },

    /** Digests and reminders of earlier days that nobody has read are not said any more. */
    expireDigests: (showroomId: number, today: string) => {
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(
          and(
            eq(notifications.showroomId, showroomId),
            eq(notifications.state, 'pending'),
            inArray(notifications.kind, ['digest', 'digest-rep', 'due-list']),
            lt(notifications.day, today),
            isNull(notifications.postedTs),
          ),
        )
        .run();
    },

    /** Whatever waits since before this instant is taken as said. */
    settleBefore: (instant: Date) => {
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(and(eq(notifications.state, 'pending'), lt(notifications.createdAt, instant)))
        .run();
    },

    problemOf: (id: number): string => db.select().from(notifications).where(byId(id)).get()?.problem ?? '',

    /** True when the admins were told of this problem with this recipient, and nothing said since has arrived there. */
    toldOfProblem({ staffId, channel }: Notification, problem: string): boolean {
      const toSame = (row: SQL) =>
        channel === null ? sql`${row}.staff_id = ${staffId}` : sql`${row}.channel = ${channel}`;
      const failed = sql`select id from ${notifications} as failed where ${toSame(sql`failed`)} and failed.problem = ${problem}`;
      const arrived = sql`select coalesce(max(id), 0) from ${notifications} as ok where ${toSame(sql`ok`)} and ok.posted_ts is not null`;
      return (
        db
          .select({ id: notifications.id })
          .from(notifications)
          .where(
            and(
              eq(notifications.kind, 'delivery-problem'),
              sql`${notifications.subjectId} in (${failed})`,
              sql`${notifications.id} > (${arrived})`,
            ),
          )
          .get() !== undefined
      );
    },

    /** What was said, or is being said, about this subject is put into words again. */
    refresh: (kind: NotificationKind, subjectId: number, now: Date) => {
      db.update(notifications).set(anew(now)).where(said(kind, subjectId)).run();
    },

    /** Only the last of it: what was said on earlier days is history. */
    refreshLatest: (kind: NotificationKind, subjectId: number, now: Date) => {
      const latest = db
        .select({ id: max(notifications.id) })
        .from(notifications)
        .where(said(kind, subjectId));
      db.update(notifications).set(anew(now)).where(eq(notifications.id, latest)).run();
    },

    /** The staff member opened their Home: from now on it is kept up to date. */
    keepHome: (staffId: number, showroomId: number, now: Date) => {
      db.insert(notifications)
        .values({ kind: 'home', showroomId, staffId, state: 'pending', dueAt: now, createdAt: now })
        .onConflictDoUpdate({
          target: notifications.staffId,
          targetWhere: sql`${notifications.kind} = 'home'`,
          set: again(now),
        })
        .run();
    },

    /** Homes of a whole showroom: one customer's change shows in the owner's and in every manager's. */
    refreshHomes: (showroomId: number, now: Date) => {
      db.update(notifications)
        .set(again(now))
        .where(and(eq(notifications.kind, 'home'), eq(notifications.showroomId, showroomId)))
        .run();
    },
  };
}
