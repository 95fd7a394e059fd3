import { describe, expect, test } from 'vitest';
import { markDelivered } from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { aCustomerIn, anActiveCustomer, revisited } from '../support/a-customer.js';
import { aShowroom, PARTS } from '../support/a-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

test.each(PARTS)('the digest now, asked for by a %s', (part) => {
  const house = aShowroom();
  const may = part === 'manager' || part === 'otherManager';
  expect(postDigest(house.deps, house.actor(part), aToken()).kind).toBe(may ? 'posted' : 'refused');
  expect(notified(house, 'digest')).toHaveLength(may ? 1 : 0);
});

describe('the morning post', () => {
  test('is one message in the channel, one in its thread and one DM for each rep with something due', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    anActiveCustomer(house);
    anActiveCustomer(house, { by: 'otherRep' });
    const later = anActiveCustomer(house, { by: 'thirdRep' });
    revisited(house, later, { nextDay: '2026-03-09' }, 'thirdRep');
    aCustomerIn(house, 'registered');
    house.clock.set('2026-03-03', '08:30');
    runDueJobs(house.deps);

    const [digest] = notified(house, 'digest');
    expect(digest).toMatchObject({ to: 'C_TEAM', day: '2026-03-03', threadOf: null });
    const reps = [house.actor('rep').staff.id, house.actor('otherRep').staff.id];
    expect(
      notified(house, 'digest-rep').map(({ to, subjectId, threadOf }) => [to, subjectId, threadOf]),
    ).toEqual(reps.map((rep) => ['C_TEAM', rep, digest?.id]));
    expect(recipients(house, 'due-list')).toEqual(['Li Wei', 'Anna Berg']);
    expect(notified(house, 'due-list').map(({ subjectId }) => subjectId)).toEqual(reps);
  });

  test('comes though nothing is due, as the numbers are wanted every day', () => {
    const house = aShowroom();
    house.clock.set('2026-03-07', '08:30');
    runDueJobs(house.deps);
    expect(recipients(house, 'digest')).toEqual(['C_TEAM']);
    expect([...notified(house, 'digest-rep'), ...notified(house, 'due-list')]).toEqual([]);
  });

  test('comes all the same after a manager’s, and replies wait for their own thread', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    house.clock.set('2026-03-03', '08:00');
    postDigest(house.deps, house.actor('manager'), aToken());
    house.clock.set('2026-03-03', '08:30');
    runDueJobs(house.deps);
    const due = dueDeliveries(house.deps);
    const digests = due.filter(({ notification }) => notification.kind === 'digest');
    expect(digests).toHaveLength(2);
    expect(due.some(({ notification }) => notification.kind === 'digest-rep')).toBe(false);

    markDelivered(house.deps, digests[1]!.notification, { channel: 'C_TEAM', ts: '2.0' });
    const replies = dueDeliveries(house.deps).filter(
      ({ notification }) => notification.kind === 'digest-rep',
    );
    expect(replies.map(({ thread }) => thread)).toEqual([{ channel: 'C_TEAM', ts: '2.0' }]);
  });
});
