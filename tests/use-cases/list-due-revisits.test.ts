import { expect, test } from 'vitest';
import { listDueRevisits, viewDueRevisits } from '../../src/use-cases/list-due-revisits.js';
import { anActiveCustomer, revisited } from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

const PAGE = { offset: 0, most: 10 };

/** Li Wei has one due and one overdue on the 4th. */
function aWaitingRep(): House {
  const house = aShowroom();
  anActiveCustomer(house, { name: 'overdue', phone: '13812345678' });
  const due = anActiveCustomer(house, { name: 'due', phone: null });
  revisited(house, due, { nextDay: '2026-03-04' });
  house.clock.set('2026-03-04');
  return house;
}
const list = (house: House, part: Part, onDay?: string) =>
  listDueRevisits(house.deps, house.actor('rep').staff.id, house.actor(part), PAGE, onDay);

test('counts due and overdue apart and lists the longest overdue first', () => {
  expect(list(aWaitingRep(), 'rep')).toMatchObject({
    day: '2026-03-04',
    rep: { ownerName: 'Li Wei', slackUserId: 'U_REP', due: 1, overdue: 1 },
    lines: [
      { name: 'overdue', phone: '138 1234 5678' },
      { name: 'due', phone: null },
    ],
  });
});

test.each([
  ['manager', '138 1234 5678'],
  ['otherRep', '138 **** 5678'],
] as const)('shows the phone to the %s as %s', (part, phone) => {
  expect(list(aWaitingRep(), part)?.lines[0]?.phone).toBe(phone);
});

test.each(['admin', 'executive'] as const)('is not for the %s', (part) => {
  expect(list(aWaitingRep(), part)).toBeUndefined();
});

test('is of the day asked for', () => {
  expect(list(aWaitingRep(), 'rep', '2026-03-03')).toMatchObject({
    rep: { due: 1, overdue: 0 },
    lines: [{ name: 'overdue' }],
  });
});

test('of a rep with nothing due is empty, not absent', () => {
  const house = aShowroom();
  expect(list(house, 'manager')).toMatchObject({ rep: { due: 0, overdue: 0 }, lines: [] });
});

test('of another showroom’s rep lists nobody', () => {
  const house = aWaitingRep();
  const { manager } = anotherShowroom(house);
  const seen = listDueRevisits(house.deps, house.actor('rep').staff.id, manager, PAGE);
  expect(seen?.lines ?? []).toEqual([]);
});

test('for everybody to read has no phone', () => {
  const house = aWaitingRep();
  const seen = viewDueRevisits(house.deps, house.showroom.id, house.actor('rep').staff.id, '2026-03-04', 1);
  expect(seen).toMatchObject({ rep: { due: 1, overdue: 1 }, lines: [{ name: 'overdue', phone: null }] });
  expect(seen.lines).toHaveLength(1);
});
