import { beforeEach, describe, expect, test } from 'vitest';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { notified } from '../support/notified.js';

let house: House;
let store: ReturnType<typeof createNotificationStore>;
let staffId: number;
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 2, minutes));
const STANDS = { channel: 'D1', ts: '1.000' };

beforeEach(() => {
  house = aShowroom();
  store = createNotificationStore(house.db);
  staffId = house.actor('rep').staff.id;
  for (const { id } of notified(house, 'welcome')) store.delivered(store.get(id), STANDS);
});

const add = (minutes: number, different: { threadOf?: number; recipient?: { channel: string } } = {}) =>
  store.add(
    {
      kind: 'due-list',
      showroomId: house.showroom.id,
      subjectId: 7,
      day: '2026-03-02',
      recipient: { staffId },
      ...different,
    },
    at(minutes),
  );
const due = (minutes: number) =>
  dueDeliveries({ ...house.deps, now: () => at(minutes) }).map(({ notification }) => notification.id);
const stateOf = (id: number) => notified(house, 'due-list').find((row) => row.id === id)?.state;

describe('what is due', () => {
  test('comes at its time, oldest first', () => {
    const [later, earlier] = [add(5), add(3, { recipient: { channel: 'C_TEAM' } })];
    expect(due(2)).toEqual([]);
    expect(due(3)).toEqual([earlier]);
    expect(due(5)).toEqual([earlier, later]);
    expect(store.nextDueAt(at(0))).toEqual(at(3));
  });

  test('is what is neither delivered nor parked', () => {
    const [done, parked] = [add(1), add(1)];
    store.delivered(store.get(done), STANDS);
    store.park(parked, 'not_in_channel');
    expect(due(9)).toEqual([]);
    expect(store.nextDueAt(at(0))).toBeNull();
    expect(store.problemOf(parked)).toBe('not_in_channel');
  });

  test('leaves a reply until its thread stands, and does not ask to be looked at before', () => {
    const root = add(5);
    const reply = add(1, { threadOf: root, recipient: { channel: 'C_TEAM' } });
    expect(due(9)).toEqual([root]);
    expect(store.nextDueAt(at(0))).toEqual(at(5));
    store.delivered(store.get(root), STANDS);
    expect(due(9)).toEqual([reply]);
    expect(store.nextDueAt(at(0))).toEqual(at(1));
  });

  test('never comes for replies to a message that was put aside', () => {
    const root = add(1);
    add(1, { threadOf: root });
    store.park(root, 'is_archived');
    expect(due(9)).toEqual([]);
    expect(store.nextDueAt(at(0))).toBeNull();
  });

  test('keeps the order of one recipient, though the clock is set back', () => {
    const first = add(5);
    const second = add(3);
    expect(due(3)).toEqual([]);
    expect(due(5)).toEqual([first, second]);
  });

  test('comes again at the time of the retry, with the attempt counted', () => {
    const id = add(1);
    store.retryAt(store.get(id), at(30), 'ratelimited');
    expect(due(29)).toEqual([]);
    expect(due(30)).toEqual([id]);
    expect(store.get(id).attempts).toBe(1);
  });
});

describe('a change of what was said', () => {
  test('makes a message that stands due again, to be updated where it stands', () => {
    const id = add(1);
    store.delivered(store.get(id), STANDS);
    store.refresh('due-list', 7, at(10));
    expect(due(10)).toEqual([id]);
    expect(store.get(id)).toMatchObject({ posted: STANDS, revision: 1 });
  });

  test('during its delivery is told too', () => {
    const id = add(1);
    const inHand = store.get(id);
    store.refresh('due-list', 7, at(2));
    store.delivered(inHand, STANDS);
    expect(stateOf(id)).toBe('pending');
    store.delivered(store.get(id), null);
    expect(stateOf(id)).toBe('delivered');
    expect(store.get(id).posted).toEqual(STANDS);
  });

  test.each([
    ['another kind', 'digest-rep', 7],
    ['another subject', 'due-list', 8],
  ] as const)('about %s leaves it alone', (_what, kind, subjectId) => {
    const id = add(1);
    store.delivered(store.get(id), STANDS);
    store.refresh(kind, subjectId, at(10));
    store.refreshLatest(kind, subjectId, at(10));
    expect(stateOf(id)).toBe('delivered');
  });

  test('can be told in the latest message alone, unless that stands nowhere', () => {
    const [old, latest, parked] = [add(1), add(2), add(3)];
    for (const id of [old, latest]) store.delivered(store.get(id), STANDS);
    store.park(parked, 'user_disabled');
    store.refreshLatest('due-list', 7, at(10));
    expect([old, latest, parked].map(stateOf)).toEqual(['delivered', 'pending', 'parked']);
  });

  test('does not bring back what was put aside before it stood anywhere', () => {
    const id = add(1);
    store.park(id, 'user_disabled');
    store.refresh('due-list', 7, at(10));
    expect(stateOf(id)).toBe('parked');
  });
});

describe('a Home', () => {
  test('is kept once for each person who opened it, and refreshed for the showroom', () => {
    const homes = () =>
      notified(house, 'home').map(({ to, state, revision }) => `${to} ${state} ${revision}`);
    store.refreshHomes(house.showroom.id, at(1));
    expect(homes()).toEqual([]);
    store.keepHome(staffId, house.showroom.id, at(1));
    store.keepHome(staffId, house.showroom.id, at(2));
    expect(homes()).toEqual(['Li Wei pending 1']);
    for (const { id } of notified(house, 'home')) store.delivered(store.get(id), null);
    expect(homes()).toEqual(['Li Wei delivered 1']);
    store.refreshHomes(house.showroom.id + 1, at(3));
    expect(homes()).toEqual(['Li Wei delivered 1']);
    store.refreshHomes(house.showroom.id, at(3));
    expect(homes()).toEqual(['Li Wei pending 2']);
  });
});

test('what waits since before an instant can be taken as said', () => {
  const [old, fresh] = [add(1), add(5)];
  store.settleBefore(at(5));
  expect([stateOf(old), stateOf(fresh)]).toEqual(['delivered', 'pending']);
});
