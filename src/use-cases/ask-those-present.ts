import type { NotificationKind } from '../domain/notification.js';
import type { StaffMember } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createJoinRequestStore } from '../store/join-request-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { whoDecides } from './request-approval.js';
import { whoDecidesOnJoining } from './request-joining.js';

/** What was put only before people who are not there any more is put before those who are. */
export function askThosePresent(tx: Connection, showroomId: number, at: Date) {
  const notifications = createNotificationStore(tx);
  const ask = (kind: NotificationKind, subjectId: number, people: StaffMember[]) => {
    const told = notifications.toldOf(kind, subjectId);
    if (people.some(({ id }) => told.has(id))) return;
    for (const { id: staffId } of people)
      notifications.add({ kind, showroomId, subjectId, recipient: { staffId } }, at);
  };
  for (const approval of createApprovalStore(tx).pending(showroomId)) {
    const { kind, people } = whoDecides(tx, approval);
    ask(kind, approval.id, people);
  }
  for (const { id } of createJoinRequestStore(tx).pending(showroomId))
    ask('join-request', id, whoDecidesOnJoining(tx, showroomId));
}
