import type { ShowroomDay } from './calendar.js';

/**
 * Something to be said to someone, kept until it is said. It is put into words when delivered, so it always tells
 * the present state; when that changes, it is made pending again and its message is updated in place.
 */
export const NOTIFICATION_KINDS = [
  'welcome',
  'approval-request',
  'approval-decided',
  'audit-reminder',
  'no-manager',
  'digest',
  'digest-rep',
  'due-list',
  'departure',
  'handed-over',
  'summary',
  'delivery-problem',
  'backup-failed',
  'join-request',
  'join-declined',
  'staff-welcome',
  'home',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Nobody waits for whoever is on leave: they hear only what answers them, and find the rest on their Home. */
export const TOLD_ON_LEAVE: readonly NotificationKind[] = ['approval-decided', 'staff-welcome', 'home'];

/** What is said for a closed showroom, too: answers, and how the bot itself is. All else waits until it opens again. */
export const SAID_WHEN_CLOSED = [
  'home',
  'delivery-problem',
  'backup-failed',
  'join-declined',
] as const satisfies NotificationKind[];

export type Recipient = { staffId: number } | { channel: string };

export interface Notification {
  id: number;
  kind: NotificationKind;
  showroomId: number;
  /** What it is about, by kind: an approval, a staff member, a change, another notification, or the instant of a reminder. */
  subjectId: number | null;
  day: ShowroomDay | null;
  staffId: number | null;
  channel: string | null;
  /** The notification in whose thread this one is posted. */
  threadOf: number | null;
  revision: number;
  /** A digest made up after its hour. */
  late: boolean;
  attempts: number;
  /** When Slack was asked to post it and has not answered yet. */
  attemptedAt: Date | null;
  createdAt: Date;
  /** Where it stands in Slack once posted. */
  posted: { channel: string; ts: string } | null;
}
