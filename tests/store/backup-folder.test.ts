import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { openToRead } from '../../src/store/read-database.js';
import { verifyDatabase } from '../../src/store/verify-database.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage } from '../support/damage.js';

const AT = new Date('2026-03-04T18:30:05.900Z');
const NAME = 'showroom-2026-03-04T183005Z.db';

test('a copy is one whole file that holds what was committed', async () => {
  const house = aShowroom({ path: join(aFolder(), 'showroom.db') });
  aRegisteredCustomer(house, { name: 'Mr. Zhang' });
  const folder = join(aFolder(), 'made', 'when needed');
  const { backup, verified } = await createBackupFolder(folder, 'showroom').add(house.db, AT);
  expect(backup).toMatchObject({ name: NAME, day: '2026-03-04', path: join(folder, NAME) });
  expect(verified).toMatchObject({ version: 'same', rows: { customers: 1, showrooms: 1 } });
  expect((await verifyDatabase(backup.path)).rows).toEqual(verified.rows);
  expect(readdirSync(folder)).toEqual([NAME]);
  house.db.close();
});

test('people work on while it is made', async () => {
  const house = aShowroom({ path: join(aFolder(), 'showroom.db') });
  aRegisteredCustomer(house);
  const made = createBackupFolder(aFolder(), 'showroom').add(house.db, AT);
  aRegisteredCustomer(house);
  const { verified } = await made;
  expect(verified.rows.customers).toBeGreaterThanOrEqual(1);
  house.db.close();
});

test('a copy of a damaged database gets no name, and leaves nothing', async () => {
  const path = join(aFolder(), 'showroom.db');
  aShowroom({ path }).db.close();
  damage(path);
  const folder = aFolder();
  const db = openToRead(path);
  await expect(createBackupFolder(folder, 'showroom').add(db, AT)).rejects.toThrow('damaged');
  expect(readdirSync(folder)).toEqual([]);
  db.close();
});

test('the folder lists its database’s copies, newest first, and nothing else', async () => {
  const folder = aFolder();
  const { db } = aShowroom();
  const backups = createBackupFolder(folder, 'showroom');
  await backups.add(db, AT);
  await backups.add(db, new Date('2026-03-05T18:30:05Z'));
  await createBackupFolder(folder, 'local').add(db, AT);
  for (const name of ['notes.txt', 'showroom-2026-03-06.db']) writeFileSync(join(folder, name), '');
  expect(backups.list().map(({ name, at }) => [name, at.toISOString()])).toEqual([
    ['showroom-2026-03-05T183005Z.db', '2026-03-05T18:30:05.000Z'],
    [NAME, '2026-03-04T18:30:05.000Z'],
  ]);
});

test('what a process that died has left is no backup, and goes with the next one', async () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'showroom-2026-03-03T183005Z.db.part'), 'half');
  const backups = createBackupFolder(folder, 'showroom');
  expect(backups.list()).toEqual([]);
  await backups.add(aShowroom().db, AT);
  expect(readdirSync(folder)).toEqual([NAME]);
});
