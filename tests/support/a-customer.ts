import type { Decision } from '../../src/domain/approval.js';
import type { Customer, Status } from '../../src/domain/customer.js';
import type { Happening } from '../../src/domain/journal.js';
import type { Outcome } from '../../src/domain/outcome.js';
import type { Revisit } from '../../src/domain/revisit.js';
import { createApprovalStore } from '../../src/store/approval-store.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { poolNeglectedCustomers } from '../../src/use-cases/pool-neglected-customers.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import type { House, Part } from './a-showroom.js';
import { aDeal, aLoss, anInvalid, aRegistration, aRevisit, aToken, type RegistrationWords } from './forms.js';

type Words = RegistrationWords & { by?: Part };

/** What a step that must succeed returns; anything else ends the test. */
export function expectKind<R extends { kind: string }, K extends R['kind']>(
  result: R,
  kind: K,
): Extract<R, { kind: K }> {
  if (result.kind !== kind) throw new Error(`expected ${kind}, got ${JSON.stringify(result)}`);
  return result as Extract<R, { kind: K }>;
}

export const customerNow = (house: House, { id }: { id: number }): Customer =>
  createCustomerStore(house.db).get(id);

/** The latest of its kind in the customer's timeline. */
export const happened = (house: House, { id }: { id: number }, kind: Happening['kind']) =>
  createJournalStore(house.db)
    .of(id)
    .findLast(({ happening }) => happening.kind === kind);

export function aRegisteredCustomer(house: House, { by = 'rep', ...words }: Words = {}): Customer {
  const result = registerCustomer(house.deps, aRegistration(house, words), house.actor(by), aToken());
  return expectKind(result, 'registered').customer;
}

/** The decision that the customer waits for, or the last one taken. */
export function approvalOf(house: House, { id }: { id: number }) {
  const approval = createApprovalStore(house.db).latestOf(id);
  if (!approval) throw new Error(`customer ${id} has no approval`);
  return approval;
}

function decided(house: House, customer: { id: number }, decision: Decision, by: Part = 'manager'): Customer {
  const { id } = approvalOf(house, customer);
  return expectKind(decideApproval(house.deps, id, decision, house.actor(by)), 'decided').customer;
}
export const approved = (house: House, customer: { id: number }, by?: Part): Customer =>
  decided(house, customer, { verdict: 'approved' }, by);
export const sentBack = (
  house: House,
  customer: { id: number },
  reason = 'Which model?',
  by?: Part,
): Customer => decided(house, customer, { verdict: 'returned', reason }, by);

export const anActiveCustomer = (house: House, words?: Words): Customer =>
  approved(house, aRegisteredCustomer(house, words), words?.by === 'manager' ? 'otherManager' : 'manager');

export function revisited(
  house: House,
  customer: Pick<Customer, 'id' | 'levelId'>,
  different: Partial<Revisit> = {},
  by: Part = 'rep',
): Customer {
  const result = logRevisit(house.deps, aRevisit(house, customer, different), house.actor(by), aToken());
  return expectKind(result, 'logged').customer;
}

export function proposed(
  house: House,
  customer: { id: number },
  outcome: Outcome,
  by: Part = 'rep',
): Customer {
  return expectKind(proposeOutcome(house.deps, customer.id, outcome, house.actor(by), aToken()), 'proposed')
    .customer;
}

export const concluded = (house: House, customer: { id: number }, outcome: Outcome, by?: Part): Customer =>
  approved(house, proposed(house, customer, outcome, by));

/** Left alone until the pool job of a day years ahead takes it, and every other active customer with it. */
export function pooled(house: House, customer: { id: number }): Customer {
  poolNeglectedCustomers(house.db, house.showroom, { day: '2099-01-01', late: false }, house.clock.now());
  return customerNow(house, customer);
}

const INTO: Record<Status, (house: House) => Customer> = {
  registered: (house) => aRegisteredCustomer(house),
  returned: (house) => sentBack(house, aRegisteredCustomer(house)),
  active: (house) => anActiveCustomer(house),
  'won-pending': (house) => proposed(house, anActiveCustomer(house), aDeal(house)),
  'lost-pending': (house) => proposed(house, anActiveCustomer(house), aLoss(house)),
  won: (house) => concluded(house, anActiveCustomer(house), aDeal(house)),
  lost: (house) => concluded(house, anActiveCustomer(house), aLoss(house)),
  invalid: (house) => concluded(house, anActiveCustomer(house), anInvalid()),
  pooled: (house) => pooled(house, anActiveCustomer(house)),
};

/** The rep's customer in this status, brought there by the use cases. */
export const aCustomerIn = (house: House, status: Status): Customer => INTO[status](house);
