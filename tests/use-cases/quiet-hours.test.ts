import { expect, test } from 'vitest';
import { instantAt } from '../../src/domain/calendar.js';
import { readBacklog } from '../../src/store/backlog.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { markDelivered, nextDeliveryAt, retryLater } from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { approved, aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';
import { settle } from '../support/settle.js';

/** Ten in the evening; quiet until eight. */
function aQuietEvening() {
  const house = aShowroom();
  settle(house, { quietFrom: '21:00', quietUntil: '08:00' });
  createNotificationStore(house.db).settleBefore(new Date(house.clock.now().getTime() + 1));
  house.clock.set('2026-03-02', '22:00');
  const said = () => dueDeliveries(house.deps).map(({ notification }) => notification.kind);
  return { house, said };
}

test('what comes in quiet hours is said when they end, and is not missed meanwhile', () => {
  const { house, said } = aQuietEvening();
  aRegisteredCustomer(house);
  expect(said()).toEqual([]);
  house.clock.set('2026-03-03', '07:59');
  expect(said()).toEqual([]);
  expect(readBacklog(house.db, house.clock.now())).toMatchObject({ waiting: 0, oldest: null });
  const until = nextDeliveryAt(house.deps, house.clock.now());
  house.clock.set('2026-03-03', '08:00');
  expect(until).toEqual(house.clock.now());
  expect(said()).toEqual(['approval-request', 'approval-request']);
  house.clock.set('2026-03-03', '08:05');
  expect(readBacklog(house.db, house.clock.now()).waiting).toBe(2);
});

test('what is posted in the team channel waits for their end, though its time fell into them', () => {
  const { house, said } = aQuietEvening();
  settle(house, { digestTime: '07:30', summaryTime: '22:00' });
  runDueJobs(house.deps);
  expect(said()).toEqual([]);
  house.clock.set('2026-03-03', '07:30');
  runDueJobs(house.deps);
  expect(said()).toEqual([]);
  house.clock.set('2026-03-03', '08:00');
  runDueJobs(house.deps);
  expect(said()).toEqual(['summary', 'digest']);
  house.clock.set('2026-03-04', '07:30');
  runDueJobs(house.deps);
  house.clock.set('2026-03-04', '08:00');
  expect(dueDeliveries(house.deps).map(({ notification: { kind, day } }) => [kind, day])).toEqual([
    ['digest', '2026-03-04'],
  ]);
});

test('a digest that a manager wants in quiet hours is not promised', () => {
  const { house, said } = aQuietEvening();
  const wanted = () => postDigest(house.deps, house.actor('manager'), aToken());
  expect(wanted()).toEqual({ kind: 'quiet', until: instantAt('2026-03-03', '08:00', 'Asia/Shanghai') });
  house.clock.set('2026-03-03', '08:00');
  expect(said()).toEqual([]);
  expect(wanted()).toEqual({ kind: 'posted' });
  expect(said()).toEqual(['digest']);
});

test('a decision that the rep asked for is said at once, past what waits for the morning', () => {
  const { house, said } = aQuietEvening();
  const customer = aRegisteredCustomer(house);
  const store = createNotificationStore(house.db);
  store.add(
    {
      kind: 'due-list',
      showroomId: house.showroom.id,
      subjectId: 1,
      day: '2026-03-02',
      recipient: { staffId: house.actor('rep').staff.id },
    },
    house.clock.now(),
  );
  expect(said()).toEqual([]);
  approved(house, customer);
  expect(said()).toEqual(['approval-decided']);
});

test('a message that stands is changed at any hour', () => {
  const { house, said } = aQuietEvening();
  house.clock.set('2026-03-02', '20:00');
  const customer = aRegisteredCustomer(house);
  for (const { notification } of dueDeliveries(house.deps))
    markDelivered(house.deps, notification, { channel: 'D1', ts: `${notification.id}.0` });
  house.clock.set('2026-03-02', '22:00');
  approved(house, customer);
  expect(said().filter((kind) => kind === 'approval-request')).toHaveLength(2);
});

test('what is being retried when quiet hours begin waits for their end', () => {
  const { house } = aQuietEvening();
  house.clock.set('2026-03-02', '20:59');
  aRegisteredCustomer(house);
  for (const { notification } of dueDeliveries(house.deps))
    retryLater(house.deps, notification, 'ratelimited', 120_000);
  house.clock.set('2026-03-02', '21:01');
  expect(dueDeliveries(house.deps)).toEqual([]);
  house.clock.set('2026-03-03', '08:00');
  expect(dueDeliveries(house.deps)).toHaveLength(2);
  expect(notified(house, 'approval-request').map(({ attempts }) => attempts)).toEqual([1, 1]);
});
