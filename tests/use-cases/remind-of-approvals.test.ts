import { describe, expect, test } from 'vitest';
import { remindOfApprovals, viewReminder } from '../../src/use-cases/remind-of-approvals.js';
import { anActiveCustomer, approved, aRegisteredCustomer, proposed } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aDeal } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';
import { settle } from '../support/settle.js';

const remind = (house: House, day: string, time: string): string[] => {
  house.clock.set(day, time);
  remindOfApprovals(house.deps);
  return recipients(house, 'audit-reminder');
};
const MANAGERS = ['Wang Fang', 'John Hill'];
const reminder = (house: House) => notified(house, 'audit-reminder').at(-1)?.subjectId ?? 0;

describe('managers are reminded of what waits', () => {
  test('after two working hours, once', () => {
    const house = aShowroom();
    house.clock.set('2026-03-02', '10:00');
    aRegisteredCustomer(house);
    expect(remind(house, '2026-03-02', '11:59')).toEqual([]);
    expect(remind(house, '2026-03-02', '12:00')).toEqual(MANAGERS);
    expect(remind(house, '2026-03-02', '16:00')).toEqual(MANAGERS);
  });

  test('not while the showroom is closed: the hours go on the next morning', () => {
    const house = aShowroom();
    house.clock.set('2026-03-02', '19:00');
    aRegisteredCustomer(house);
    expect(remind(house, '2026-03-02', '23:00')).toEqual([]);
    expect(remind(house, '2026-03-03', '09:59')).toEqual([]);
    expect(remind(house, '2026-03-03', '10:00')).toEqual(MANAGERS);
  });

  test('of outcomes, too, and of everything late in one message', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    house.clock.set('2026-03-02', '11:00');
    proposed(house, customer, aDeal(house));
    aRegisteredCustomer(house);
    expect(remind(house, '2026-03-02', '13:00')).toEqual(MANAGERS);
    const { waiting } = viewReminder(house.deps, reminder(house), house.actor('manager'), 8);
    expect(waiting.views.map(({ approval }) => approval.kind)).toEqual(['won', 'audit']);
  });

  test('never, if the showroom wants no reminders', () => {
    const house = aShowroom();
    settle(house, { reminderHours: null });
    aRegisteredCustomer(house);
    expect(remind(house, '2026-03-06', '16:00')).toEqual([]);
  });

  test.each([
    [['manager', 'admin'] as const, [...MANAGERS, 'Sun Lei']],
    [['admin'] as const, ['Sun Lei']],
    [[] as const, []],
  ])('as the showroom chose: %j', (roles, told) => {
    const house = aShowroom();
    settle(house, { directMessages: { 'audit-reminder': [...roles] } });
    aRegisteredCustomer(house);
    expect(remind(house, '2026-03-02', '16:00').toSorted()).toEqual(told.toSorted());
  });
});

test('a reminder shrinks as decisions are made, and an admin reads no names in it', () => {
  const house = aShowroom();
  settle(house, { directMessages: { 'audit-reminder': ['manager', 'admin'] } });
  const [first] = [aRegisteredCustomer(house), aRegisteredCustomer(house)];
  remind(house, '2026-03-02', '16:00');
  const seen = (part: 'manager' | 'admin') =>
    viewReminder(house.deps, reminder(house), house.actor(part), 8).waiting;
  expect([seen('manager').views.length, seen('manager').count]).toEqual([2, 2]);
  expect([seen('admin').views.length, seen('admin').count]).toEqual([0, 2]);
  const before = notified(house, 'audit-reminder').map(({ revision }) => revision);
  approved(house, first);
  expect(seen('manager').count).toBe(1);
  const after = notified(house, 'audit-reminder').map(({ revision }) => revision);
  expect(after).toEqual(before.map((revision) => revision + 1));
});
