import { expect, test } from 'vitest';
import { OPEN_STATUSES, STATUSES } from '../../src/domain/customer.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { aCustomerIn, anActiveCustomer, aRegisteredCustomer, customerNow } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';

test.each(STATUSES)('a phone on a file that is %s is found as open or as closed', (status) => {
  const house = aShowroom();
  const { id, phone } = aCustomerIn(house, status);
  const store = createCustomerStore(house.db);
  const open = OPEN_STATUSES.some((candidate) => candidate === status);
  expect(store.findOpenByPhone(house.showroom.id, phone ?? '')?.id).toBe(open ? id : undefined);
  expect(store.findClosedByPhone(house.showroom.id, phone ?? '')?.id).toBe(open ? undefined : id);
  expect(store.findOpenByPhone(house.showroom.id + 1, phone ?? '')).toBeUndefined();
});

test('a customer moves on only from the status the decision was made for', () => {
  const house = aShowroom();
  const { id } = aRegisteredCustomer(house);
  const store = createCustomerStore(house.db);
  expect(store.move(id, 'returned', { status: 'registered' })).toBe(false);
  expect(store.move(id, 'registered', { status: 'returned' })).toBe(true);
  expect(store.move(id, 'registered', { status: 'returned' })).toBe(false);
  expect(store.get(id).status).toBe('returned');
});

test('the second visit is the first on a later day, and stays', () => {
  const house = aShowroom();
  const { id, registeredDay } = anActiveCustomer(house);
  const store = createCustomerStore(house.db);
  const day = () => house.db.$client.prepare('select second_visit_day from customers').pluck().get();
  store.markSecondVisit(id, registeredDay);
  expect(day()).toBeNull();
  store.markSecondVisit(id, '2026-03-05');
  store.markSecondVisit(id, '2026-03-07');
  expect(day()).toBe('2026-03-05');
});

test('interests are kept once each', () => {
  const house = aShowroom();
  const { id } = aRegisteredCustomer(house, { desiredModels: ['Sonata'] });
  const store = createCustomerStore(house.db);
  store.addInterests(id, [house.entry('desiredModel', 'Sonata').id, house.entry('focusPoint', 'price').id]);
  expect(store.interestsOf(id).map(({ name }) => name)).toEqual(['Sonata', 'price']);
  store.clearInterests(id);
  expect(store.interestsOf(id)).toEqual([]);
});

test('a customer that is not there is an error for those who must have it, undefined for those who ask', () => {
  const store = createCustomerStore(aShowroom().db);
  expect(() => store.get(99)).toThrow('no customer 99');
  expect(store.find(99)).toBeUndefined();
});

/** Level A is protected for 21 days. */
test.each([
  ['2026-03-23', 0],
  ['2026-03-24', 1],
])('on %s, %i customers last seen on 2 March are neglected', (today, count) => {
  const house = aShowroom();
  const customer = anActiveCustomer(house, { level: 'A' });
  expect(customerNow(house, customer).lastContactDay).toBe('2026-03-02');
  const neglected = createCustomerStore(house.db).neglected(house.showroom.id, today);
  expect(neglected.map(({ id, protectionDays }) => [id, protectionDays])).toEqual(
    count === 0 ? [] : [[customer.id, 21]],
  );
});

test.each(STATUSES.filter((status) => status !== 'active'))(
  'a customer who is %s is never neglected',
  (status) => {
    const house = aShowroom();
    aCustomerIn(house, status);
    expect(createCustomerStore(house.db).neglected(house.showroom.id, '2030-01-01')).toEqual([]);
  },
);
