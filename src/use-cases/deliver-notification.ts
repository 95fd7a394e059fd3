import type { Notification } from '../domain/notification.js';
import type { Showroom } from '../domain/showroom.js';
import type { StaffMember } from '../domain/staff.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

/** A notification with what its delivery needs to know. */
export interface Delivery {
  notification: Notification;
  showroom: Showroom;
  /** Undefined: it goes to a channel. */
  recipient: StaffMember | undefined;
  /** Where the thread's first message stands. */
  thread: { channel: string; ts: string } | undefined;
}

const MOST_AT_ONCE = 100;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** What is due now, oldest first. */
export function dueDeliveries({ db, now }: Deps): Delivery[] {
  const notifications = createNotificationStore(db);
  return notifications.due(now(), MOST_AT_ONCE).map((notification) => ({
    notification,
    showroom: createShowroomStore(db).get(notification.showroomId),
    recipient: notification.staffId === null ? undefined : createStaffStore(db).get(notification.staffId),
    thread:
      notification.threadOf === null
        ? undefined
        : (notifications.get(notification.threadOf).posted ?? undefined),
  }));
}

/** When the next one is due; null when nothing waits. */
export const nextDeliveryAt = ({ db }: Pick<Deps, 'db'>): Date | null =>
  createNotificationStore(db).nextDueAt();

export function markDelivered(
  { db }: Pick<Deps, 'db'>,
  notification: Notification,
  posted: { channel: string; ts: string } | null,
) {
  createNotificationStore(db).delivered(notification, posted);
}

/**
 * Slack is about to be asked to post it. Should the answer be lost, or the process die, whoever tries again knows
 * that it may stand there already.
 */
export function markAttempt({ db, now }: Deps, { id }: Notification) {
  createNotificationStore(db).markAttempt(id, now());
}

/** Slack has said that it did not post it. */
export function clearAttempt({ db }: Pick<Deps, 'db'>, { id }: Notification) {
  createNotificationStore(db).markAttempt(id, undefined);
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

/** It can never succeed as things are: it is put aside, and the admins are told once for each recipient and problem. */
export function parkNotification({ db, now }: Deps, notification: Notification, problem: string) {
  db.transaction((tx) => {
    const notifications = createNotificationStore(tx);
    const { id, kind, showroomId } = notification;
    const told = kind === 'delivery-problem' || notifications.toldOfProblem(notification, problem);
    notifications.park(id, problem);
    if (told) return;
    for (const { id: staffId } of createStaffStore(tx).adminsFor(showroomId))
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
