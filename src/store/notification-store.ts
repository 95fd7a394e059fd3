import { and, desc, eq, inArray, isNotNull, isNull, max, ne, not, or, sql } from 'drizzle-orm';
import type { NotificationKind, Recipient } from '../domain/notification.js';
import { createDeliveryQueue, isPending, isPutOff, messagesTo } from './delivery-queue.js';
import type { Connection } from './open-database.js';
import { notifications, staff } from './schema.js';

interface NewNotification {
  kind: NotificationKind;
  showroomId: number;
  recipient: Recipient;
  subjectId?: number;
  day?: string;
  late?: boolean;
  threadOf?: number;
}
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

/** Notifications as the use cases write them, and the queue in which they are delivered. */
export function createNotificationStore(db: Connection) {
  return {
    ...createDeliveryQueue(db),

    /** It queues up behind what is being retried for the same recipient, not behind what waits for quiet hours to end. */
    add({ recipient, ...rest }: NewNotification, now: Date): number {
      const waiting = and(messagesTo({ staffId: null, channel: null, ...recipient }), not(isPutOff));
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

    /** What was said, or is being said, about this subject is put into words again. */
    refresh: (kind: NotificationKind, subjectId: number, now: Date) => {
      db.update(notifications).set(anew(now)).where(said(kind, subjectId)).run();
    },

    /** Only the last of it: what was said on earlier days is history. */
    refreshLatest: (kind: NotificationKind, subjectId: number, now: Date) => {
      const latest = db
        .select({ id: notifications.id })
        .from(notifications)
        .where(said(kind, subjectId))
        .orderBy(desc(notifications.id))
        .limit(1);
      db.update(notifications).set(anew(now)).where(eq(notifications.id, latest)).run();
    },

    /**
     * The showroom talks in another channel from now on: what was not posted yet follows. What stands, or may stand, in
     * the old one and the threads there stay; the old channel's welcome is not said any more.
     */
    moveChannel: (showroomId: number, from: string, to: string) => {
      const unsaid = and(
        isPending,
        eq(notifications.showroomId, showroomId),
        eq(notifications.channel, from),
        isNull(notifications.postedTs),
        isNull(notifications.attemptedAt),
      );
      db.update(notifications)
        .set({ state: 'delivered' })
        .where(and(unsaid, eq(notifications.kind, 'welcome')))
        .run();
      db.update(notifications)
        .set({ channel: to })
        .where(
          and(
            unsaid,
            sql`not exists (select 1 from ${notifications} as root where root.id = ${notifications.threadOf} and (root.posted_ts is not null or root.attempted_at is not null))`,
          ),
        )
        .run();
    },

    /** The staff member opened their Home: from now on it is kept up to date. */
    keepHome: (staffId: number, showroomId: number, now: Date) => {
      db.insert(notifications)
        .values({ kind: 'home', showroomId, staffId, state: 'pending', dueAt: now, createdAt: now })
        .onConflictDoUpdate({
          target: notifications.staffId,
          targetWhere: sql`${notifications.kind} = 'home'`,
          set: { ...again(now), showroomId },
        })
        .run();
    },

    /** Whoever works in another showroom finds that one on their Home. */
    moveHome: (staffId: number, showroomId: number) => {
      db.update(notifications)
        .set({ showroomId })
        .where(and(eq(notifications.kind, 'home'), eq(notifications.staffId, staffId)))
        .run();
    },

    /** The staff who were told of this subject, or are about to be. */
    toldOf: (kind: NotificationKind, subjectId: number): Set<number> =>
      new Set(
        db
          .select({ staffId: notifications.staffId })
          .from(notifications)
          .where(said(kind, subjectId))
          .all()
          .flatMap(({ staffId }) => staffId ?? []),
      ),

    /** One person's Home, if they have ever opened it. */
    refreshHome: (staffId: number, now: Date) => {
      db.update(notifications)
        .set(again(now))
        .where(and(sql`${notifications.kind} = 'home'`, eq(notifications.staffId, staffId)))
        .run();
    },

    /** Homes of a whole showroom, but of those who have left: one customer's change shows in the owner's and in every manager's. */
    refreshHomes: (showroomId: number, now: Date) => {
      db.update(notifications)
        .set(again(now))
        .where(
          and(
            eq(notifications.kind, 'home'),
            eq(notifications.showroomId, showroomId),
            inArray(
              notifications.staffId,
              db.select({ id: staff.id }).from(staff).where(ne(staff.status, 'left')),
            ),
          ),
        )
        .run();
    },
  };
}
