import type { Share } from '../domain/change.js';
import type { FieldError } from '../domain/field-error.js';
import { type HandOver, type Move, planHandOver, sharers, takesCustomers } from '../domain/hand-over.js';
import type { StaffMember } from '../domain/staff.js';
import { createHandOverStore } from '../store/hand-over-store.js';
import type { Connection } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor } from './deps.js';

/** Everything of somebody's, or one customer of theirs. */
export interface HandOverOrder extends HandOver {
  customerId?: number | undefined;
}

/** Somebody who can be given customers, with the open ones they have. */
export interface Taker {
  member: StaffMember;
  open: number;
}

export type HandOverPlan =
  | { kind: 'planned'; shares: Share[] }
  | { kind: 'invalid'; errors: Record<string, FieldError> };

/** Who can be given this person's customers. */
export function takersFor(db: Connection, showroomId: number, fromId: number | undefined): Taker[] {
  const open = new Map(
    createHandOverStore(db, showroomId)
      .holders()
      .map((one) => [one.id, one.open]),
  );
  return createStaffStore(db)
    .present(showroomId)
    .filter((member) => takesCustomers(member) && member.id !== fromId)
    .map((member) => ({ member, open: open.get(member.id) ?? 0 }));
}

/** Where an order would take the customers as they are now; no shares when there is nothing left to hand over. */
export function planOrder(
  db: Connection,
  { customerId, ...order }: HandOverOrder,
  { staff, showroom }: Actor,
): HandOverPlan {
  const customers = createHandOverStore(db, showroom.id)
    .openOf(order.handOverFrom)
    .filter(({ id }) => customerId === undefined || id === customerId);
  if (customers.length === 0) return { kind: 'planned', shares: [] };
  const takers = takersFor(db, showroom.id, order.handOverFrom);
  const members = takers.map(({ member }) => member);
  const among = sharers(members);
  if (order.handOverWay === 'spread' && among.length === 0)
    return { kind: 'invalid', errors: { handOverWay: 'nobody-takes-over' } };
  if (order.handOverWay === 'one' && !members.some(({ id }) => id === order.handOverTo))
    return { kind: 'invalid', errors: { handOverTo: 'not-a-choice' } };
  const loads = new Map(
    takers.filter(({ member }) => among.includes(member)).map(({ member, open }) => [member.id, open]),
  );
  const moves = planHandOver(customers, order, { loads, byId: staff.id });
  const names = new Map([staff, ...members].map(({ id, name }) => [id, name]));
  return { kind: 'planned', shares: inShares(moves, names) };
}

function inShares(moves: Move[], names: ReadonlyMap<number, string>): Share[] {
  const takers = [...new Set(moves.map(({ toId }) => toId))].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return takers.map((toId) => ({
    toId,
    to: toId === null ? null : (names.get(toId) ?? null),
    customerIds: moves.filter((move) => move.toId === toId).map(({ customerId }) => customerId),
  }));
}
