import { beforeAll, describe, expect, test } from 'vitest';
import { createCustomerLines } from '../../src/store/customer-lines.js';
import { aCustomerIn, anActiveCustomer, aRegisteredCustomer, revisited } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

describe('a search', () => {
  let house: House;
  const found = (text: string, phone?: string) =>
    createCustomerLines(house.db, house.showroom.id)
      .search(phone === undefined ? { text } : { text, phone }, 20)
      .map(({ name }) => name);

  beforeAll(() => {
    house = aShowroom();
    for (const [name, phone] of [
      ['张伟', '13900001111'],
      ['张伟明', '13900002222'],
      ['Mary Ann', '13900003333'],
      ['100% sure', '13900004444'],
      ['under_score', '13900005555'],
      ['back\\slash', '13900006666'],
      ["O'Hara", '13900001234'],
      ['Room 1234', null],
    ] as const)
      aRegisteredCustomer(house, { name, phone });
  });

  test.each([
    ['张伟', ['张伟明', '张伟']],
    ['ann', ['Mary Ann']],
    ['bj-0003', ['Mary Ann']],
    ['BJ-0003', ['Mary Ann']],
    ['BJ-000', []],
    ['2222', ['张伟明']],
    ['222', []],
    ['1234', ['Room 1234', "O'Hara"]],
    ['%', ['100% sure']],
    ['_', ['under_score']],
    ['\\', ['back\\slash']],
    ['100%', ['100% sure']],
    ['%sure', []],
    ['under_s', ['under_score']],
    ['underXs', []],
    ["o'h", ["O'Hara"]],
    ["' or 1=1 --", []],
    ['nobody', []],
  ])('for "%s" finds %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('for a whole phone finds its customer only', () => {
    expect(found('139 0000 3333', '+8613900003333')).toEqual(['Mary Ann']);
  });

  test('shows open files first, then the newest, and no more than asked for', () => {
    const other = aShowroom();
    for (const status of ['pooled', 'active', 'lost', 'registered', 'won', 'lost-pending'] as const)
      aCustomerIn(other, status);
    const lines = createCustomerLines(other.db, other.showroom.id);
    const statuses = (most: number) => lines.search({ text: 'Guest' }, most).map(({ status }) => status);
    expect(statuses(20)).toEqual(['lost-pending', 'registered', 'active', 'won', 'lost', 'pooled']);
    expect(statuses(2)).toEqual(['lost-pending', 'registered']);
  });

  test('stays in its showroom', () => {
    const { showroom } = anotherShowroom(house);
    const lines = createCustomerLines(house.db, showroom.id);
    expect(lines.search({ text: '张' }, 20)).toEqual([]);
    expect(lines.search({ text: 'BJ-0003' }, 20)).toEqual([]);
  });
});

describe('what is due', () => {
  let house: House;
  const lines = () => createCustomerLines(house.db, house.showroom.id);
  const names = (list: { name: string }[]) => list.map(({ name }) => name);
  const idOf = (part: 'rep' | 'otherRep') => house.actor(part).staff.id;

  /** Li Wei: one overdue, two due, one later. Anna Berg: one overdue. And some in no list. */
  beforeAll(() => {
    house = aShowroom();
    const late = anActiveCustomer(house, { name: 'late' });
    const due = anActiveCustomer(house, { name: 'due' });
    const dueToo = anActiveCustomer(house, { name: 'due too' });
    const later = anActiveCustomer(house, { name: 'later' });
    const others = anActiveCustomer(house, { name: 'of Anna', by: 'otherRep' });
    revisited(house, due, { nextDay: '2026-03-05' });
    revisited(house, dueToo, { nextDay: '2026-03-05' });
    revisited(house, later, { nextDay: '2026-03-06' });
    revisited(house, others, { nextDay: '2026-03-04' }, 'otherRep');
    revisited(house, late, { nextDay: '2026-03-03' });
    for (const status of ['registered', 'returned', 'won-pending', 'lost', 'pooled'] as const)
      aRegisteredCustomer(house, { name: `in audit: ${status}` });
    house.clock.set('2026-03-05');
  });

  test('comes longest overdue first, of one owner or of all, page by page', () => {
    const page = { offset: 0, most: 10 };
    expect(names(lines().due('2026-03-05', idOf('rep'), page))).toEqual(['late', 'due', 'due too']);
    expect(names(lines().due('2026-03-05', undefined, page))).toEqual(['late', 'of Anna', 'due', 'due too']);
    expect(names(lines().due('2026-03-05', undefined, { offset: 1, most: 2 }))).toEqual(['of Anna', 'due']);
    expect(lines().due('2026-03-02', undefined, page)).toEqual([]);
  });

  test('is counted by rep, due and overdue apart, the longest list first', () => {
    expect(lines().dueByRep('2026-03-05')).toEqual([
      { ownerId: idOf('rep'), ownerName: 'Li Wei', due: 2, overdue: 1 },
      { ownerId: idOf('otherRep'), ownerName: 'Anna Berg', due: 0, overdue: 1 },
    ]);
  });

  test('leads the customers a revisit can be logged for, by owner, by query and up to a number', () => {
    const first = (owner: number | undefined, text?: string, most = 10) =>
      names(lines().revisitable(owner, text === undefined ? undefined : { text }, most));
    expect(first(idOf('rep'))).toEqual(['late', 'due', 'due too', 'later']);
    expect(first(undefined)).toEqual(['late', 'of Anna', 'due', 'due too', 'later']);
    expect(first(undefined, 'due')).toEqual(['due', 'due too']);
    expect(first(idOf('otherRep'), 'due')).toEqual([]);
    expect(first(undefined, undefined, 1)).toEqual(['late']);
  });

  test('customers of an owner in one status come in the order they came', () => {
    expect(names(lines().ofOwner(idOf('rep'), 'registered', 2))).toEqual([
      'in audit: registered',
      'in audit: returned',
    ]);
    expect(lines().ofOwner(idOf('otherRep'), 'registered', 2)).toEqual([]);
  });
});
