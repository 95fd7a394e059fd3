import { describe, expect, test } from 'vitest';
import type { Notification } from '../../src/domain/notification.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import {
  asActor,
  markDelivered,
  nextDeliveryAt,
  parkNotification,
  retryLater,
  viewProblem,
} from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { anActiveCustomer, approved, aRegisteredCustomer, revisited } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

/** The due deliveries of one kind; `welcome` is a message to the channel. */
const due = (house: House, kind: Notification['kind'] = 'welcome') =>
  dueDeliveries(house.deps).filter(({ notification }) => notification.kind === kind);
const onlyDue = (house: House) => due(house)[0]!.notification;

test('what is due comes with whom it is for', () => {
  const house = aShowroom();
  aRegisteredCustomer(house);
  const [welcome] = due(house);
  expect(welcome).toMatchObject({ showroom: { code: 'BJ' }, recipient: undefined, thread: undefined });
  const [request] = due(house, 'approval-request');
  expect(request?.recipient?.name).toBe('Wang Fang');
  expect(request && asActor(request)).toMatchObject({
    staff: { name: 'Wang Fang' },
    showroom: { code: 'BJ' },
  });
  expect(welcome && asActor(welcome)).toBeUndefined();
});

describe('what Slack did not take', () => {
  test('is tried again, twice as late each time, up to a quarter of an hour', () => {
    const house = aShowroom();
    const waits = Array.from({ length: 12 }, () => {
      retryLater(house.deps, onlyDue(house), 'internal_error');
      const wait = nextDeliveryAt(house.deps, house.clock.now())!.getTime() - house.clock.now().getTime();
      house.clock.passMs(wait - 1);
      expect(due(house)).toEqual([]);
      house.clock.passMs(1);
      return wait / 1000;
    });
    const [first = 0, ...later] = waits;
    expect(first).toBeGreaterThanOrEqual(2);
    expect(first).toBeLessThan(2.5);
    expect(later.map((wait) => Math.round((100 * wait) / first) / 100)).toEqual([
      2, 4, 8, 16, 32, 64, 128, 256, 450, 450, 450,
    ]);
  });

  test('is spread: what failed at one moment is tried again at several', () => {
    const house = aShowroom();
    aRegisteredCustomer(house);
    for (const { notification } of dueDeliveries(house.deps))
      retryLater(house.deps, notification, 'unreachable');
    const all = [...notified(house, 'welcome'), ...notified(house, 'approval-request')];
    expect(new Set(all.map(({ dueAt }) => dueAt.getTime())).size).toBe(3);
  });

  test('is tried again when Slack says', () => {
    const house = aShowroom();
    retryLater(house.deps, onlyDue(house), 'ratelimited', 30_000);
    expect(nextDeliveryAt(house.deps, house.clock.now())).toEqual(
      new Date(house.clock.now().getTime() + 30_000),
    );
  });

  test('holds back what comes later to the same recipient, and nobody else', () => {
    const house = aShowroom();
    const welcome = onlyDue(house);
    postDigest(house.deps, house.actor('manager'), aToken());
    aRegisteredCustomer(house);
    retryLater(house.deps, welcome, 'internal_error');
    expect(due(house, 'digest')).toEqual([]);
    expect(due(house, 'approval-request')).toHaveLength(2);
    house.clock.setInstant(notified(house, 'welcome')[0]!.dueAt);
    expect(dueDeliveries(house.deps).map(({ notification }) => notification.kind)).toEqual([
      'approval-request',
      'approval-request',
      'welcome',
      'digest',
    ]);
  });

  test('keeps its place before what is written while it waits', () => {
    const house = aShowroom();
    retryLater(house.deps, onlyDue(house), 'ratelimited', 30_000);
    house.clock.passMs(10_000);
    postDigest(house.deps, house.actor('manager'), aToken());
    aRegisteredCustomer(house);
    expect(dueDeliveries(house.deps).map(({ notification }) => notification.kind)).toEqual([
      'approval-request',
      'approval-request',
    ]);
    house.clock.passMs(20_000);
    const toChannel = dueDeliveries(house.deps).filter(({ recipient }) => !recipient);
    expect(toChannel.map(({ notification }) => notification.kind)).toEqual(['welcome', 'digest']);
  });

  test('waits as long as Slack said, though it is to say something new meanwhile', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    const [request] = due(house, 'approval-request');
    retryLater(house.deps, request!.notification, 'ratelimited', 30_000);
    approved(house, customer, 'otherManager');
    const waiting = () =>
      due(house, 'approval-request').map(({ notification }) => notification.id === request?.notification.id);
    expect(waiting()).toEqual([false]);
    house.clock.passMs(30_000);
    expect(waiting()).toEqual([false, true]);
  });

  test('starts from the beginning once it was taken', () => {
    const house = aShowroom();
    retryLater(house.deps, onlyDue(house), 'internal_error');
    house.clock.passMs(60_000);
    markDelivered(house.deps, onlyDue(house), { channel: 'C_TEAM', ts: '1.0' });
    expect(due(house)).toEqual([]);
    expect(createNotificationStore(house.db).get(1)).toMatchObject({ attempts: 0 });
    expect(viewProblem(house.deps, 1).problem).toBe('');
  });
});

describe('what can never succeed', () => {
  const post = (house: House) => {
    postDigest(house.deps, house.actor('manager'), aToken());
    return due(house, 'digest')[0]!.notification;
  };

  test('is put aside, and the admin is told once for a channel and a problem', () => {
    const house = aShowroom();
    for (const problem of ['not_in_channel', 'not_in_channel', 'is_archived', 'not_in_channel'])
      parkNotification(house.deps, post(house), problem);
    expect(recipients(house, 'delivery-problem')).toEqual(['Sun Lei', 'Sun Lei']);
    expect(due(house, 'digest')).toEqual([]);
    const [told] = notified(house, 'delivery-problem');
    expect(viewProblem(house.deps, told?.subjectId ?? 0)).toEqual({
      channel: 'C_TEAM',
      staff: undefined,
      problem: 'not_in_channel',
    });
  });

  test('tells every admin', () => {
    const house = aShowroom();
    const { id } = house.actor('rep').staff;
    house.db.$client.prepare("insert into staff_roles values (?, 'admin')").run(id);
    parkNotification(house.deps, post(house), 'not_in_channel');
    expect(recipients(house, 'delivery-problem').sort()).toEqual(['Li Wei', 'Sun Lei']);
  });

  test('is told again when it comes back after something has arrived there', () => {
    const house = aShowroom();
    parkNotification(house.deps, post(house), 'not_in_channel');
    markDelivered(house.deps, post(house), { channel: 'C_TEAM', ts: '1.0' });
    expect(recipients(house, 'delivery-problem')).toHaveLength(1);
    for (let count = 0; count < 2; count += 1) parkNotification(house.deps, post(house), 'not_in_channel');
    expect(recipients(house, 'delivery-problem')).toHaveLength(2);
  });

  test('to one person is told too, by name', () => {
    const house = aShowroom();
    aRegisteredCustomer(house);
    for (const { notification } of due(house, 'approval-request'))
      parkNotification(house.deps, notification, 'user_disabled');
    aRegisteredCustomer(house);
    for (const { notification } of due(house, 'approval-request'))
      parkNotification(house.deps, notification, 'user_disabled');
    const told = notified(house, 'delivery-problem');
    expect(told.map(({ subjectId }) => viewProblem(house.deps, subjectId ?? 0).staff?.name)).toEqual([
      'Wang Fang',
      'John Hill',
    ]);
  });

  test('on a Home is told once, however often it is to be brought up to date', () => {
    const house = aShowroom();
    const store = createNotificationStore(house.db);
    store.keepHome(house.actor('manager').staff.id, house.showroom.id, house.clock.now());
    for (let count = 0; count < 3; count += 1) {
      aRegisteredCustomer(house);
      const [request] = due(house, 'approval-request');
      if (count === 0) markDelivered(house.deps, request!.notification, { channel: 'D1', ts: '1.0' });
      parkNotification(house.deps, due(house, 'home')[0]!.notification, 'user_disabled');
    }
    expect(recipients(house, 'delivery-problem')).toEqual(['Sun Lei']);
  });

  test('when it would tell an admin of a problem, tells nobody of that one', () => {
    const house = aShowroom();
    parkNotification(house.deps, post(house), 'not_in_channel');
    parkNotification(house.deps, due(house, 'delivery-problem')[0]!.notification, 'user_disabled');
    expect(recipients(house, 'delivery-problem')).toEqual(['Sun Lei']);
  });
});

describe('what nobody needs any more', () => {
  const KINDS = ['digest', 'digest-rep', 'due-list', 'approval-decided'] as const;
  const waiting = (house: House) =>
    KINDS.filter((kind) => notified(house, kind).some(({ state }) => state === 'pending'));

  test('is yesterday’s digest and reminders; decisions wait as long as it takes', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    house.clock.set('2026-03-03', '08:30');
    runDueJobs(house.deps);
    house.clock.set('2026-03-03', '23:59');
    runDueJobs(house.deps);
    expect(waiting(house)).toEqual([...KINDS]);
    house.clock.set('2026-03-04', '00:00');
    runDueJobs(house.deps);
    expect(waiting(house)).toEqual(['approval-decided']);
  });

  test('is not one that stands and is brought up to date', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    house.clock.set('2026-03-03', '08:30');
    runDueJobs(house.deps);
    markDelivered(house.deps, due(house, 'due-list')[0]!.notification, { channel: 'D1', ts: '1.0' });
    revisited(house, customer);
    house.clock.set('2026-03-04', '00:00');
    runDueJobs(house.deps);
    expect(waiting(house)).toContain('due-list');
  });

  test('is that of its own showroom’s yesterday only', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    // In New York the evening of the 3rd comes when it is the 4th in Beijing.
    house.clock.setInstant(new Date('2026-03-03T14:00:00Z'));
    runDueJobs(house.deps);
    house.clock.setInstant(new Date('2026-03-03T23:00:00Z'));
    runDueJobs(house.deps);
    const left = notified(house, 'digest').filter(({ state }) => state === 'pending');
    expect(left.map(({ showroomId, day }) => [showroomId, day])).toEqual([[showroom.id, '2026-03-03']]);
  });
});
