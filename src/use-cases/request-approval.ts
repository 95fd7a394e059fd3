import type { Approval, ApprovalKind } from '../domain/approval.js';
import type { Customer } from '../domain/customer.js';
import type { StaffMember } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor } from './deps.js';

interface Request {
  kind: ApprovalKind;
  customer: Pick<Customer, 'id' | 'ownerId'>;
  outcomeId: number | null;
}

/**
 * Puts a decision before the showroom's managers, in the transaction of the use case that needs it. The requester
 * is left out unless there is no other manager; without any manager the admins are told that it waits, those of
 * other showrooms where this one has none.
 */
export function requestApproval(
  tx: Connection,
  { kind, customer, outcomeId }: Request,
  { staff, showroom }: Actor,
  at: Date,
): { hasManager: boolean } {
  const approval = createApprovalStore(tx).request({
    showroomId: showroom.id,
    kind,
    customerId: customer.id,
    outcomeId,
    requestedById: staff.id,
    requestedAt: at,
  });
  const notifications = createNotificationStore(tx);
  const { kind: message, people } = whoDecides(tx, approval);
  for (const { id: staffId } of people)
    notifications.add(
      { kind: message, showroomId: showroom.id, subjectId: approval.id, recipient: { staffId } },
      at,
    );
  notifications.refreshHomesOf([customer.ownerId, staff.id], showroom.id, at);
  return { hasManager: message === 'approval-request' };
}

/** Whom a request is put before, as things are now. */
export function whoDecides(
  tx: Connection,
  { showroomId, requestedById }: Pick<Approval, 'showroomId' | 'requestedById'>,
): { kind: 'approval-request' | 'no-manager'; people: StaffMember[] } {
  const staff = createStaffStore(tx);
  const managers = staff.withRole('manager', showroomId);
  if (managers.length === 0) return { kind: 'no-manager', people: staff.adminsFor(showroomId) };
  const others = managers.filter(({ id }) => id !== requestedById);
  return { kind: 'approval-request', people: others.length > 0 ? others : managers };
}
