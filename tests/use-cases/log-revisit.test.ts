import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import type { Revisit } from '../../src/domain/revisit.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { aCustomerIn, anActiveCustomer, customerNow, expectKind, happened } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aRevisit, aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';

type Subject = { id: number; levelId: number };
const log = (
  house: House,
  customer: Subject,
  different: Partial<Revisit> = {},
  by: Part = 'rep',
  token = aToken(),
) => logRevisit(house.deps, aRevisit(house, customer, different), house.actor(by), token);

describe('who may log for whom', () => {
  test.each(PARTS)('for a rep’s active customer: %s', (part) => {
    const house = aShowroom();
    const may = ['rep', 'manager', 'otherManager'].includes(part);
    expect(log(house, anActiveCustomer(house), {}, part)).toMatchObject(
      may ? { kind: 'logged' } : { kind: 'refused', reason: 'not-allowed' },
    );
  });

  test.each(STATUSES.filter((status) => status !== 'active'))('not for a customer who is %s', (status) => {
    const house = aShowroom();
    const customer = aCustomerIn(house, status);
    expect(log(house, customer, {}, 'manager')).toEqual({ kind: 'refused', reason: 'wrong-status' });
    expect(customerNow(house, customer)).toEqual(customer);
  });

  test('not from another showroom, nor for one that is not there', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const { manager } = anotherShowroom(house);
    expect(logRevisit(house.deps, aRevisit(house, customer), manager, aToken())).toMatchObject({
      reason: 'not-allowed',
    });
    expect(log(house, { id: 99, levelId: 1 })).toEqual({ kind: 'refused', reason: 'not-found' });
  });
});

describe('a contact', () => {
  test('sets the next revisit, the level and the last contact, and is told in the timeline', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'A' });
    house.clock.set('2026-03-03');
    log(house, customer, { level: house.level('H').id, nextDay: '2026-03-05', said: 'Wants it this week' });
    expect(customerNow(house, customer)).toMatchObject({
      levelId: house.level('H').id,
      lastContactDay: '2026-03-03',
      nextRevisitDay: '2026-03-05',
      status: 'active',
    });
    expect(happened(house, customer, 'revisited')).toMatchObject({
      staffName: 'Li Wei',
      happening: { reached: true, levelFrom: 'A', level: 'H', said: 'Wants it this week' },
    });
  });

  test('adds interests to those known', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { desiredModels: ['Sonata'] });
    log(house, customer, {
      desiredModels: [house.entry('desiredModel', 'Sonata').id, house.entry('desiredModel', 'Tucson').id],
    });
    const names = createCustomerStore(house.db)
      .interestsOf(customer.id)
      .map(({ name }) => name);
    expect(names).toEqual(['Sonata', 'Tucson']);
  });

  test.each([
    ['test-drive', true, true],
    ['test-drive', false, false],
    ['showroom-visit', true, false],
  ] as const)('by %s, reached %s, makes a test drive: %s', (way, reached, testDrive) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    log(house, customer, { way, reached });
    expect(customerNow(house, customer).testDrive).toBe(testDrive);
  });

  test('sent twice counts once, even after the customer has moved on', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const token = aToken();
    const kinds = [1, 2].map(() => log(house, customer, {}, 'rep', token).kind);
    expect(kinds).toEqual(['logged', 'logged']);
    expect(house.db.$client.prepare('select count(*) from revisits').pluck().get()).toBe(1);
  });
});

describe('an attempt that reached nobody', () => {
  test('is logged, is no contact, and is tried again tomorrow', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    house.clock.set('2026-03-06');
    const result = expectKind(log(house, customer, { reached: false, nextDay: '2026-03-30' }), 'logged');
    expect(result.reached).toBe(false);
    expect(result.customer).toMatchObject({ lastContactDay: '2026-03-02', nextRevisitDay: '2026-03-07' });
    expect(happened(house, customer, 'revisited')?.happening).toMatchObject({
      reached: false,
      nextRevisitDay: '2026-03-07',
    });
  });
});

test('an attempt needs no words', () => {
  const house = aShowroom();
  const customer = anActiveCustomer(house);
  expect(log(house, customer, { reached: false, said: '' }).kind).toBe('logged');
});

describe('what the form got wrong', () => {
  test.each<[Partial<Revisit> | ((house: House) => Partial<Revisit>), object]>([
    [{ nextDay: '2026-03-02' }, { nextDay: 'next-day-past' }],
    [{ nextDay: '2026-03-10' }, { nextReason: 'next-day-needs-reason' }],
    [{ level: 99_999 }, { level: 'not-a-choice' }],
    [{ desiredModels: [99_999] }, { desiredModels: 'not-a-choice' }],
    [(house) => ({ focusPoints: [house.entry('source', 'radio').id] }), { focusPoints: 'not-a-choice' }],
    [
      (house) => ({ competitorModels: [house.entry('desiredModel', 'Sonata').id] }),
      { competitorModels: 'not-a-choice' },
    ],
    [(house) => ({ level: anotherShowroom(house).baseData.levels[0]!.id }), { level: 'not-a-choice' }],
    [
      { nextDay: '2026-03-01', desiredModels: [99_999] },
      { nextDay: 'next-day-past', desiredModels: 'not-a-choice' },
    ],
  ])('is marked, and nothing is written (%#)', (different, errors) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'A' });
    const form = typeof different === 'function' ? different(house) : different;
    expect(log(house, customer, form)).toEqual({ kind: 'invalid', errors });
    expect(customerNow(house, customer)).toEqual(customer);
  });

  test('a later day is free with a reason, or at the new level’s interval', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'H' });
    expect(log(house, customer, { nextDay: '2026-03-05' }).kind).toBe('invalid');
    expect(log(house, customer, { nextDay: '2026-03-05', nextReason: 'Travels' }).kind).toBe('logged');
    expect(log(house, customer, { nextDay: '2026-03-09', level: house.level('A').id }).kind).toBe('logged');
  });
});

test('the owner’s latest list is told anew, of whatever day it is, not an older one nor another rep’s', () => {
  const house = aShowroom();
  const customer = anActiveCustomer(house);
  const store = createNotificationStore(house.db);
  const list = (part: Part, day: string) => {
    const staffId = house.actor(part).staff.id;
    const row = { kind: 'due-list', showroomId: 1, subjectId: staffId, day, recipient: { staffId } } as const;
    store.delivered(store.get(store.add(row, house.clock.now())), { channel: 'D1', ts: '1.0' });
  };
  list('rep', '2026-02-27');
  list('rep', '2026-02-28');
  list('otherRep', '2026-03-02');
  log(house, customer, {}, 'manager');
  expect(notified(house, 'due-list').map(({ state }) => state)).toEqual([
    'delivered',
    'pending',
    'delivered',
  ]);
});
