import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { backupProblem, createBackupFolder } from '../../src/store/backup-folder.js';
import { readDatabase } from '../../src/store/read-database.js';
import { schemaVersion } from '../../src/store/schema-version.js';
import { breakSeal, sealDatabase } from '../../src/store/seal-database.js';
import { verifyDatabase } from '../../src/store/verify-database.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage } from '../support/damage.js';

const AT = new Date('2026-03-04T18:30:05.900Z');
const NAME = 'showroom-2026-03-04T183005Z.db';

/** So many that copying them takes its time. */
const EIGHT_MILLION = 8_000_000;
const EIGHT_MEGABYTES = `create table filler as with recursive row (id) as (select 1 union all select id + 1 from row
  where id < 8000) select randomblob(1000) as bytes from row`;

function aHouse(name = 'showroom.db') {
  const path = join(aFolder(), name);
  const house = aShowroom({ path });
  onTestFinished(() => void house.db.close());
  return { ...house, path };
}

/** A database that nobody works on. */
function aClosedDatabase() {
  const path = join(aFolder(), 'showroom.db');
  aShowroom({ path }).db.close();
  return path;
}

test('a copy is one whole file that holds what was committed', async () => {
  const house = aHouse();
  aRegisteredCustomer(house, { name: 'Mr. Zhang' });
  const folder = join(aFolder(), 'made', 'when needed');
  const { backup, verified } = await createBackupFolder(folder, house.path).add(AT);
  expect(backup).toMatchObject({ name: NAME, day: '2026-03-04', path: join(folder, NAME) });
  expect(verified).toMatchObject({ version: 'same', rows: { customers: 1, showrooms: 1 } });
  expect((await verifyDatabase(backup.path)).rows).toEqual(verified.rows);
  expect(readdirSync(folder)).toEqual([NAME]);
});

test('people work on while it is made, and it is the database of one moment', async () => {
  const house = aHouse();
  house.db.$client.exec(EIGHT_MEGABYTES);
  aRegisteredCustomer(house);
  let isMade = false;
  const made = createBackupFolder(aFolder(), house.path)
    .add(AT)
    .finally(() => {
      isMade = true;
    });
  let registered = 1;
  while (!isMade) {
    aRegisteredCustomer(house);
    registered += 1;
    await wait(1);
  }
  const { customers = 0, journal } = (await made).verified.rows;
  expect(customers).toBeGreaterThan(0);
  expect(customers).toBeLessThan(registered);
  expect(journal).toBe(customers);
});

test('what stands in the log is carried into the database by then, so that no registration has to', async () => {
  const { db, path } = aHouse();
  db.$client.pragma('wal_autocheckpoint = 0');
  db.$client.exec(EIGHT_MEGABYTES);
  expect(statSync(path).size).toBeLessThan(EIGHT_MILLION);
  await createBackupFolder(aFolder(), path).add(AT);
  expect(statSync(path).size).toBeGreaterThan(EIGHT_MILLION);
});

test('a database that nobody works on is only read, with the log that a killed bot has left', async () => {
  const house = aHouse();
  aRegisteredCustomer(house);
  const path = join(aFolder(), 'showroom.db');
  for (const log of ['', '-wal']) copyFileSync(`${house.path}${log}`, `${path}${log}`);
  const bytes = () => ['', '-wal'].map((log) => readFileSync(`${path}${log}`));
  const before = bytes();
  const { verified } = await createBackupFolder(aFolder(), path).add(AT, { isUnused: true });
  expect(bytes()).toEqual(before);
  expect(verified.rows.customers).toBe(1);
});

test('one that is sealed stays so', async () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  await createBackupFolder(aFolder(), path).add(AT, { isUnused: true });
  expect(breakSeal(path)).toBe(true);
});

test('one of an earlier version is copied as it is', async () => {
  const path = aClosedDatabase();
  const client = new SqliteDatabase(path);
  client.exec(
    'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
  );
  client.close();
  const { verified } = await createBackupFolder(aFolder(), path).add(AT);
  expect(verified.version).toBe('older');
  expect(readDatabase(path, schemaVersion)).toBe('older');
});

test('a copy of a damaged database gets no name, and leaves nothing', async () => {
  const path = aClosedDatabase();
  damage(path);
  const folder = aFolder();
  await expect(createBackupFolder(folder, path).add(AT)).rejects.toThrow(`${path}: damaged`);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is no database is named, although another process met it', async () => {
  const path = join(aFolder(), 'showroom.db');
  writeFileSync(path, 'a letter '.repeat(1000));
  const folder = aFolder();
  const refused = await createBackupFolder(folder, path).add(AT).catch(backupProblem);
  expect(refused).toBe('not-a-database');
  expect(readdirSync(folder)).toEqual([]);
});

test('one that is not there is not made', async () => {
  for (const path of [join(aFolder(), 'showroom.db'), join(aFolder(), 'gone', 'showroom.db')]) {
    expect(await createBackupFolder(aFolder(), path).add(AT).catch(backupProblem)).toBe('cannot-open');
    expect(existsSync(path)).toBe(false);
  }
});

test('a copy that is given up is interrupted, and leaves nothing', async () => {
  const house = aHouse();
  house.db.$client.exec(EIGHT_MEGABYTES);
  const [folder, giveUp] = [aFolder(), new AbortController()];
  const adding = createBackupFolder(folder, house.path).add(AT, { signal: giveUp.signal });
  const isBegun = () => statSync(join(folder, `${NAME}.part`), { throwIfNoEntry: false })?.size;
  while (!isBegun()) await wait(1);
  giveUp.abort();
  expect(await adding.catch(backupProblem)).toBe('interrupted');
  expect(readdirSync(folder)).toEqual([]);
});

test('the folder lists its database’s copies, newest first, and nothing else', async () => {
  const folder = aFolder();
  const backups = createBackupFolder(folder, aHouse().path);
  await backups.add(AT);
  await backups.add(new Date('2026-03-05T18:30:05Z'));
  await createBackupFolder(folder, aHouse('local.db').path).add(AT);
  for (const name of ['notes.txt', 'showroom-2026-03-06.db']) writeFileSync(join(folder, name), '');
  expect(backups.list().map(({ name, at }) => [name, at.toISOString()])).toEqual([
    ['showroom-2026-03-05T183005Z.db', '2026-03-05T18:30:05.000Z'],
    [NAME, '2026-03-04T18:30:05.000Z'],
  ]);
});

test('what a process that died has left is no backup, and goes with the next one', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'showroom-2026-03-03T183005Z.db.part'), 'half');
  const backups = createBackupFolder(folder, aHouse().path);
  expect(backups.list()).toEqual([]);
  await backups.add(AT);
  expect(readdirSync(folder)).toEqual([NAME]);
});
