import { type HandOverWay, sharers } from '../domain/hand-over.js';
import { may, type StaffMember } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines } from '../store/customer-lines.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createHandOverStore, type Holder } from '../store/hand-over-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { planOrder, type Taker, takersFor } from './plan-hand-over.js';

/** What has been chosen so far; a customer without a person is that customer's owner's. */
export interface HandOverChoice {
  from?: number | undefined;
  customerId?: number | undefined;
  way: HandOverWay;
  to?: number | undefined;
}

/** What somebody would have; null is the pool. */
export interface Preview {
  taker: Taker | null;
  given: number;
}

export interface HandOverView {
  /** Everybody with open customers, most first. */
  holders: Holder[];
  takers: Taker[];
  from: { member: StaffMember; open: number } | undefined;
  customer: { id: number; name: string; number: string } | undefined;
  preview: Preview[];
  /** Among so many they would be spread. */
  sharers: number;
}

/** The form of a hand-over, with what would become of the customers; undefined for whoever may not hand over. */
export function viewHandOver(
  { db }: Pick<Deps, 'db'>,
  { customerId, way, to, ...chosen }: HandOverChoice,
  actor: Actor,
): HandOverView | undefined {
  const { staff, showroom } = actor;
  if (may(staff, 'hand over', { showroomId: showroom.id }) !== 'allowed') return undefined;
  const store = createHandOverStore(db, showroom.id);
  const holders = store.holders();
  const customer = customerId === undefined ? undefined : createCustomerStore(db).find(customerId);
  const fromId = chosen.from ?? customer?.ownerId ?? undefined;
  const member = fromId === undefined ? undefined : createStaffStore(db).find(fromId);
  const from =
    member?.showroomId === showroom.id
      ? { member, open: holders.find(({ id }) => id === member.id)?.open ?? 0 }
      : undefined;
  const takers = takersFor(db, showroom.id, from?.member.id);
  const plan =
    from &&
    planOrder(
      db,
      { handOverFrom: from.member.id, handOverWay: way, handOverTo: to ?? null, customerId },
      actor,
    );
  const shares = plan?.kind === 'planned' ? plan.shares : [];
  const open = new Map(holders.map((holder) => [holder.id, holder.open]));
  const takerOf = (id: number): Taker =>
    takers.find((taker) => taker.member.id === id) ?? { member: staff, open: open.get(id) ?? 0 };
  return {
    holders,
    takers,
    from,
    customer: customer?.showroomId === showroom.id ? customer : undefined,
    preview: shares.map(({ toId, customerIds }) => ({
      taker: toId === null ? null : takerOf(toId),
      given: customerIds.length,
    })),
    sharers: sharers(takers.map((taker) => taker.member)).length,
  };
}

/** What somebody was given, for the message that tells them. */
export interface HandedOverView {
  by: string | null;
  from: string;
  given: number;
  /** Those that are still theirs, without phones. */
  lines: CustomerLine[];
}

/** Undefined for whoever was given nothing, or may no longer see customers of their own. */
export function viewHandedOver(
  { db }: Pick<Deps, 'db'>,
  changeId: number,
  { staff, showroom }: Actor,
): HandedOverView | undefined {
  const own = { showroomId: showroom.id, ownerId: staff.id };
  if (may(staff, 'see customer', own) === 'refused') return undefined;
  const row = createHandOverStore(db, showroom.id).find(changeId);
  const share = row?.change.shares.find(({ toId }) => toId === staff.id);
  if (!row || !share) return undefined;
  return {
    by: row.byName,
    from: row.change.from,
    given: share.customerIds.length,
    lines: createCustomerLines(db, showroom.id)
      .ofIds(share.customerIds)
      .filter(({ ownerId }) => ownerId === staff.id)
      .map((line) => ({ ...line, phone: null })),
  };
}
