import { showroomDay } from '../domain/calendar.js';
import { type Customer, refusal } from '../domain/customer.js';
import type { FieldError } from '../domain/field-error.js';
import { dealError, lossError, type Outcome, pendingStatus } from '../domain/outcome.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createOutcomeStore } from '../store/outcome-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import { choicesOf } from './check-choices.js';
import type { Actor, Deps } from './deps.js';
import { requestApproval } from './request-approval.js';

export type ProposeResult =
  | { kind: 'proposed'; customer: Customer }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused'; reason: 'not-allowed' | 'wrong-status' | 'not-found' };

/** Won, lost or invalid, put before the managers. `token` is the form's: sent twice, it counts once. */
export function proposeOutcome(
  { db, now }: Deps,
  customerId: number,
  input: Outcome,
  actor: Actor,
  token: string,
): ProposeResult {
  return db.transaction((tx): ProposeResult => {
    const { staff, showroom } = actor;
    const customers = createCustomerStore(tx);
    const customer = customers.find(customerId);
    if (!customer) return { kind: 'refused', reason: 'not-found' };
    const submissions = createSubmissionStore(tx);
    if (submissions.customerOf(token) !== undefined) return { kind: 'proposed', customer };
    const reason = refusal(customer, input.kind, staff);
    if (reason) return { kind: 'refused', reason };
    const at = now();
    const today = showroomDay(at, showroom.timeZone);
    const checked = checkOutcome(tx, input, customer, today);
    if (checked.kind === 'invalid') return checked;

    submissions.claim(token, at, customerId);
    const outcome = createOutcomeStore(tx).propose({
      ...outcomeColumns(input),
      showroomId: showroom.id,
      customerId,
      proposedById: staff.id,
      ownerId: customer.ownerId ?? staff.id,
      proposedDay: today,
      industryId: customer.industryId,
    });
    customers.update(customerId, { status: pendingStatus(input.kind), nextRevisitDay: null });
    // Nobody makes up their mind without a contact: the revisit that was due is made.
    createDueStore(tx).close(customerId, 'done', today);
    createJournalStore(tx).write({
      showroomId: showroom.id,
      customerId,
      staffId: staff.id,
      at,
      happening: { kind: 'proposed', outcome: input.kind, summary: checked.summary, note: input.note },
    });
    requestApproval(tx, { kind: input.kind, customer, outcomeId: outcome.id }, actor, at);
    const notifications = createNotificationStore(tx);
    notifications.refreshLatest('due-list', customer.ownerId ?? staff.id, at);
    notifications.refresh('departure', customer.ownerId ?? staff.id, at);
    return { kind: 'proposed', customer: customers.get(customerId) };
  });
}

type Checked = { kind: 'fine'; summary: string } | { kind: 'invalid'; errors: Record<string, FieldError> };

/**
 * `summary` is the model bought or the reason of the loss, as it is called today. A model that is no longer offered can
 * still be bought by whoever desired it.
 */
function checkOutcome(tx: Connection, input: Outcome, customer: Customer, today: string): Checked {
  if (input.kind === 'invalid') return { kind: 'fine', summary: '' };
  const baseData = createBaseDataStore(tx, customer.showroomId);
  const own = choicesOf(tx, customer);
  const entry = (id: number) => baseData.findChoosable([id], own).get(id);
  const [field, list, id] =
    input.kind === 'won'
      ? (['model', 'desiredModel', input.model] as const)
      : (['reason', 'lostReason', input.reason] as const);
  const chosen = entry(id);
  if (chosen?.list !== list) return { kind: 'invalid', errors: { [field]: 'not-a-choice' } };
  const problem =
    input.kind === 'won'
      ? dealError(input, today)
      : lossError(input, chosen.code, baseData.countEntries('competitorModel'));
  if (problem) return { kind: 'invalid', errors: { [problem.field]: problem.error } };
  if (
    input.kind === 'lost' &&
    input.competitor !== null &&
    entry(input.competitor)?.list !== 'competitorModel'
  )
    return { kind: 'invalid', errors: { competitor: 'not-a-choice' } };
  return { kind: 'fine', summary: chosen.name };
}

function outcomeColumns(input: Outcome) {
  const { kind, note } = input;
  if (kind === 'won')
    return {
      kind,
      note,
      modelId: input.model,
      units: input.units,
      price: input.price,
      orderDay: input.orderDay,
      deliveryDay: input.deliveryDay,
    };
  return kind === 'lost'
    ? { kind, note, reasonId: input.reason, competitorId: input.competitor }
    : { kind, note };
}
