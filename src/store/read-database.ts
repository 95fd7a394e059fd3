import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { DatabaseProblem, namingProblems } from './database-problem.js';
import type { Connection } from './open-database.js';
import * as schema from './schema.js';
import { schemaVersion } from './schema-version.js';

/** A database to be read and copied, as it is: not brought to the present schema. */
export function openToRead(path: string) {
  return namingProblems(path, () => {
    const client = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
    return { $client: client, close: () => client.close() };
  });
}

/** Reads something of the database at `path`, and lets go of it. */
export function readDatabase<T>(path: string, read: (client: SqliteDatabase.Database) => T): T {
  const { $client, close } = openToRead(path);
  try {
    return namingProblems(path, () => read($client));
  } finally {
    close();
  }
}

/** Reads by the present schema, whether a bot works on the database or not; undefined where it has an older one. */
export const readPresent = <T>(path: string, read: (db: Connection) => T): T | undefined =>
  readDatabase(path, (client) => {
    const version = schemaVersion(client);
    if (version === 'newer') throw new DatabaseProblem('newer', path);
    if (version === 'none') throw new DatabaseProblem('not-a-database', path);
    return version === 'same' ? read(drizzle(client, { schema })) : undefined;
  });
