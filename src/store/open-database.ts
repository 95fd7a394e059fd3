import { fileURLToPath } from 'node:url';
import SqliteDatabase, { type RunResult } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import * as schema from './schema.js';

/** What a store works on: the database, or a transaction on it. */
export type Connection = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

export type Database = ReturnType<typeof openDatabase>;

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens the file at `path`, or a database in memory for `:memory:`, and brings it to the present schema.
 * `synchronous=FULL` is set after WAL on purpose: this build of SQLite drops to NORMAL otherwise, and a power cut
 * could then lose what was acknowledged.
 */
export function openDatabase(path: string) {
  const client = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT_MS });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  const db = drizzle(client, { schema });
  // The migrator works in a transaction, where SQLite ignores this switch: a table rebuild would then delete child rows.
  client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: MIGRATIONS });
  const broken = client.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`the database has ${broken.length} rows that point to missing rows`);
  client.pragma('foreign_keys = ON');
  return Object.assign(db, { close: () => client.close() });
}
