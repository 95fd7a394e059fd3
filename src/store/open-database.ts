import SqliteDatabase, { type RunResult } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { DatabaseProblem, namingProblems } from './database-problem.js';
import * as schema from './schema.js';
import { MIGRATIONS, schemaVersion } from './schema-version.js';
import { breakSeal } from './seal-database.js';

/** What a store works on, in a transaction or not. */
export type Connection = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

export type Database = ReturnType<typeof openDatabase>;

const BUSY_TIMEOUT_MS = 5_000;

interface Opening {
  path: string;
  migrations: string;
  /** Nothing has touched it since it was closed in good order. */
  isSealed: boolean;
}

/**
 * Opens the file at `path`, or a database in memory for `:memory:`, and brings it to the present schema. One that is
 * damaged, cannot be written or is newer than this program is refused with a `DatabaseProblem`, and left as it is.
 * It is read through for that, which takes seconds with millions of rows, unless it is just as it was last sealed.
 */
export function openDatabase(path: string, migrations = MIGRATIONS) {
  return namingProblems(path, () => {
    const isSealed = breakSeal(path);
    const client = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      return prepare(client, { path, migrations, isSealed });
    } catch (error) {
      client.close();
      throw error;
    }
  });
}

/**
 * `synchronous=FULL` is set after WAL on purpose: this build of SQLite drops to NORMAL otherwise, and a power cut
 * could then lose what was acknowledged.
 */
function prepare(client: SqliteDatabase.Database, { path, migrations, isSealed }: Opening) {
  const version = schemaVersion(client, migrations);
  // A later version of the program may have changed what this one would misunderstand.
  if (version === 'newer') throw new DatabaseProblem('newer', path);
  // Migrations rewrite what they find.
  const mustBeChecked = !isSealed || version !== 'same';
  if (mustBeChecked && client.pragma('quick_check', { simple: true }) !== 'ok')
    throw new DatabaseProblem('damaged', path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  const db = drizzle(client, { schema });
  // The migrator works in a transaction, where SQLite ignores this switch: a table rebuild would then delete child rows.
  client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: migrations });
  const broken = mustBeChecked && client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw new DatabaseProblem('damaged', path);
  client.pragma('foreign_keys = ON');
  const transact = client.transaction((work: (tx: Connection) => unknown) => work(db));
  return Object.assign(db, {
    close: () => client.close(),
    /**
     * On one connection that is never waited for, a transaction is the database itself, so that statements are prepared
     * once for both. One within another is a savepoint.
     */
    transaction: <Result>(work: (tx: Connection) => Result) => transact(work) as Result,
  });
}
