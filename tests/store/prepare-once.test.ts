import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { given, prepareOnce } from '../../src/store/prepare-once.js';
import { approvals } from '../../src/store/schema.js';
import { approvalOf, aRegisteredCustomer, customerNow } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';

test('a statement is put together once for the database and every transaction on it, and once for each variant', () => {
  const { db } = aShowroom();
  const made: string[] = [];
  const ready = prepareOnce((_db, ...variant: string[]) => made.push(variant.join(' ')));
  ready(db, 'name');
  db.transaction((tx) => tx.transaction(() => db.transaction((inner) => ready(inner, 'name'))));
  ready(db, 'name', 'note');
  ready(aShowroom().db, 'name');
  expect(made).toEqual(['name', 'name note', 'name']);
});

test('a transaction that fails leaves nothing behind, and neither does one within another', () => {
  const house = aShowroom();
  const customer = aRegisteredCustomer(house, { name: 'Zhang Wei' });
  const rename = (name: string) => createCustomerStore(house.db).update(customer.id, { name });
  const failing = (name: string) =>
    house.db.transaction(() => {
      rename(name);
      throw new Error('it failed');
    });
  expect(() => failing('Nobody')).toThrow('it failed');
  expect(customerNow(house, customer).name).toBe('Zhang Wei');
  house.db.transaction(() => {
    rename('Zhang Min');
    expect(() => failing('Nobody')).toThrow('it failed');
  });
  expect(customerNow(house, customer).name).toBe('Zhang Min');
});

test('what is given is kept as the domain has it: an instant, a truth, and nothing at all', () => {
  const house = aShowroom();
  const customer = aRegisteredCustomer(house);
  const { id } = approvalOf(house, customer);
  const remind = prepareOnce((db) =>
    db
      .update(approvals)
      .set(given(approvals, 'remindedAt'))
      .where(eq(approvals.id, sql.placeholder('id')))
      .prepare(),
  );
  const at = new Date('2026-03-02T01:02:03.456Z');
  remind(house.db).run({ id, remindedAt: at });
  expect(approvalOf(house, customer).remindedAt).toEqual(at);
  remind(house.db).run({ id, remindedAt: null });
  expect(approvalOf(house, customer).remindedAt).toBeNull();
  createCustomerStore(house.db).update(customer.id, { testDrive: true });
  expect(customerNow(house, customer).testDrive).toBe(true);
});

test('a change leaves alone what it says nothing of', () => {
  const house = aShowroom();
  const customer = aRegisteredCustomer(house, { note: 'Comes back' });
  createCustomerStore(house.db).update(customer.id, { name: 'Zhang Wei', attireId: undefined as never });
  expect(customerNow(house, customer)).toEqual({ ...customer, name: 'Zhang Wei' });
});
