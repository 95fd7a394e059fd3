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

/**
 * Puts a decision before the showroom's managers, in the transaction of the use case that needs it. The requester
 * is left out unless there is no other manager; without any manager the admins are told that it waits.
 */
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
  const staffStore = createStaffStore(tx);
  const notifications = createNotificationStore(tx);
  const managers = staffStore.withRole('manager', showroom.id);
  const others = managers.filter((manager) => manager.id !== staff.id);
  for (const { id: staffId } of others.length > 0 ? others : managers)
    notifications.add(
      { kind: 'approval-request', showroomId: showroom.id, subjectId: approval.id, recipient: { staffId } },
      at,
    );
  if (managers.length === 0)
    for (const { id: staffId } of staffStore.adminsFor(showroom.id))
      notifications.add(
        { kind: 'no-manager', showroomId: showroom.id, subjectId: approval.id, recipient: { staffId } },
        at,
      );
  notifications.refreshHomes(showroom.id, at);
  return approval;
}
