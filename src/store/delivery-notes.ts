import { and, eq, inArray, isNotNull, isNull, lt, not, type SQL, sql } from 'drizzle-orm';
import { addDays, type ShowroomDay } from '../domain/calendar.js';
import type { Notification } from '../domain/notification.js';
import { isParked, isPending, isPutOff, QUIET_HOURS, queueTo, unsaidIn } from './notification-conditions.js';
import { prepareOnce } from './prepare-once.js';
import { is, notifications } from './schema.js';

/** What Slack says of a channel in which the bot is not: of a private one, that there is none. */
const NOT_IN_IT = ['not_in_channel', 'channel_not_found'];

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

/** What became of a delivery, and what is not to be delivered any more. */
export const createDeliveryNotes = prepareOnce((db) => {
  const byId = (id: number) => eq(notifications.id, id);

  return {
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
          and(is(notifications.kind, 'delivery-problem'), isPending, inArray(notifications.subjectId, ids)),
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
          .where(
            and(
              is(notifications.kind, 'delivery-problem'),
              isNotNull(notifications.subjectId),
              failed,
              not(arrivedSince),
            ),
          )
          .get() !== undefined
      );
    },
  };
});
