import { expect, test } from 'vitest';
import { HOME_SIZES } from '../../src/slack/home/view.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { backUp } from '../../src/use-cases/back-up.js';
import { viewHome } from '../../src/use-cases/view-home.js';
import { viewStatus } from '../../src/use-cases/view-status.js';
import { aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom, PARTS } from '../support/a-showroom.js';
import { notified } from '../support/notified.js';

test('the status tells how large the database is, how old the backup, and what waits', async () => {
  const house = aShowroom({ backupDir: aFolder() });
  aRegisteredCustomer(house);
  await backUp(house.deps);
  house.clock.passMs(26.5 * 3_600_000);
  const { status } = expectKind(viewStatus(house.deps, house.actor('admin'), null), 'found');
  expect(status.bytes).toBeGreaterThan(50_000);
  expect(status.lastBackup?.hoursAgo).toBe(26);
  const waiting = notified(house, 'welcome').length + notified(house, 'approval-request').length;
  expect(status).toMatchObject({ lastDigestDay: null, waiting, parked: 0 });
});

test.each([
  [null, 'degraded', ['backup-old']],
  [{ open: 2, wanted: 2, awaySeconds: 0 }, 'degraded', ['backup-old']],
  [{ open: 1, wanted: 2, awaySeconds: 0 }, 'degraded', ['slack-connection-missing', 'backup-old']],
  [
    { open: 0, wanted: 2, awaySeconds: 300 },
    'failing',
    ['slack-away', 'slack-connection-missing', 'backup-old'],
  ],
])(
  'with connections %j and a backup of two days ago the bot is %s: %j',
  async (connections, health, problems) => {
    const house = aShowroom({ backupDir: aFolder() });
    createNotificationStore(house.db).settleBefore(new Date(house.clock.now().getTime() + 1));
    await backUp(house.deps);
    house.clock.passMs(48 * 3_600_000);
    const { status } = expectKind(viewStatus(house.deps, house.actor('admin'), connections), 'found');
    expect(status).toMatchObject({ health: { status: health, problems }, connections });
  },
);

test('the last digest is the last one that stands in the channel', () => {
  const house = aShowroom();
  const notifications = createNotificationStore(house.db);
  const recipient = { channel: house.showroom.teamChannel };
  const digest = (day: string) =>
    notifications.get(
      notifications.add({ kind: 'digest', showroomId: house.showroom.id, day, recipient }, house.clock.now()),
    );
  notifications.delivered(digest('2026-03-02'), { channel: 'C_TEAM', ts: '1.1' });
  notifications.park(digest('2026-03-03').id, 'not_in_channel');
  const { status } = expectKind(viewStatus(house.deps, house.actor('manager'), null), 'found');
  expect(status).toMatchObject({ lastDigestDay: '2026-03-02', parked: 1, lastBackup: undefined });
});

test('only managers and admins see it', () => {
  const house = aShowroom();
  const allowed = PARTS.filter((part) => viewStatus(house.deps, house.actor(part), null).kind === 'found');
  expect(allowed).toEqual(['manager', 'otherManager', 'admin']);
});

test('an admin’s Home shows the age of the last backup, and nobody else’s does', async () => {
  const house = aShowroom({ backupDir: aFolder() });
  expect(viewHome(house.deps, house.actor('admin'), HOME_SIZES).backup).toMatchObject({ last: undefined });
  await backUp(house.deps);
  house.clock.passMs(3_600_000);
  expect(viewHome(house.deps, house.actor('admin'), HOME_SIZES).backup?.last?.hoursAgo).toBe(1);
  expect(viewHome(house.deps, house.actor('manager'), HOME_SIZES).backup).toBeUndefined();
});
