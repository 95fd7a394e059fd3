import { copyFileSync, existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.js';
import { breakSeal, sealDatabase } from '../../src/store/seal-database.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damageIndex } from '../support/damage.js';

const LONG_AGO = new Date('2026-03-02T09:00:00Z');

/** Closed, with a change time that can be set again. */
function aClosedDatabase(): string {
  const path = join(aFolder(), 'showroom.db');
  aShowroom({ path }).db.close();
  utimesSync(path, LONG_AGO, LONG_AGO);
  return path;
}

test('a database that is as it was sealed is opened without being read through', () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  damageIndex(path);
  utimesSync(path, LONG_AGO, LONG_AGO);
  openDatabase(path).close();
});

test('one that was touched since is read through', () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  damageIndex(path);
  expect(() => openDatabase(path)).toThrow('damaged');
});

test('a seal is good for one opening: whoever dies at work leaves none', () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  expect(breakSeal(path)).toBe(true);
  expect(breakSeal(path)).toBe(false);
});

test('what some entries of stand in the log beside it is not sealed', () => {
  const path = join(aFolder(), 'showroom.db');
  const house = aShowroom({ path });
  aRegisteredCustomer(house);
  sealDatabase(path);
  expect(breakSeal(path)).toBe(false);
  house.db.close();
});

test('a log that somebody put beside a sealed one breaks the seal', () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  writeFileSync(`${path}-wal`, 'entries');
  expect(breakSeal(path)).toBe(false);
});

test('a copy is another file, with or without the seal', () => {
  const path = aClosedDatabase();
  sealDatabase(path);
  const copy = join(aFolder(), 'showroom.db');
  for (const part of ['', '.closed']) copyFileSync(`${path}${part}`, `${copy}${part}`);
  expect(breakSeal(copy)).toBe(false);
});

test('a database of an earlier version is read through before it is migrated', () => {
  const path = aClosedDatabase();
  const client = new SqliteDatabase(path);
  client.prepare('update __drizzle_migrations set created_at = created_at - 1').run();
  client.close();
  damageIndex(path);
  sealDatabase(path);
  expect(() => openDatabase(path)).toThrow('damaged');
});

test('where there is no database, nothing is sealed', () => {
  const path = join(aFolder(), 'showroom.db');
  sealDatabase(path);
  expect(existsSync(`${path}.closed`)).toBe(false);
});
