import { expect, test } from 'vitest';
import { viewApproval, viewWaiting } from '../../src/use-cases/view-approval.js';
import {
  anActiveCustomer,
  approvalOf,
  approved,
  aRegisteredCustomer,
  proposed,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aLoss } from '../support/forms.js';

const view = (house: House, approvalId: number, part: Part) =>
  viewApproval(house.deps, approvalId, house.actor(part));

test('a request to decide comes with the whole card', () => {
  const house = aShowroom();
  const { id } = approvalOf(house, aRegisteredCustomer(house, { name: 'Zhang', phone: '13812345678' }));
  expect(view(house, id, 'manager')).toMatchObject({
    approval: { kind: 'audit', status: 'pending' },
    card: { phone: '138 1234 5678', customer: { name: 'Zhang' } },
    outcome: undefined,
    requestedBy: { name: 'Li Wei' },
    decidedBy: undefined,
    isLatest: true,
  });
});

test('an outcome comes with what was bought, or why it was lost', () => {
  const house = aShowroom();
  const won = proposed(house, anActiveCustomer(house), aDeal(house, { units: 2, price: 300_000 }));
  expect(view(house, approvalOf(house, won).id, 'manager')?.outcome).toMatchObject({
    model: 'Sonata',
    units: 2,
    price: 300_000,
    reason: null,
  });
  const loss = aLoss(house, { reason: 'bought-another-brand', competitor: 'Camry' });
  const lost = proposed(house, anActiveCustomer(house), loss);
  expect(view(house, approvalOf(house, lost).id, 'manager')?.outcome).toMatchObject({
    model: null,
    reason: 'bought-another-brand',
    competitor: 'Camry',
  });
});

test('a decision says who took it and why, also when more has been requested since', () => {
  const house = aShowroom();
  const customer = proposed(house, anActiveCustomer(house), aDeal(house));
  const { id } = approvalOf(house, customer);
  sentBack(house, customer, 'Price?', 'otherManager');
  expect(view(house, id, 'rep')).toMatchObject({
    approval: { status: 'returned', reason: 'Price?' },
    decidedBy: { name: 'John Hill' },
    isLatest: true,
  });
  proposed(house, customer, aDeal(house));
  expect(view(house, id, 'rep')?.isLatest).toBe(false);
});

test('is not for whoever may not see the customer', () => {
  const house = aShowroom();
  const { id } = approvalOf(house, aRegisteredCustomer(house));
  expect(view(house, id, 'admin')).toBeUndefined();
  expect(viewApproval(house.deps, id, anotherShowroom(house).manager)).toBeUndefined();
  expect(view(house, 99, 'manager')).toBeUndefined();
});

test('whoever may not see the customer is told the number, and whether somebody still waits', () => {
  const house = aShowroom();
  const customer = aRegisteredCustomer(house);
  const { id } = approvalOf(house, customer);
  expect(viewWaiting(house.deps, id)).toEqual({ number: 'BJ-0001', pending: true });
  approved(house, customer);
  expect(viewWaiting(house.deps, id)).toEqual({ number: 'BJ-0001', pending: false });
});
