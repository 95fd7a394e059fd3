import { describe, expect, test } from 'vitest';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { changeLevel } from '../../src/use-cases/change-level.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import {
  anActiveCustomer,
  approved,
  aRegisteredCustomer,
  customerNow,
  expectKind,
  happened,
  pooled,
  proposed,
  revisited,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aToken } from '../support/forms.js';
import { aLevel, change, dueOf, levelNow, punctuality } from '../support/levels.js';
import { notified } from '../support/notified.js';

/** Level A asks for a revisit every 7 days; the showroom opened on 2 March. */
function aContact(house: House, different: Parameters<typeof revisited>[2] = {}) {
  return revisited(house, anActiveCustomer(house, { level: 'A' }), { nextDay: '2026-03-09', ...different });
}

describe('who may change a level', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    expect(change(house, house.level('A').id, { name: 'Soon' }, { by: part }).kind).toBe(
      may ? 'changed' : 'refused',
    );
  });

  test('not a manager of another showroom, whose own levels stay apart', () => {
    const house = aShowroom();
    const { manager } = anotherShowroom(house);
    const { id, ...seen } = house.level('A');
    const input = { id, seen, fields: { ...seen, name: 'Soon' } };
    expect(changeLevel(house.deps, input, manager, aToken())).toMatchObject({ kind: 'invalid' });
    expect(changeLevel(house.deps, input, { ...manager, showroom: house.showroom }, aToken())).toEqual({
      kind: 'refused',
    });
    expect(levelNow(house, id).name).toBe('A');
  });
});

describe('another code or name', () => {
  test('is saved without a question, for cards and history to come', () => {
    const house = aShowroom();
    aContact(house);
    const { id } = house.level('A');
    expect(change(house, id, { code: 'A1', windowDays: null })).toEqual({ kind: 'changed', moved: 0 });
    expect(levelNow(house, id)).toMatchObject({ code: 'A1', windowDays: null });
  });

  test('is refused when another level in use has the code', () => {
    const house = aShowroom();
    expect(change(house, house.level('A').id, { code: 'H' })).toEqual({
      kind: 'invalid',
      error: 'code-taken',
    });
  });

  test('is refused when somebody else changed the level since the form was opened', () => {
    const house = aShowroom();
    const { id, ...seen } = house.level('A');
    change(house, id, { name: 'Soon' }, { by: 'otherManager' });
    const late = { id, seen, fields: { ...seen, protectionDays: 30 } };
    expect(changeLevel(house.deps, late, house.actor('manager'), aToken())).toEqual({
      kind: 'invalid',
      error: 'level-changed-meanwhile',
    });
    expect(levelNow(house, id)).toMatchObject({ name: 'Soon', protectionDays: 21 });
  });

  test('sent twice counts once', () => {
    const house = aShowroom();
    const { id, ...seen } = house.level('A');
    const token = aToken();
    const input = { id, seen, fields: { ...seen, name: 'Soon' } };
    const results = [1, 2].map(() => changeLevel(house.deps, input, house.actor('manager'), token).kind);
    expect(results).toEqual(['changed', 'changed']);
    expect(house.db.$client.prepare('select count(*) from changes').pluck().get()).toBe(1);
  });
});

describe('another interval', () => {
  test('asks first, says how many customers it would move, and has written nothing', () => {
    const house = aShowroom();
    const [first] = [aContact(house), aContact(house)];
    aContact(house, { nextDay: '2026-03-05' });
    const { id } = house.level('A');
    expect(change(house, id, { intervalDays: 10 })).toEqual({ kind: 'ask', moves: 2 });
    expect(levelNow(house, id).intervalDays).toBe(7);
    expect(dueOf(house, first)).toEqual({ next: '2026-03-09', due: '2026-03-09' });
  });

  test('leaves the days when asked to, and then does not speak of them in timelines', () => {
    const house = aShowroom();
    const customer = aContact(house);
    const { id } = house.level('A');
    expect(change(house, id, { intervalDays: 10 }, { dues: 'leave' })).toEqual({ kind: 'changed', moved: 0 });
    expect(levelNow(house, id).intervalDays).toBe(10);
    expect(dueOf(house, customer)).toEqual({ next: '2026-03-09', due: '2026-03-09' });
    expect(happened(house, customer, 'due-moved')).toBeUndefined();
  });

  test('moves customer and due row together, and the timeline tells who did it', () => {
    const house = aShowroom();
    const customer = aContact(house);
    const { id } = house.level('A');
    expect(change(house, id, { intervalDays: 10 }, { dues: 'move' })).toEqual({ kind: 'changed', moved: 1 });
    expect(dueOf(house, customer)).toEqual({ next: '2026-03-12', due: '2026-03-12' });
    expect(happened(house, customer, 'due-moved')).toMatchObject({
      staffName: 'Wang Fang',
      happening: { level: 'A', from: '2026-03-09', nextRevisitDay: '2026-03-12' },
    });
  });

  test('moves what it has moved before', () => {
    const house = aShowroom();
    const customer = aContact(house);
    const { id } = house.level('A');
    change(house, id, { intervalDays: 10 }, { dues: 'move' });
    change(house, id, { intervalDays: 3 }, { dues: 'move' });
    expect(dueOf(house, customer)).toEqual({ next: '2026-03-05', due: '2026-03-05' });
  });

  test.each<[what: string, make: (house: House) => { id: number }]>([
    [
      'a first revisit, though on a day as the level asks',
      (house) => {
        const customer = aRegisteredCustomer(house, { level: 'A' });
        house.clock.set('2026-03-09');
        return approved(house, customer);
      },
    ],
    [
      'a later day with a reason',
      (house) => aContact(house, { nextDay: '2026-03-20', nextReason: 'Travels' }),
    ],
    ['a day agreed sooner', (house) => aContact(house, { nextDay: '2026-03-04' })],
    [
      'another level’s',
      (house) => revisited(house, anActiveCustomer(house, { level: 'B' }), { nextDay: '2026-03-09' }),
    ],
    [
      'a try again after nobody was reached',
      (house) => {
        const customer = aContact(house);
        house.clock.set('2026-03-08');
        return revisited(house, customer, { reached: false });
      },
    ],
    [
      'one claimed from the pool',
      (house) => {
        const customer = pooled(house, aContact(house));
        return expectKind(claimCustomer(house.deps, customer.id, house.actor('otherRep')), 'claimed')
          .customer;
      },
    ],
    [
      'an outcome returned, though on the same day as before',
      (house) => {
        const customer = aContact(house);
        house.clock.set('2026-03-08');
        return sentBack(house, proposed(house, customer, aDeal(house)));
      },
    ],
  ])('leaves alone: %s', (_what, make) => {
    const house = aShowroom();
    const customer = make(house);
    const state = () => ({ ...dueOf(house, customer), next: customerNow(house, customer).nextRevisitDay });
    const before = state();
    for (const intervalDays of [3, 7, 21]) {
      expect(change(house, house.level('A').id, { intervalDays }, { dues: 'move' })).toEqual({
        kind: 'changed',
        moved: 0,
      });
      expect(state()).toEqual(before);
    }
  });

  test('has no question where nothing is to move', () => {
    const house = aShowroom();
    anActiveCustomer(house, { level: 'A' });
    aRegisteredCustomer(house, { level: 'A' });
    expect(change(house, house.level('A').id, { intervalDays: 10 }).kind).toBe('changed');
  });

  test('shorter, is due today at the earliest, not overdue at once', () => {
    const house = aShowroom();
    const customer = aContact(house);
    house.clock.set('2026-03-07');
    change(house, house.level('A').id, { intervalDays: 2 }, { dues: 'move' });
    expect(dueOf(house, customer)).toEqual({ next: '2026-03-07', due: '2026-03-07' });
  });

  test('hides no neglect: what is overdue stays so, and punctuality of past days is as it was', () => {
    const house = aShowroom();
    const late = aContact(house);
    revisited(house, aContact(house, { nextDay: '2026-03-03' }), { nextDay: '2026-03-09' });
    house.clock.set('2026-03-12');
    const before = punctuality(house, '2026-03-01', '2026-03-11');
    expect(before).toEqual({ numerator: 3, denominator: 5 });
    change(house, house.level('A').id, { intervalDays: 20, protectionDays: 40 }, { dues: 'move' });
    expect(dueOf(house, late)).toEqual({ next: '2026-03-09', due: '2026-03-09' });
    expect(punctuality(house, '2026-03-01', '2026-03-11')).toEqual(before);
  });

  test('a revisit made by the day it moved to is punctual', () => {
    const house = aShowroom();
    const customer = aContact(house);
    change(house, house.level('A').id, { intervalDays: 10 }, { dues: 'move' });
    house.clock.set('2026-03-12');
    revisited(house, customer, { nextDay: '2026-03-20' });
    expect(punctuality(house, '2026-03-09', '2026-03-09')).toEqual({ numerator: 0, denominator: 0 });
    expect(punctuality(house, '2026-03-12', '2026-03-12')).toEqual({ numerator: 1, denominator: 1 });
  });

  test('tells the owners’ lists of today and open Homes anew', () => {
    const house = aShowroom();
    aContact(house);
    const store = createNotificationStore(house.db);
    const { id: staffId } = house.actor('rep').staff;
    const at = house.clock.now();
    const list = {
      kind: 'due-list',
      showroomId: 1,
      subjectId: staffId,
      day: '2026-03-02',
      recipient: { staffId },
    } as const;
    store.delivered(store.get(store.add(list, at)), { channel: 'D1', ts: '1.0' });
    store.keepHome(staffId, 1, at);
    const revision = () =>
      [...notified(house, 'due-list'), ...notified(house, 'home')].map((one) => one.revision);
    const before = revision();
    change(house, house.level('A').id, { intervalDays: 10 }, { dues: 'move' });
    expect(revision()).toEqual(before.map((number) => number + 1));
  });
});

test('the journal of the showroom tells the level before and after', () => {
  const house = aShowroom();
  aContact(house);
  change(house, house.level('A').id, aLevel({ code: 'A', intervalDays: 10 }), { dues: 'move' });
  const told = house.db.$client.prepare('select change from changes').pluck().all().map(String);
  expect(told.map((one) => JSON.parse(one))).toEqual([
    {
      kind: 'level-changed',
      from: { code: 'A', name: 'A', windowDays: 30, intervalDays: 7, protectionDays: 21 },
      to: { code: 'A', name: 'No plan yet', windowDays: null, intervalDays: 10, protectionDays: 180 },
      duesMoved: 1,
    },
  ]);
});

test('a shorter protection takes nobody away at once, but with the next morning', () => {
  const house = aShowroom();
  const customer = aContact(house);
  house.clock.set('2026-03-12');
  runDueJobs(house.deps);
  change(house, house.level('A').id, { intervalDays: 2, protectionDays: 3 }, { dues: 'move' });
  runDueJobs(house.deps);
  expect(customerNow(house, customer).status).toBe('active');
  house.clock.passDays(1);
  runDueJobs(house.deps);
  expect(customerNow(house, customer).status).toBe('pooled');
});
