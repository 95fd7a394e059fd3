import type { Approval, ApprovalKind } from '../domain/approval.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor } from './deps.js';

interface Request {
  kind: ApprovalKind;
  customerId: number;
  outcomeId: number | null;
}

/** Puts a decision before the showroom's managers, in the transaction of the use case that needs it. */
export function requestApproval(
  tx: Connection,
  { kind, customerId, outcomeId }: Request,
  { staff, showroom }: Actor,
  at: Date,
): Approval {
  const approval = createApprovalStore(tx).request({
    showroomId: showroom.id,
    kind,
    customerId,
    outcomeId,
    requestedById: staff.id,
    requestedAt: at,
  });
  askForDecision(tx, approval, at);
  createNotificationStore(tx).refreshHomes(showroom.id, at);
  return approval;
}

/**
 * Asks those who are there to decide, unless one of them has been asked already. The requester is left out unless
 * there is no other manager; without any manager the admins are told that it waits.
 */
export function askForDecision(
  tx: Connection,
  { id: subjectId, showroomId, requestedById }: Approval,
  at: Date,
) {
  const staff = createStaffStore(tx);
  const notifications = createNotificationStore(tx);
  const managers = staff.withRole('manager', showroomId);
  const others = managers.filter(({ id }) => id !== requestedById);
  const deciders = others.length > 0 ? others : managers;
  const [kind, people] =
    deciders.length > 0
      ? (['approval-request', deciders] as const)
      : (['no-manager', staff.withRole('admin', showroomId)] as const);
  const told = notifications.toldOf(kind, subjectId);
  if (people.some(({ id }) => told.has(id))) return;
  for (const { id: staffId } of people)
    notifications.add({ kind, showroomId, subjectId, recipient: { staffId } }, at);
}
