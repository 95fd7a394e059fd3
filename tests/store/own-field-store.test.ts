import { expect, test } from 'vitest';
import { createOwnFieldStore } from '../../src/store/own-field-store.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { anOwnField, answersOf } from '../support/own-fields.js';

const BANK = { name: 'Bank', kind: 'text', required: false, choices: [] } as const;

test('no two fields in use have one name in a showroom, but retired ones and other showrooms may', () => {
  const house = aShowroom();
  const store = createOwnFieldStore(house.db, house.showroom.id);
  const { id } = anOwnField(house);
  const again = { ...BANK, choices: [] };
  expect(() => store.add(again, 1)).toThrow('UNIQUE constraint failed');
  createOwnFieldStore(house.db, anotherShowroom(house).showroom.id).add(again, 0);
  store.update(id, { retiredAt: house.clock.now() });
  store.add(again, 1);
  expect(store.all().map(({ retired }) => retired)).toEqual([false, true]);
});

test('a field is of a known kind', () => {
  const house = aShowroom();
  anOwnField(house);
  expect(() => house.db.$client.prepare("update own_fields set kind = 'colour'").run()).toThrow(
    'own_fields_kind',
  );
});

test('a customer has one answer to a field, and an empty one is none', () => {
  const house = aShowroom();
  const { id } = anOwnField(house);
  const customer = aRegisteredCustomer(house);
  const store = createOwnFieldStore(house.db, house.showroom.id);
  for (const value of ['ICBC', 'CMB']) store.keepAnswer(customer.id, id, value);
  expect(answersOf(house, customer)).toEqual({ Bank: 'CMB' });
  store.keepAnswer(customer.id, id, '');
  expect(answersOf(house, customer)).toEqual({});
  expect(store.find(id)?.answered).toBe(0);
});
