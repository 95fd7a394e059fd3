import type { Notification } from '../domain/notification.js';
import { quietUntil } from '../domain/quiet-hours.js';
import type { Showroom } from '../domain/showroom.js';
import type { StaffMember } from '../domain/staff.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { receiversOf } from './receivers.js';

/** A notification with what its delivery needs to know. */
export interface Delivery {
  notification: Notification;
  showroom: Showroom;
  /** Undefined: it goes to a channel. */
  recipient: StaffMember | undefined;
  /** Where the thread's first message stands. */
  thread: { channel: string; ts: string } | undefined;
}

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** The queues in which something is due: what is said in one order. The one that has waited longest comes first. */
export const dueQueues = ({ db }: Pick<Deps, 'db'>, at: Date): string[] =>
  createNotificationStore(db).queuesDue(at);

export const isDue = ({ db, now }: Deps, queue: string): boolean =>
  createNotificationStore(db).isDue(queue, now());

/** What comes next in a queue, if anything is due in it. What would disturb quiet hours is put off to their end. */
export function nextDelivery({ db, now }: Deps, queue: string): Delivery | undefined {
  const notifications = createNotificationStore(db);
  const showrooms = createShowroomStore(db);
  const at = now();
  for (;;) {
    const notification = notifications.firstDue(queue, at);
    if (!notification) return undefined;
    const { id, kind, posted, showroomId, staffId, threadOf } = notification;
    const showroom = showrooms.get(showroomId);
    // A message that stands is changed without a sound.
    const until = posted ? undefined : quietUntil(showroom, kind, at);
    if (!until)
      return {
        notification,
        showroom,
        recipient: staffId === null ? undefined : createStaffStore(db).get(staffId),
        thread: threadOf === null ? undefined : (notifications.get(threadOf).posted ?? undefined),
      };
    notifications.putOff(id, until);
  }
}

/** When the first one falls due that is not due yet `at` this instant; null when nothing waits. */
export const nextDeliveryAt = ({ db }: Pick<Deps, 'db'>, at: Date): Date | null =>
  createNotificationStore(db).nextDueAt(at);

export function markDelivered(
  { db }: Pick<Deps, 'db'>,
  notification: Notification,
  posted: { channel: string; ts: string } | null,
) {
  db.transaction((tx) => createNotificationStore(tx).delivered(notification, posted));
}

/**
 * Slack is about to be asked to post it. Should the answer be lost, or the process die, whoever tries again knows
 * that it may stand there already.
 */
export function markAttempt({ db, now }: Deps, { id }: Notification) {
  db.transaction((tx) => createNotificationStore(tx).markAttempt(id, now()));
}

/** Slack has said that it did not post it. */
export function clearAttempt({ db }: Pick<Deps, 'db'>, { id }: Notification) {
  db.transaction((tx) => createNotificationStore(tx).markAttempt(id, undefined));
}

/** Neighbours are tried at different moments: up to a quarter later, spread by the golden ratio. */
const spread = (id: number): number => 1 + ((id * 0.618_034) % 1) / 4;

/** Tried again later: twice as late each time, or when Slack says. */
export function retryLater(
  { db, now }: Deps,
  notification: Notification,
  problem: string,
  retryAfterMs?: number,
) {
  const { id, attempts } = notification;
  const wait = retryAfterMs ?? Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS) * spread(id);
  createNotificationStore(db).retryAt(notification, new Date(now().getTime() + wait), problem);
}

/** It can never succeed as things are: it is put aside, and whoever hears of trouble is told once for each recipient and problem. */
export function parkNotification({ db, now }: Deps, notification: Notification, problem: string) {
  db.transaction((tx) => {
    const notifications = createNotificationStore(tx);
    const { id, kind, showroomId } = notification;
    const told = kind === 'delivery-problem' || notifications.toldOfProblem(notification, problem);
    notifications.park(id, problem);
    if (told) return;
    for (const { id: staffId } of receiversOf(tx, createShowroomStore(tx).get(showroomId), 'trouble'))
      notifications.add(
        { kind: 'delivery-problem', showroomId, subjectId: id, recipient: { staffId } },
        now(),
      );
  });
}

/** What went wrong with which notification, for the message that tells an admin. */
export function viewProblem({ db }: Pick<Deps, 'db'>, notificationId: number) {
  const notifications = createNotificationStore(db);
  const notification = notifications.get(notificationId);
  return {
    channel: notification.channel,
    staff: notification.staffId === null ? undefined : createStaffStore(db).get(notification.staffId),
    problem: notifications.problemOf(notificationId),
  };
}

/** The recipient as the actor in whose eyes a message is written. */
export const asActor = ({ recipient, showroom }: Delivery): Actor | undefined =>
  recipient && { staff: recipient, showroom };
