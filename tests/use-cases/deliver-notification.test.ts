import { describe, expect, test } from 'vitest';
import type { Notification } from '../../src/domain/notification.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import {
  asActor,
  dueDeliveries,
  markDelivered,
  nextDeliveryAt,
  parkNotification,
  retryLater,
  viewProblem,
} from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
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
      const wait = nextDeliveryAt(house.deps)!.getTime() - house.clock.now().getTime();
      house.clock.passMs(wait - 1);
      expect(due(house)).toEqual([]);
      house.clock.passMs(1);
      return wait / 1000;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  test('is tried again when Slack says', () => {
    const house = aShowroom();
    retryLater(house.deps, onlyDue(house), 'ratelimited', 30_000);
    expect(nextDeliveryAt(house.deps)).toEqual(new Date(house.clock.now().getTime() + 30_000));
  });

  test('holds back what comes later to the same recipient, and nobody else', () => {
    const house = aShowroom();
    const welcome = onlyDue(house);
    postDigest(house.deps, house.actor('manager'));
    aRegisteredCustomer(house);
    retryLater(house.deps, welcome, 'internal_error');
    expect(due(house, 'digest')).toEqual([]);
    expect(due(house, 'approval-request')).toHaveLength(2);
    house.clock.passMs(2_000);
    expect(dueDeliveries(house.deps).map(({ notification }) => notification.kind)).toEqual([
      'approval-request',
      'approval-request',
      'welcome',
      'digest',
    ]);
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
    postDigest(house.deps, house.actor('manager'));
    return due(house, 'digest')[0]!.notification;
  };

  test('is put aside, and the admin is told once for a channel and a problem', () => {
    const house = aShowroom();
    for (const problem of ['not_in_channel', 'not_in_channel', 'is_archived', 'not_in_channel'])
      parkNotification(house.deps, post(house), problem);
    expect(recipients(house, 'delivery-problem')).toEqual(['Sun Lei', 'Sun Lei']);
    expect(due(house, 'digest')).toEqual([]);
    const [told] = notified(house, 'delivery-problem');
    expect(viewProblem(house.deps, told?.subjectId ?? 0)).toMatchObject({
      notification: { kind: 'digest', channel: 'C_TEAM' },
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

  test('to one person is put aside without telling anybody', () => {
    const house = aShowroom();
    aRegisteredCustomer(house);
    parkNotification(house.deps, due(house, 'approval-request')[0]!.notification, 'user_disabled');
    expect(notified(house, 'delivery-problem')).toEqual([]);
    expect(due(house, 'approval-request')).toHaveLength(1);
  });
});
