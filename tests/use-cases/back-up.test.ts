import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { verifyDatabase } from '../../src/store/verify-database.js';
import { backUp, createBackups, reportBackUp } from '../../src/use-cases/back-up.js';
import { openHome } from '../../src/use-cases/view-home.js';
import { aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { damage } from '../support/damage.js';
import { notified, recipients } from '../support/notified.js';

test('a backup tells what it holds, and can be read', async () => {
  const house = aShowroom({ backupDir: aFolder() });
  aRegisteredCustomer(house);
  const { backup, rows } = expectKind(await backUp(house.deps), 'made');
  expect(rows).toMatchObject({ customers: 1, showrooms: 1 });
  expect((await verifyDatabase(backup.path)).rows).toEqual(rows);
});

test('old ones go when a new one is there', async () => {
  const backupDir = aFolder();
  const house = aShowroom({ backupDir });
  for (let night = 3; night < 14; night += 1)
    writeFileSync(join(backupDir, `showroom-2026-03-${String(night).padStart(2, '0')}T010000Z.db`), '');
  house.clock.passDays(12);
  expectKind(await backUp(house.deps), 'made');
  expect(house.deps.backups.list().map(({ day }) => day)).toEqual([
    '2026-03-14',
    '2026-03-13',
    '2026-03-12',
    '2026-03-11',
    '2026-03-10',
    '2026-03-09',
    '2026-03-08',
  ]);
});

test('where nothing can be written it fails, and says so', async () => {
  const house = aShowroom();
  expect(await backUp(house.deps)).toMatchObject({ kind: 'failed', problem: 'cannot-write' });
});

test('a copy that fails takes no older one away', async () => {
  const backupDir = aFolder();
  const path = join(aFolder(), 'showroom.db');
  const house = aShowroom({ path, backupDir });
  expectKind(await backUp(house.deps), 'made');
  house.clock.passDays(400);
  house.db.close();
  damage(path);
  expect(await backUp(house.deps)).toMatchObject({ kind: 'failed', problem: 'damaged' });
  expect(createBackupFolder(backupDir, path).list()).toHaveLength(1);
});

test('whoever asks while one is being made gets that one', async () => {
  const house = aShowroom({ backupDir: aFolder() });
  const copies = createBackups(house.deps);
  const [first, second] = await Promise.all([copies.make(), copies.make()]);
  expect(second).toBe(first);
  rmSync(expectKind(first, 'made').backup.path);
  expect(expectKind(await copies.make(), 'made')).not.toBe(first);
});

test('a failure is told to every showroom’s admins; a success only shows in the Homes', async () => {
  const house = aShowroom({ backupDir: aFolder() });
  anotherShowroom(house);
  openHome(house.deps, house.actor('admin'));
  const revision = () => notified(house, 'home')[0]?.revision ?? 0;
  const before = revision();
  reportBackUp(house.deps, await backUp(house.deps));
  expect(recipients(house, 'backup-failed')).toEqual([]);
  expect(revision()).toBe(before + 1);
  reportBackUp(house.deps, { kind: 'failed', problem: 'disk-full', cause: undefined });
  expect(recipients(house, 'backup-failed')).toContain('Sun Lei');
  expect(recipients(house, 'backup-failed')).not.toContain('Li Wei');
});
