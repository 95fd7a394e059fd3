import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, expect, test } from 'vitest';
import { commitByTurn, type TurnDatabase } from '../../src/store/commit-by-turn.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';

let path: string;
let db: TurnDatabase;

beforeEach(() => {
  path = join(aFolder(), 'showroom.db');
  db = commitByTurn(aShowroom({ path }).db);
});

const rename = (name: string) => db.$client.prepare('update showrooms set name = ?').run(name);
const renamed = (name: string) => db.transaction(() => rename(name));
const note = (token: string) => db.$client.prepare('insert into submissions values (?, null, 0)').run(token);
const noted = () => db.$client.prepare('select token from submissions').pluck().all();

/** What another process would find. */
function onDisk(): unknown {
  const other = new SqliteDatabase(path, { readonly: true });
  const name = other.prepare('select name from showrooms').pluck().get();
  other.close();
  return name;
}

test('what is done in one turn of the event loop is kept together, and is on the disk when that is said', async () => {
  renamed('First');
  renamed('Second');
  expect(onDisk()).not.toBe('Second');
  await db.committed();
  expect(onDisk()).toBe('Second');
});

test('it is kept where nobody waits for it', async () => {
  renamed('Unasked');
  await expect.poll(onDisk).toBe('Unasked');
});

test('when nothing was done there is nothing to wait for', async () => {
  await db.committed();
  expect(db.$client.inTransaction).toBe(false);
});

test('what throws takes back its own work and nobody else’s', async () => {
  db.transaction(() => note('one'));
  expect(() =>
    db.transaction(() => {
      note('two');
      throw new Error('a bug');
    }),
  ).toThrow('a bug');
  db.transaction(() => note('three'));
  await db.committed();
  expect(noted()).toEqual(['one', 'three']);
});

test('a transaction within one is part of it', async () => {
  expect(() =>
    db.transaction((tx) => {
      note('outer');
      (tx as unknown as TurnDatabase).transaction(() => note('inner'));
      throw new Error('a bug');
    }),
  ).toThrow('a bug');
  await db.committed();
  expect(noted()).toEqual([]);
});

test('closing keeps what was done', () => {
  renamed('Last');
  db.close();
  expect(onDisk()).toBe('Last');
});

test('a commit that fails is told to everybody who waits for it, and nothing of it is kept', async () => {
  renamed('Lost');
  db.transaction(() => {
    // Whether the customer is there SQLite asks when it commits, and not before.
    db.$client.pragma('defer_foreign_keys = on');
    db.$client.prepare("insert into submissions values ('form', 9999, 0)").run();
  });
  const [first, second] = await Promise.allSettled([db.committed(), db.committed()]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
  expect(onDisk()).not.toBe('Lost');
  renamed('Kept');
  await db.committed();
  expect(onDisk()).toBe('Kept');
});

test('where SQLite takes back all of a turn, whoever shared it hears of it, and what comes after is kept', async () => {
  renamed('Lost');
  const told = expect(db.committed()).rejects.toThrow('the disk is full');
  expect(() =>
    db.transaction(() => {
      db.$client.exec('ROLLBACK');
      throw new Error('the disk is full');
    }),
  ).toThrow('the disk is full');
  db.transaction(() => note('after'));
  await db.committed();
  await told;
  expect(onDisk()).not.toBe('Lost');
  expect(noted()).toEqual(['after']);
});
