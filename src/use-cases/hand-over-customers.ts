import { laterOf, showroomDay } from '../domain/calendar.js';
import type { HandedOver, Share } from '../domain/change.js';
import type { FieldError } from '../domain/field-error.js';
import { may } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createHandOverStore } from '../store/hand-over-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { type HandOverOrder, planOrder } from './plan-hand-over.js';

export type HandOverResult =
  | { kind: 'handed-over'; from: string; shares: Share[] }
  /** Somebody was faster, or it was done before: the last hand-over of this person's customers, if any. */
  | { kind: 'nothing-left'; from: string; last: { by: string | null; at: Date } | undefined }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused'; reason: 'not-allowed' | 'not-found' };

/** A manager gives somebody's open customers, or one of them, to others. `token` is the form's: sent twice, it counts once. */
export function handOverCustomers(
  { db, now }: Deps,
  order: HandOverOrder,
  actor: Actor,
  token: string,
): HandOverResult {
  return db.transaction((tx): HandOverResult => {
    const { staff, showroom } = actor;
    if (may(staff, 'hand over', { showroomId: showroom.id }) !== 'allowed')
      return { kind: 'refused', reason: 'not-allowed' };
    const from = createStaffStore(tx).find(order.handOverFrom);
    if (from?.showroomId !== showroom.id) return { kind: 'refused', reason: 'not-found' };
    const { id: fromId, name } = from;
    const [last] = createHandOverStore(tx, showroom.id).since(fromId, new Date(0));
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token))
      return { kind: 'handed-over', from: name, shares: last?.change.shares ?? [] };
    const plan = planOrder(tx, order, actor);
    if (plan.kind === 'invalid') return plan;
    const { shares } = plan;
    if (shares.length === 0)
      return { kind: 'nothing-left', from: name, last: last && { by: last.byName, at: last.at } };

    const at = now();
    submissions.claim(token, at);
    const change: HandedOver = { kind: 'handed-over', fromId, from: name, shares };
    const changeId = createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at,
      change,
    });
    for (const share of shares) moveCustomers(tx, share, name, actor, at);
    tellTakers(tx, { id: changeId, change }, actor, at);
    return { kind: 'handed-over', from: name, shares };
  });
}

/**
 * What was proposed already stays the outcome of who owned the customer then: they won or lost it, whoever sees the
 * confirmation through.
 */
function moveCustomers(
  tx: Connection,
  { toId, to, customerIds }: Share,
  from: string,
  actor: Actor,
  at: Date,
) {
  const { staff, showroom } = actor;
  const today = showroomDay(at, showroom.timeZone);
  const journal = createJournalStore(tx);
  const notifications = createNotificationStore(tx);
  for (const customerId of customerIds) {
    if (toId === null) release(tx, customerId, today);
    else giveTo(tx, customerId, toId, today);
    journal.write({
      showroomId: showroom.id,
      customerId,
      staffId: staff.id,
      at,
      happening: toId === null ? { kind: 'released', from } : { kind: 'handed-over', from, to: to ?? '' },
    });
    const approval = createApprovalStore(tx).latestOf(customerId);
    if (approval?.status === 'pending') notifications.refresh('approval-request', approval.id, at);
  }
}

/** The protection starts again, as for one claimed from the pool: else the next morning would take the customer away. */
function giveTo(tx: Connection, customerId: number, ownerId: number, today: string) {
  const customers = createCustomerStore(tx);
  const { nextRevisitDay } = customers.get(customerId);
  customers.update(customerId, {
    ownerId,
    ...(nextRevisitDay !== null && {
      lastContactDay: today,
      nextRevisitDay: laterOf(nextRevisitDay, today),
    }),
  });
  createDueStore(tx).follow(customerId, ownerId, today);
}

function release(tx: Connection, customerId: number, today: string) {
  createCustomerStore(tx).update(customerId, { status: 'pooled', ownerId: null, nextRevisitDay: null });
  createDueStore(tx).close(customerId, 'missed', today);
}

/** Whoever hands over to themselves knows. */
function tellTakers(
  tx: Connection,
  { id, change }: { id: number; change: HandedOver },
  { staff, showroom }: Actor,
  at: Date,
) {
  const notifications = createNotificationStore(tx);
  const takers = change.shares.flatMap(({ toId }) => toId ?? []);
  for (const staffId of takers.filter((taker) => taker !== staff.id))
    notifications.add(
      { kind: 'handed-over', showroomId: showroom.id, subjectId: id, recipient: { staffId } },
      at,
    );
  for (const staffId of [change.fromId, ...takers]) notifications.refreshLatest('due-list', staffId, at);
  notifications.refresh('departure', change.fromId, at);
  notifications.refreshHomes(showroom.id, at);
}
