import { type Role, STAFF_LEADS, type StaffMember } from '../domain/staff.js';
import { createHandOverStore } from '../store/hand-over-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { receiversOf } from './receivers.js';

/**
 * Somebody has left or is on leave, as their row says now: the others are told whose customers nobody looks after. Called
 * in the transaction that changed the row.
 */
export function tellDeparture(tx: Connection, staffId: number, at: Date) {
  const member = createStaffStore(tx).get(staffId);
  const { showroomId } = member;
  const notifications = createNotificationStore(tx);
  notifications.refresh('departure', staffId, at);
  const missing = missingLeads(tx, member);
  if (missing.length === 0 && createHandOverStore(tx, showroomId).openOf(staffId).length === 0) return;
  for (const { id } of toBeTold(tx, member, missing))
    notifications.add({ kind: 'departure', showroomId, subjectId: staffId, recipient: { staffId: id } }, at);
}

/** What this person was, and nobody in the showroom is now. */
export const missingLeads = (tx: Connection, { roles, showroomId }: StaffMember): Role[] =>
  STAFF_LEADS.filter(
    (role) => roles.includes(role) && createStaffStore(tx).withRole(role, showroomId).length === 0,
  );

/** Whom the showroom chose; where the last manager or admin is gone, the other ones too, or whoever is left. */
function toBeTold(tx: Connection, member: StaffMember, missing: readonly Role[]): StaffMember[] {
  const { id, showroomId } = member;
  const staff = createStaffStore(tx);
  const having = (...roles: Role[]) => roles.flatMap((role) => staff.withRole(role, showroomId));
  const chosen = receiversOf(tx, createShowroomStore(tx).get(showroomId), 'departure');
  const leads = missing.length > 0 ? [...chosen, ...having(...STAFF_LEADS)] : chosen;
  const told = missing.length > 0 && leads.length === 0 ? having('executive', 'rep') : leads;
  return [...new Map(told.map((one) => [one.id, one])).values()].filter((one) => one.id !== id);
}
