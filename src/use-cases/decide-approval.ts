import { type Approval, consequence, type Decision, decisionRefusal } from '../domain/approval.js';
import { showroomDay } from '../domain/calendar.js';
import type { Customer } from '../domain/customer.js';
import { pendingStatus } from '../domain/outcome.js';
import { gets, isChosenFor } from '../domain/settings.js';
import type { StaffMember } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createOutcomeStore } from '../store/outcome-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

export type DecideResult =
  | { kind: 'decided'; approval: Approval; customer: Customer }
  /** Another manager was faster, or a button on an old message was pressed. */
  | { kind: 'already-decided'; approval: Approval; decidedBy: StaffMember }
  | { kind: 'refused'; reason: 'not-allowed' | 'own-request' | 'not-found' };

/** A manager's decision on an audit or an outcome. The first one counts. */
export function decideApproval(
  { db, now }: Deps,
  approvalId: number,
  decision: Decision,
  actor: Actor,
): DecideResult {
  return db.transaction((tx): DecideResult => {
    const approvals = createApprovalStore(tx);
    const approval = approvals.find(approvalId);
    if (!approval) return { kind: 'refused', reason: 'not-found' };
    const { staff } = actor;
    const staffStore = createStaffStore(tx);
    const others = staffStore.withRole('manager', approval.showroomId).filter(({ id }) => id !== staff.id);
    const reason = decisionRefusal(approval, staff, others.length);
    if (reason) return { kind: 'refused', reason };

    const at = now();
    const decided = {
      status: decision.verdict,
      decidedById: staff.id,
      decidedAt: at,
      reason: decision.verdict === 'returned' ? decision.reason : '',
    };
    if (!approvals.decide(approvalId, decided)) {
      const decidedBy = staffStore.get(approval.decidedById ?? staff.id);
      // Pressed twice, or delivered twice: the decision stands as this manager wanted it.
      if (decidedBy.id === staff.id && approval.status === decision.verdict)
        return { kind: 'decided', approval, customer: createCustomerStore(tx).get(approval.customerId) };
      return { kind: 'already-decided', approval, decidedBy };
    }
    const customer = moveCustomer(tx, approval, decision, actor, at);
    tellEverybody(tx, approval, customer, actor, at);
    return { kind: 'decided', approval: { ...approval, ...decided }, customer };
  });
}

function moveCustomer(
  tx: Connection,
  approval: Approval,
  decision: Decision,
  actor: Actor,
  at: Date,
): Customer {
  const customers = createCustomerStore(tx);
  const outcomes = createOutcomeStore(tx);
  const today = showroomDay(at, actor.showroom.timeZone);
  const { kind, customerId, outcomeId } = approval;
  const { verdict } = decision;
  const before = customers.get(customerId);
  const next = consequence(kind, verdict, before.registeredDay, today, actor.showroom);
  const from = kind === 'audit' ? 'registered' : pendingStatus(kind);
  if (!customers.move(customerId, from, next)) throw new Error(`customer ${customerId} is not ${from}`);
  const customer = { ...before, ...next };
  if (next.nextRevisitDay !== null) createDueStore(tx).open(customer, next.nextRevisitDay);
  if (outcomeId !== null && verdict === 'approved') outcomes.confirm(outcomeId, today);
  if (outcomeId !== null && verdict === 'returned') outcomes.return(outcomeId);
  createJournalStore(tx).write({
    showroomId: approval.showroomId,
    customerId,
    staffId: actor.staff.id,
    at,
    happening:
      verdict === 'approved'
        ? { kind: 'approved', approval: kind, nextRevisitDay: next.nextRevisitDay }
        : { kind: 'returned', approval: kind, reason: decision.reason },
  });
  return customer;
}

function tellEverybody(tx: Connection, approval: Approval, customer: Customer, actor: Actor, at: Date) {
  const { staff: decider } = actor;
  const notifications = createNotificationStore(tx);
  notifications.refresh('approval-request', approval.id, at);
  notifications.refresh('no-manager', approval.id, at);
  notifications.refresh('departure', customer.ownerId ?? decider.id, at);
  if (approval.remindedAt) notifications.refresh('audit-reminder', approval.remindedAt.getTime(), at);
  for (const staffId of concerned(tx, approval, customer, actor))
    notifications.add(
      {
        kind: 'approval-decided',
        showroomId: approval.showroomId,
        subjectId: approval.id,
        recipient: { staffId },
      },
      at,
    );
  // A deal counts for whose customer it was when it was proposed.
  const counted = approval.outcomeId === null ? null : createOutcomeStore(tx).get(approval.outcomeId).ownerId;
  notifications.refreshHomesOf([customer.ownerId, counted, decider.id], approval.showroomId, at);
}

/** Whoever asked, on leave or not, and the customer's owner, who goes on from here; for an owner who has left, the managers do. */
function concerned(
  tx: Connection,
  approval: Approval,
  customer: Customer,
  { staff: decider, showroom }: Actor,
): Set<number> {
  const store = createStaffStore(tx);
  const askers = new Set([approval.requestedById, customer.ownerId ?? approval.requestedById]);
  const asked = [...askers].map(store.get);
  const standIns = asked.at(-1)?.status === 'left' ? store.withRole('manager', approval.showroomId) : [];
  // Whoever asked waits for the answer, on leave or not.
  const told = [...asked, ...standIns].filter(
    (member) =>
      gets(member, 'decisions', showroom) ||
      (member.status === 'on-leave' &&
        member.id === approval.requestedById &&
        isChosenFor(member, 'decisions', showroom)),
  );
  const ids = new Set(told.map(({ id }) => id));
  ids.delete(decider.id);
  return ids;
}
