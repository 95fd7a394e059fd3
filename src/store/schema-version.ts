import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { DatabaseProblem } from './database-problem.js';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How a database's tables stand to this program: `older` ones are migrated when it is opened. */
export type SchemaVersion = 'none' | 'older' | 'same' | 'newer';

export function schemaVersion(client: Database, migrations = MIGRATIONS): SchemaVersion {
  const known = latestMigration(migrations);
  const table = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return 'none';
  const applied = Number(
    client.prepare('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0,
  );
  if (applied === known) return 'same';
  return applied > known ? 'newer' : 'older';
}

function latestMigration(migrations: string): number {
  try {
    return readMigrationFiles({ migrationsFolder: migrations }).at(-1)?.folderMillis ?? 0;
  } catch (error) {
    throw new DatabaseProblem('migrations-missing', migrations, { cause: error });
  }
}
