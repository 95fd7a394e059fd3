import { describe, expect, test } from 'vitest';
import { searchCustomers, searchRevisitable } from '../../src/use-cases/search-customers.js';
import { anActiveCustomer, aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

const MOST = 10;
const search = (house: House, text: string, by: Part = 'rep') =>
  expectKind(searchCustomers(house.deps, text, house.actor(by), MOST), 'found');

describe('the phone in a search result', () => {
  test.each([
    ['rep', '138 1234 5678'],
    ['otherRep', '138 **** 5678'],
    ['manager', '138 1234 5678'],
  ] as const)('is to the %s %s', (part, phone) => {
    const house = aShowroom();
    aRegisteredCustomer(house, { name: 'Zhang', phone: '13812345678' });
    expect(search(house, 'Zhang', part).lines.map((line) => line.phone)).toEqual([phone]);
  });

  test.each(['admin', 'executive'] as const)('is none of the %s’s business, nor is the customer', (part) => {
    const house = aShowroom();
    expect(searchCustomers(house.deps, 'Zhang', house.actor(part), MOST)).toEqual({ kind: 'refused' });
  });
});

test.each([
  '138 1234 5678',
  '+86 13812345678',
  '１３８１２３４５６７８',
  '5678',
  'BJ-0001',
  'bj-0001',
  ' zhang ',
])('a customer is found by "%s"', (text) => {
  const house = aShowroom();
  aRegisteredCustomer(house, { name: 'Zhang', phone: '13812345678' });
  aRegisteredCustomer(house, { name: 'Wang', phone: null });
  expect(search(house, text).lines.map(({ name }) => name)).toEqual(['Zhang']);
});

test('who finds more than can be shown is told so', () => {
  const house = aShowroom();
  for (let count = 0; count < MOST; count += 1) aRegisteredCustomer(house, { name: 'Zhang' });
  expect(search(house, 'Zhang')).toMatchObject({ more: false });
  aRegisteredCustomer(house, { name: 'Zhang' });
  expect(search(house, 'Zhang').lines).toHaveLength(MOST);
  expect(search(house, 'Zhang').more).toBe(true);
});

test('nobody is found in another showroom', () => {
  const house = aShowroom();
  aRegisteredCustomer(house, { name: 'Zhang' });
  expect(searchCustomers(house.deps, 'Zhang', anotherShowroom(house).manager, MOST)).toMatchObject({
    lines: [],
  });
});

describe('the customers of the revisit form', () => {
  test.each(PARTS)('are to the %s', (part) => {
    const house = aShowroom();
    anActiveCustomer(house, { name: 'of Li Wei' });
    anActiveCustomer(house, { name: 'of Anna Berg', by: 'otherRep' });
    aRegisteredCustomer(house, { name: 'in audit' });
    const own = { rep: ['of Li Wei'], otherRep: ['of Anna Berg'] };
    const all = ['of Li Wei', 'of Anna Berg'];
    const expected = part.toLowerCase().includes('manager')
      ? all
      : ((own as Record<string, string[]>)[part] ?? []);
    const names = (text: string) =>
      searchRevisitable(house.deps, text, house.actor(part), MOST).map(({ name }) => name);
    expect(names('')).toEqual(expected);
    expect(names('berg')).toEqual(expected.filter((name) => name.includes('Berg')));
  });
});

test('no more customers of the revisit form are found than asked for', () => {
  const house = aShowroom();
  for (const name of ['first', 'second']) anActiveCustomer(house, { name });
  expect(searchRevisitable(house.deps, '', house.actor('rep'), 1).map(({ name }) => name)).toEqual(['first']);
});

test('who has left finds nobody to revisit', () => {
  const house = aShowroom();
  anActiveCustomer(house);
  const { staff, showroom } = house.actor('manager');
  const gone = { staff: { ...staff, status: 'left' as const }, showroom };
  expect(searchRevisitable(house.deps, '', gone, MOST)).toEqual([]);
});
