import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/open-database.js';
import { aRegisteredCustomer, customerNow } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';

const FULL = 2;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-'));
  path = join(folder, 'showroom.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const pragma = (db: ReturnType<typeof openDatabase>, name: string) =>
  db.$client.pragma(name, { simple: true });

test('a file keeps what was committed: WAL, and synchronous FULL also after a write and after reopening', () => {
  const house = aShowroom({ path });
  aRegisteredCustomer(house);
  expect([pragma(house.db, 'journal_mode'), pragma(house.db, 'synchronous')]).toEqual(['wal', FULL]);
  house.db.close();

  const again = openDatabase(path);
  again.$client.prepare("update showrooms set name = 'Renamed'").run();
  expect([pragma(again, 'journal_mode'), pragma(again, 'synchronous')]).toEqual(['wal', FULL]);
  again.close();
});

test.each([
  ['foreign_keys', 1],
  ['busy_timeout', 5000],
])('%s is %i', (name, value) => {
  const db = openDatabase(path);
  expect(pragma(db, name)).toBe(value);
  db.close();
});

test('a second open of the same file sees the same customers', () => {
  const house = aShowroom({ path });
  const customer = aRegisteredCustomer(house, { name: 'Mr. Zhang' });
  const second = openDatabase(path);
  expect(customerNow({ ...house, db: second }, customer)).toEqual(customer);
  second.close();
  house.db.close();
});

test('a database whose rows point to nothing is not opened', () => {
  aShowroom({ path }).db.close();
  const client = new SqliteDatabase(path);
  client.pragma('foreign_keys = OFF');
  client.prepare("insert into submissions values ('form', 9999, 0)").run();
  client.close();
  expect(() => openDatabase(path)).toThrow(expect.objectContaining({ kind: 'damaged' }));
});
