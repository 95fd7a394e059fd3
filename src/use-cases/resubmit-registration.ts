import { type Customer, refusal } from '../domain/customer.js';
import { type Registration, registrationInterests, splitInterests } from '../domain/registration.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import { keepAnswers } from './answer-own-fields.js';
import type { Actor, Deps } from './deps.js';
import { customerFields, type RegisterResult, registrationProblem } from './register-customer.js';
import { requestApproval } from './request-approval.js';

export type ResubmitResult =
  | { kind: 'resubmitted'; customer: Customer }
  | Extract<RegisterResult, { kind: 'on-file' | 'invalid' }>
  | { kind: 'refused'; reason: 'not-allowed' | 'wrong-status' | 'not-found' };

/** A registration that was sent back, corrected: it goes to audit again. */
export function resubmitRegistration(
  { db, now }: Deps,
  customerId: number,
  input: Registration,
  actor: Actor,
  token: string,
): ResubmitResult {
  return db.transaction((tx): ResubmitResult => {
    const { staff, showroom } = actor;
    const customers = createCustomerStore(tx);
    const customer = customers.find(customerId);
    if (!customer) return { kind: 'refused', reason: 'not-found' };
    const submissions = createSubmissionStore(tx);
    if (submissions.customerOf(token) !== undefined) return { kind: 'resubmitted', customer };
    const reason = refusal(customer, 'correct', staff);
    if (reason) return { kind: 'refused', reason };
    const problem = registrationProblem(tx, input, actor, customer);
    if (problem) return problem;

    const at = now();
    submissions.claim(token, at, customer.id);
    const previous = input.phone === null ? undefined : customers.findClosedByPhone(showroom.id, input.phone);
    customers.update(customer.id, {
      ...customerFields(input, showroom),
      status: 'registered',
      previousId: previous?.id ?? null,
    });
    const kept = splitInterests(customers.interestsOf(customer.id)).kept.map(({ id }) => id);
    customers.clearInterests(customer.id);
    customers.addInterests(customer.id, [...registrationInterests(input), ...kept]);
    keepAnswers(tx, showroom.id, customer.id, input.own);
    createJournalStore(tx).write({
      showroomId: showroom.id,
      customerId: customer.id,
      staffId: staff.id,
      at,
      happening: { kind: 'resubmitted', level: createBaseDataStore(tx, showroom.id).levelCode(input.level) },
    });
    const sentBack = createApprovalStore(tx).latestOf(customer.id);
    const notifications = createNotificationStore(tx);
    if (sentBack) notifications.refresh('approval-decided', sentBack.id, at);
    notifications.refresh('departure', customer.ownerId ?? staff.id, at);
    requestApproval(tx, { kind: 'audit', customer, outcomeId: null }, actor, at);
    return { kind: 'resubmitted', customer: customers.get(customer.id) };
  });
}
