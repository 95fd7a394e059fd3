import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { openDatabase } from '../../src/store/open-database.js';
import { restoreDatabase } from '../../src/store/restore-database.js';
import { verifyDatabase } from '../../src/store/verify-database.js';
import { anActiveCustomer, aRegisteredCustomer, proposed, revisited } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage, makeNewer } from '../support/damage.js';
import { aLoss } from '../support/forms.js';

const AT = new Date('2026-03-06T10:00:00Z');
const ASIDE = '.replaced-20260306T100000Z';

/** A backup with one customer, and a database in which work went on after it. */
async function aHistory() {
  const folder = aFolder();
  const path = join(folder, 'showroom.db');
  const house = aShowroom({ path });
  anActiveCustomer(house, { name: 'before' });
  const { backup } = await createBackupFolder(aFolder(), path).add(house.clock.now());
  house.clock.passDays(1);
  const later = anActiveCustomer(house, { name: 'after' });
  revisited(house, later, { nextDay: '2026-03-06' });
  proposed(house, later, aLoss(house));
  return { folder, path, house, backup: backup.path };
}

const names = (path: string) => {
  const db = openDatabase(path);
  const found = db.$client.prepare<[], string>('select name from customers order by id').pluck().all();
  db.close();
  return found;
};

test('a restored database is the backup, and what was there before is kept beside it', async () => {
  const { folder, path, house, backup } = await aHistory();
  house.db.close();
  const { aside, verified } = await restoreDatabase(path, backup, AT);
  expect(aside).toBe(`${path}${ASIDE}`);
  expect(verified.rows.customers).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['showroom.db', `showroom.db${ASIDE}`]);
  expect(names(path)).toEqual(['before']);
  expect(names(`${path}${ASIDE}`)).toEqual(['before', 'after']);
});

test('it says what was made since the backup', async () => {
  const { path, house, backup } = await aHistory();
  house.db.close();
  const { lost } = await restoreDatabase(path, backup, AT);
  expect(lost).toEqual({ customers: 1, revisits: 1, outcomes: 1, journal: 4 });
});

test('a row of the same number that was made at another time is lost all the same', async () => {
  const { path, house, backup } = await aHistory();
  house.db.close();
  await restoreDatabase(path, backup, AT);
  const db = openDatabase(path);
  db.$client.prepare('update customers set registered_at = registered_at + 1').run();
  db.close();
  const again = await restoreDatabase(path, backup, new Date('2026-03-07T10:00:00Z'));
  expect(again.lost?.customers).toBe(1);
});

test('what was committed but not yet moved out of the log is kept too, and is not played into the restored one', async () => {
  const { folder, path, house, backup } = await aHistory();
  // As after a crash: the log is full, and nobody has closed the database.
  const crashed = join(aFolder(), 'showroom.db');
  for (const log of ['', '-wal']) copyFileSync(`${path}${log}`, `${crashed}${log}`);
  house.db.close();
  await restoreDatabase(crashed, backup, AT);
  expect(names(crashed)).toEqual(['before']);
  expect(names(`${crashed}${ASIDE}`)).toEqual(['before', 'after']);
  expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
});

test('what was kept, with its log, can be put back', async () => {
  const { path, house, backup } = await aHistory();
  const crashed = join(aFolder(), 'showroom.db');
  for (const log of ['', '-wal']) copyFileSync(`${path}${log}`, `${crashed}${log}`);
  house.db.close();
  await restoreDatabase(crashed, backup, AT);
  await restoreDatabase(crashed, `${crashed}${ASIDE}`, new Date('2026-03-07T10:00:00Z'));
  expect(names(crashed)).toEqual(['before', 'after']);
});

test('a damaged database is kept as it is, and what it lost is unknown', async () => {
  const { path, house, backup } = await aHistory();
  house.db.close();
  damage(path);
  const damaged = readFileSync(path);
  const { lost, aside } = await restoreDatabase(path, backup, AT);
  expect(lost).toBeUndefined();
  expect(readFileSync(aside ?? '').equals(damaged)).toBe(true);
  expect(names(path)).toEqual(['before']);
});

test('where there was none, the backup is put there', async () => {
  const { house, backup } = await aHistory();
  house.db.close();
  const path = join(aFolder(), 'showroom.db');
  expect(await restoreDatabase(path, backup, AT)).toMatchObject({ aside: undefined, lost: undefined });
  expect(names(path)).toEqual(['before']);
});

test('a backup that cannot be brought up to date replaces nothing', async () => {
  const { path, house, backup } = await aHistory();
  house.db.close();
  const client = new SqliteDatabase(backup);
  client.prepare('update __drizzle_migrations set created_at = created_at - 1').run();
  client.close();
  expect(await verifyDatabase(backup)).toMatchObject({ version: 'older' });
  // The migration that made its tables cannot make them again.
  await expect(restoreDatabase(path, backup, AT)).rejects.toThrow();
  expect(names(path)).toEqual(['before', 'after']);
});

test.each<[why: string, spoil: (path: string) => void]>([
  ['damaged', damage],
  ['newer', makeNewer],
  ['not-a-database', (path) => writeFileSync(path, 'Dear diary, '.repeat(1000))],
])('a backup that is %s is refused, and nothing is changed', async (why, spoil) => {
  const { folder, path, house, backup } = await aHistory();
  house.db.close();
  spoil(backup);
  const before = readFileSync(path);
  await expect(restoreDatabase(path, backup, AT)).rejects.toThrow(`${backup}: ${why}`);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual([basename(path)]);
});

test('the database itself is no backup', async () => {
  const { path, house } = await aHistory();
  house.db.close();
  await expect(restoreDatabase(path, path, AT)).rejects.toThrow('in-use');
  expect(existsSync(path)).toBe(true);
});

test('a copy that cannot be made changes nothing', async () => {
  const { path, house, backup } = await aHistory();
  aRegisteredCustomer(house);
  house.db.close();
  const before = readFileSync(path);
  // A full disk cannot be had here; nothing can be copied to where a folder stands either.
  mkdirSync(`${path}.restoring`);
  await expect(restoreDatabase(path, backup, AT)).rejects.toThrow();
  expect(readFileSync(path).equals(before)).toBe(true);
});
