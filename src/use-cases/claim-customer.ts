import { showroomDay } from '../domain/calendar.js';
import { type Customer, refusal } from '../domain/customer.js';
import { dueDayFrom } from '../domain/opening-hours.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Actor, Deps } from './deps.js';

export type ClaimResult =
  | { kind: 'claimed'; customer: Customer }
  /** The customer has come back under another file meanwhile. */
  | { kind: 'followed'; number: string }
  | { kind: 'refused'; reason: 'not-allowed' | 'wrong-status' | 'not-found' };

/** Takes a customer out of the pool; the first to claim is the owner, and a revisit is due the same day, or the next open one. */
export function claimCustomer(
  { db, now }: Deps,
  customerId: number,
  { staff, showroom }: Actor,
): ClaimResult {
  return db.transaction((tx): ClaimResult => {
    const customers = createCustomerStore(tx);
    const customer = customers.find(customerId);
    if (!customer) return { kind: 'refused', reason: 'not-found' };
    // Pressed twice, or delivered twice: it is theirs already.
    if (customer.status === 'active' && customer.ownerId === staff.id) return { kind: 'claimed', customer };
    const reason = refusal(customer, 'claim', staff);
    if (reason) return { kind: 'refused', reason };
    const following =
      customers.findFollowing(customerId) ??
      (customer.phone === null ? undefined : customers.findOpenByPhone(showroom.id, customer.phone));
    if (following) return { kind: 'followed', number: following.number };

    const at = now();
    const today = showroomDay(at, showroom.timeZone);
    const due = dueDayFrom(showroom, today);
    // The protection starts again: else the next morning would take the customer away at once.
    customers.update(customerId, {
      status: 'active',
      ownerId: staff.id,
      nextRevisitDay: due,
      lastContactDay: today,
    });
    createDueStore(tx).open({ ...customer, ownerId: staff.id }, due);
    createJournalStore(tx).write({
      showroomId: showroom.id,
      customerId,
      staffId: staff.id,
      at,
      happening: { kind: 'claimed', nextRevisitDay: due },
    });
    createNotificationStore(tx).refreshHomes(showroom.id, at);
    return { kind: 'claimed', customer: customers.get(customerId) };
  });
}
