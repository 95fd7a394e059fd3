import type { Database } from 'better-sqlite3';
import { DatabaseProblem, namingLateProblems } from './database-problem.js';
import { readAside } from './read-aside.js';
import { readDatabase } from './read-database.js';
import { type SchemaVersion, schemaVersion } from './schema-version.js';

export interface Verified {
  /** Of each table. */
  rows: Record<string, number>;
  version: SchemaVersion;
}

/** What a whole database holds; one that is not whole, or holds no showroom, is refused with a `DatabaseProblem`. */
export async function verifyDatabase(path: string): Promise<Verified> {
  const { tables, version } = readDatabase(path, (client) => ({
    tables: tablesIn(client),
    version: schemaVersion(client),
  }));
  const [integrity = [], broken = [], ...counts] = await namingLateProblems(path, () =>
    readAside(path, [
      'pragma integrity_check(1)',
      'select 1 from pragma_foreign_key_check limit 1',
      ...tables.map((table) => `select count(*) from "${table}"`),
    ]),
  );
  if (integrity[0] !== 'ok' || broken.length > 0) throw new DatabaseProblem('damaged', path);
  if (!tables.includes('customers')) throw new DatabaseProblem('not-a-database', path);
  return { rows: Object.fromEntries(tables.map((table, at) => [table, Number(counts[at]?.[0])])), version };
}

const tablesIn = (client: Database): string[] =>
  client
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all();
