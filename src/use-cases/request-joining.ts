import { type JoinRequest, mayAskAgain } from '../domain/join-request.js';
import type { Showroom } from '../domain/showroom.js';
import type { StaffMember } from '../domain/staff.js';
import { createJoinRequestStore } from '../store/join-request-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Deps } from './deps.js';

/** Somebody as Slack knows them. */
export interface Newcomer {
  slackUserId: string;
  name: string;
}

export type RequestJoiningResult =
  | { kind: 'requested'; showroom: Showroom }
  /** Asked for before, perhaps in another showroom. */
  | { kind: 'on-its-way'; showroom: Showroom }
  | { kind: 'declined-lately'; showroom: Showroom }
  | { kind: 'on-the-staff'; showroom: Showroom }
  | { kind: 'no-such-showroom' };

/** Somebody who is not on the staff asks a showroom to take them on. */
export function requestJoining(
  { db, now }: Deps,
  { slackUserId, name }: Newcomer,
  showroomId: number,
): RequestJoiningResult {
  return db.transaction((tx): RequestJoiningResult => {
    const at = now();
    const showrooms = createShowroomStore(tx);
    const requests = createJoinRequestStore(tx);
    const member = createStaffStore(tx).findBySlackUser(slackUserId);
    if (member && member.status !== 'left')
      return { kind: 'on-the-staff', showroom: showrooms.get(member.showroomId) };
    const pending = requests.pendingOf(slackUserId);
    if (pending) return { kind: 'on-its-way', showroom: showrooms.get(pending.showroomId) };
    const showroom = showrooms.all().find(({ id, closedAt }) => id === showroomId && closedAt === null);
    if (!showroom) return { kind: 'no-such-showroom' };
    const latest = requests.latest(slackUserId, showroomId);
    if (latest && !mayAskAgain(latest, at)) return { kind: 'declined-lately', showroom };
    tellDeciders(tx, requests.request({ showroomId, slackUserId, name, requestedAt: at }), at);
    return { kind: 'requested', showroom };
  });
}

function tellDeciders(tx: Connection, { id: subjectId, showroomId }: JoinRequest, at: Date) {
  const notifications = createNotificationStore(tx);
  for (const { id: staffId } of whoDecidesOnJoining(tx, showroomId))
    notifications.add({ kind: 'join-request', showroomId, subjectId, recipient: { staffId } }, at);
}

/** The showroom's managers; where there is none, the admins. */
export function whoDecidesOnJoining(tx: Connection, showroomId: number): StaffMember[] {
  const staff = createStaffStore(tx);
  const managers = staff.withRole('manager', showroomId);
  return managers.length > 0 ? managers : staff.admins();
}
