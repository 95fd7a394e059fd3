import { and, eq, inArray, isNotNull, isNull, max, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { NotificationKind, Recipient } from '../domain/notification.js';
import { createDeliveryNotes } from './delivery-notes.js';
import { createDeliveryQueue } from './delivery-queue.js';
import { isPending, isPutOff, queueTo, unsaidIn } from './notification-conditions.js';
import { given, givenAny, namesOf, prepareOnce } from './prepare-once.js';
import { is, notifications, staff, staffRoles } from './schema.js';

interface NewNotification {
  kind: NotificationKind;
  showroomId: number;
  recipient: Recipient;
  subjectId?: number;
  day?: string;
  late?: boolean;
  threadOf?: number;
}
interface OfStaff extends Pick<NewNotification, 'kind' | 'showroomId'> {
  day: string;
  thread?: { channel: string; of: number };
}
const said = (kind: NotificationKind) =>
  and(
    is(notifications.kind, kind),
    eq(notifications.subjectId, sql.placeholder('subjectId')),
    or(isPending, isNotNull(notifications.postedTs)),
  );

const now = sql`${sql.placeholder('now')}`;

const again = {
  state: 'pending' as const,
  dueAt: now,
  attempts: 0,
  revision: sql`${notifications.revision} + 1`,
};

/** What is still to be said keeps its place in the queue. */
const anew = {
  ...again,
  dueAt: sql`case when ${notifications.state} = 'pending' then ${notifications.dueAt} else ${now} end`,
  attempts: sql`case when ${notifications.state} = 'pending' then ${notifications.attempts} else 0 end`,
};

type Row = Omit<typeof notifications.$inferInsert, 'id'>;

/** Now, or when the last of what is being retried in the queue is due. */
const dueBehind = (queue: SQL, at: SQL | number) =>
  sql`max(${at}, coalesce((select max(due_at) from ${notifications} where ${and(unsaidIn(queue), not(isPutOff))}), 0))`;

const insert = prepareOnce((db, ...columns: (keyof Row)[]) =>
  db
    .insert(notifications)
    .values({
      ...given(notifications, ...columns),
      dueAt: dueBehind(sql`${sql.placeholder('queue')}`, now),
    })
    .returning({ id: notifications.id })
    .prepare(),
);

const refreshed = prepareOnce((db, kind: NotificationKind) =>
  db.update(notifications).set(anew).where(said(kind)).prepare(),
);

const latestRefreshed = prepareOnce((db, kind: NotificationKind) => {
  const latest = db
    .select({ id: max(notifications.id) })
    .from(notifications)
    .where(said(kind));
  return db.update(notifications).set(anew).where(eq(notifications.id, latest)).prepare();
});

const toldStaff = prepareOnce((db, kind: NotificationKind) =>
  db.select({ staffId: notifications.staffId }).from(notifications).where(said(kind)).prepare(),
);

const isHome = is(notifications.kind, 'home');

const homeRefreshed = prepareOnce((db) =>
  db
    .update(notifications)
    .set(again)
    .where(and(isHome, eq(notifications.staffId, sql.placeholder('staffId'))))
    .prepare(),
);

const homesRefreshed = prepareOnce((db, of: 'everybody' | 'concerned') => {
  const managers = db
    .select({ id: staffRoles.staffId })
    .from(staffRoles)
    .where(eq(staffRoles.role, 'manager'));
  const concerned = or(inArray(staff.id, givenAny('staffIds')), inArray(staff.id, managers));
  const seen = db
    .select({ id: staff.id })
    .from(staff)
    .where(and(ne(staff.status, 'left'), of === 'concerned' ? concerned : undefined));
  return db
    .update(notifications)
    .set(again)
    .where(
      and(
        isHome,
        eq(notifications.showroomId, sql.placeholder('showroomId')),
        inArray(notifications.staffId, seen),
      ),
    )
    .prepare();
});

/** Notifications as the use cases write them, the queue in which they are delivered, and what became of that. */
export const createNotificationStore = prepareOnce((db) => {
  return {
    ...createDeliveryQueue(db),
    ...createDeliveryNotes(db),

    /** It queues up behind what is being retried for the same recipient, not behind what waits for quiet hours to end. */
    add({ recipient, ...rest }: NewNotification, now: Date): number {
      const row = { ...rest, ...recipient, state: 'pending' as const, createdAt: now };
      return insert(db, ...namesOf(row)).get({ ...row, queue: queueTo(recipient), now: now.getTime() }).id;
    },

    /** What `add` would write of each of these staff: to themselves, or in a thread. A morning's is one statement. */
    addOfEach: (staffIds: number[], { kind, showroomId, day, thread }: OfStaff, now: Date) => {
      const at = now.getTime();
      const channel = thread?.channel ?? null;
      const dueAt = dueBehind(sql`coalesce(${channel}, 'staff ' || value)`, at);
      db.run(
        sql`insert into ${notifications} (kind, showroom_id, day, subject_id, staff_id, channel, thread_of, state, due_at, created_at)
          select ${kind}, ${showroomId}, ${day}, value, case when ${channel} is null then value end, ${channel}, ${thread?.of ?? null}, 'pending', ${dueAt}, ${at}
          from json_each(${JSON.stringify(staffIds)})`,
      );
    },

    /** What was said, or is being said, about this subject is put into words again. */
    refresh: (kind: NotificationKind, subjectId: number, now: Date) => {
      refreshed(db, kind).run({ subjectId, now: now.getTime() });
    },

    /** Only the last of it: what was said on earlier days is history. */
    refreshLatest: (kind: NotificationKind, subjectId: number, now: Date) => {
      latestRefreshed(db, kind).run({ subjectId, now: now.getTime() });
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
        .where(and(unsaid, is(notifications.kind, 'welcome')))
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
          targetWhere: isHome,
          set: { ...again, dueAt: now, showroomId },
        })
        .run();
    },

    /** Whoever works in another showroom finds that one on their Home. */
    moveHome: (staffId: number, showroomId: number) => {
      db.update(notifications)
        .set({ showroomId })
        .where(and(isHome, eq(notifications.staffId, staffId)))
        .run();
    },

    /** The staff who were told of this subject, or are about to be. */
    toldOf: (kind: NotificationKind, subjectId: number): Set<number> =>
      new Set(
        toldStaff(db, kind)
          .all({ subjectId })
          .flatMap(({ staffId }) => staffId ?? []),
      ),

    /** One person's Home, if they have ever opened it. */
    refreshHome: (staffId: number, now: Date) => {
      homeRefreshed(db).run({ staffId, now: now.getTime() });
    },

    /** Homes of a whole showroom, but of those who have left. */
    refreshHomes: (showroomId: number, now: Date) => {
      homesRefreshed(db, 'everybody').run({ showroomId, now: now.getTime() });
    },

    /** One customer's change shows in every manager's Home, and in those of these people: the owner and whoever made it. */
    refreshHomesOf: (staffIds: (number | null)[], showroomId: number, now: Date) => {
      const given = { showroomId, staffIds, now: now.getTime() };
      homesRefreshed(db, 'concerned').run(given);
    },
  };
});
