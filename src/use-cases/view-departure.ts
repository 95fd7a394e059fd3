import { OPEN_STATUSES, type Status } from '../domain/customer.js';
import { may, type Role, type StaffMember } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines } from '../store/customer-lines.js';
import { createHandOverStore } from '../store/hand-over-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { missingLeads } from './tell-departure.js';

/** What somebody who left, or is away, leaves behind. */
export interface DepartureView {
  member: StaffMember;
  /** Open customers, of statuses in which there are any. */
  counts: { status: Status; count: number }[];
  open: number;
  /** The first of them, without phones; none for whoever may not hand them over. */
  lines: CustomerLine[];
  mayHandOver: boolean;
  /** What was handed over since they were told of it, latest first; to nobody is to the pool. */
  handedOver: { at: Date; by: string | null; shares: { to: string | null; count: number }[] }[];
  /** What they were, and nobody in the showroom is now. */
  missing: Role[];
}

export function viewDeparture(
  { db }: Pick<Deps, 'db'>,
  staffId: number,
  { staff: viewer, showroom }: Actor,
  since: Date,
  most: number,
): DepartureView | undefined {
  const member = createStaffStore(db).get(staffId);
  if (member.showroomId !== showroom.id) return undefined;
  const store = createHandOverStore(db, showroom.id);
  const open = store.openOf(staffId);
  const mayHandOver = may(viewer, 'hand over', { showroomId: showroom.id }) === 'allowed';
  return {
    member,
    counts: OPEN_STATUSES.map((status) => ({
      status,
      count: open.filter((customer) => customer.status === status).length,
    })).filter(({ count }) => count > 0),
    open: open.length,
    lines: mayHandOver
      ? createCustomerLines(db, showroom.id)
          .openOf(staffId, most)
          .map((line) => ({ ...line, phone: null }))
      : [],
    mayHandOver,
    handedOver: store.since(staffId, since).map(({ at, byName, change }) => ({
      at,
      by: byName,
      shares: change.shares.map(({ to, customerIds }) => ({ to, count: customerIds.length })),
    })),
    missing: missingLeads(db, member),
  };
}
