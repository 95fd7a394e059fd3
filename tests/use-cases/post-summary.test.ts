import { expect, test } from 'vitest';
import { viewSummary } from '../../src/use-cases/post-summary.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { anActiveCustomer, aRegisteredCustomer, concluded, revisited } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { aDeal } from '../support/forms.js';
import { notified } from '../support/notified.js';
import { settle } from '../support/settle.js';

test('the evening summary is one message to the channel, and tells the day and what it leaves', () => {
  const house = aShowroom();
  settle(house, { summaryTime: '19:30' });
  const [made, _left, won] = [anActiveCustomer(house), anActiveCustomer(house), anActiveCustomer(house)];
  house.clock.set('2026-03-03', '08:30');
  runDueJobs(house.deps);
  revisited(house, made);
  concluded(house, won, aDeal(house));
  aRegisteredCustomer(house);
  house.clock.set('2026-03-03', '19:30');
  runDueJobs(house.deps);
  runDueJobs(house.deps);
  expect(notified(house, 'summary')).toMatchObject([{ to: 'C_TEAM', day: '2026-03-03', threadOf: null }]);
  expect(viewSummary(house.deps, house.showroom.id, '2026-03-03')).toMatchObject({
    numbers: { enquiries: 1, won: 1, lost: 0 },
    revisits: { done: 2, all: 3 },
    overdue: [{ ownerName: 'Li Wei', due: 1, overdue: 0 }],
    decisions: 1,
  });
});

test('one that nobody has read is not said the next day', () => {
  const house = aShowroom();
  settle(house, { summaryTime: '19:30' });
  house.clock.set('2026-03-03', '19:30');
  runDueJobs(house.deps);
  house.clock.set('2026-03-04', '08:00');
  runDueJobs(house.deps);
  expect(notified(house, 'summary')).toMatchObject([{ state: 'delivered', postedTs: null }]);
});

test('due lists go to whom the showroom chose', () => {
  const house = aShowroom();
  settle(house, { directMessages: { 'due-list': [] } });
  anActiveCustomer(house);
  house.clock.set('2026-03-03', '08:30');
  runDueJobs(house.deps);
  expect(notified(house, 'digest-rep')).toHaveLength(1);
  expect(notified(house, 'due-list')).toEqual([]);
});
