import { DatabaseProblem, namingLateProblems } from './database-problem.js';
import { readDatabase } from './read-database.js';
import { type SchemaVersion, schemaVersion } from './schema-version.js';
import { workAside } from './work-aside.js';

export interface Verified {
  /** Of each table. */
  rows: Record<string, number>;
  version: SchemaVersion;
}

/** Reads the whole database at `given.path`, in the terms of `workAside`. */
export const READ_THROUGH = `
const client = new SqliteDatabase(given.path, { readonly: true, fileMustExist: true });
const first = (query) => client.prepare(query).pluck().get();
const tables = client
  .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~' and name not like '~_~_%' escape '~'")
  .pluck()
  .all();
const isWhole =
  first('pragma integrity_check(1)') === 'ok' && first('select 1 from pragma_foreign_key_check limit 1') === undefined;
return { isWhole, rows: isWhole ? Object.fromEntries(tables.map((table) => [table, first('select count(*) from "' + table + '"')])) : {} };
`;

export interface ReadThrough extends Pick<Verified, 'rows'> {
  isWhole: boolean;
}

/** What a whole database holds; one that is not whole, or holds no showroom, is refused with a `DatabaseProblem`. */
export async function verifyDatabase(path: string): Promise<Verified> {
  return verified(path, await namingLateProblems(path, () => workAside<ReadThrough>(READ_THROUGH, { path })));
}

/** The same of one that was read through. */
export function verified(path: string, { isWhole, rows }: ReadThrough): Verified {
  if (!isWhole) throw new DatabaseProblem('damaged', path);
  if (rows.customers === undefined) throw new DatabaseProblem('not-a-database', path);
  return { rows, version: readDatabase(path, schemaVersion) };
}
