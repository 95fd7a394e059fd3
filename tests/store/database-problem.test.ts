import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DatabaseProblem, databaseProblem } from '../../src/store/database-problem.js';
import { openDatabase } from '../../src/store/open-database.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage, damageIndex, makeNewer } from '../support/damage.js';

const aFile = () => join(aFolder(), 'showroom.db');

function aDatabase(): string {
  const path = aFile();
  aShowroom({ path }).db.close();
  return path;
}

function problemOf(work: () => unknown): DatabaseProblem {
  try {
    work();
  } catch (error) {
    if (error instanceof DatabaseProblem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a database is not opened, and left as it is,', () => {
  test.each<[kind: string, how: string, spoil: (path: string) => void]>([
    ['damaged', 'pages were overwritten', damage],
    ['damaged', 'a page was that nobody has read yet', damageIndex],
    ['newer', 'a later version has migrated it', makeNewer],
    ['not-a-database', 'it is something else', (path) => writeFileSync(path, 'Dear diary, '.repeat(1000))],
  ])('as %s when %s', (kind, _how, spoil) => {
    const path = aDatabase();
    spoil(path);
    const before = readFileSync(path);
    const problem = problemOf(() => openDatabase(path));
    expect([problem.kind, problem.path]).toEqual([kind, path]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('when a folder stands in its place', () => {
    const path = aFile();
    mkdirSync(path);
    expect(problemOf(() => openDatabase(path)).kind).toBe('cannot-open');
  });

  test('when its folder is missing', () => {
    expect(problemOf(() => openDatabase(join(aFolder(), 'nowhere', 'showroom.db'))).kind).toBe('cannot-open');
  });

  test('when the program has lost its migrations', () => {
    const path = aDatabase();
    const before = readFileSync(path);
    const migrations = aFolder();
    const problem = problemOf(() => openDatabase(path, migrations));
    expect([problem.kind, problem.path]).toEqual(['migrations-missing', migrations]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('what SQLite refuses during work', () => {
  const errorOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return undefined;
  };
  const write = (client: SqliteDatabase.Database) => () =>
    client.prepare('create table more as select hex(randomblob(100000)) as text').run();

  test('is a full disk when the file cannot grow', () => {
    const { $client } = aShowroom().db;
    $client.pragma(`max_page_count = ${$client.pragma('page_count', { simple: true })}`);
    expect(databaseProblem(errorOf(write($client)))).toBe('disk-full');
  });

  test('is a file that cannot be written when it is read-only', () => {
    const client = new SqliteDatabase(aDatabase(), { readonly: true });
    expect(databaseProblem(errorOf(write(client)))).toBe('read-only');
    client.close();
  });

  test('is a lock when another program writes', () => {
    const path = aDatabase();
    const other = new SqliteDatabase(path);
    other.exec('BEGIN IMMEDIATE');
    const client = new SqliteDatabase(path, { timeout: 0 });
    expect(databaseProblem(errorOf(write(client)))).toBe('locked');
    other.close();
    client.close();
  });

  test('is known also inside the error of somebody else', () => {
    const { $client } = aShowroom().db;
    $client.pragma('query_only = 1');
    const inner = errorOf(write($client));
    expect(databaseProblem(new Error('a query failed', { cause: inner }))).toBe('read-only');
    expect(databaseProblem(Object.assign(new Error('a listener failed'), { original: inner }))).toBe(
      'read-only',
    );
  });

  test('is nothing when the program is wrong', () => {
    const { $client } = aShowroom().db;
    expect(databaseProblem(errorOf(() => $client.exec('select * from nowhere')))).toBeUndefined();
    expect(databaseProblem(new TypeError('undefined is not a function'))).toBeUndefined();
  });
});
