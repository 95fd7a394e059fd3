import { namingLateProblems } from './database-problem.js';
import { READ_THROUGH, type ReadThrough, type Verified, verified } from './verify-database.js';
import { workAside } from './work-aside.js';

/** Of 4 KB: two megabytes. */
const PAGES_AT_ONCE = 512;

/** So many pages SQLite lets the log grow before whoever writes carries them in. */
const PAGES_OF_LOG = 1000;

/**
 * A transaction that reads holds the database as it is at its beginning, so that what others write meanwhile does not
 * make the copy begin again. Each piece of it is on disk before the next: gigabytes that wait to be written would keep
 * those waiting whose registration has to be on disk now. After each there is a rest, in which the disk is theirs.
 *
 * All that was written meanwhile stands in the log, from where whoever writes next would have to carry it into the
 * database: it is done here, and again with what was written during that, until little is left.
 */
const COPY = `
const { fdatasyncSync, openSync } = require('node:fs');
const { source, path, isUnused } = given;
const original = new SqliteDatabase(source, { readonly: isUnused, fileMustExist: true });
const carryIn = original.prepare('pragma wal_checkpoint(passive)');
original.exec('begin');
original.prepare('select 1 from sqlite_master').get();
const file = openSync(path, 'r+');
await original.backup(path, {
  progress() {
    fdatasyncSync(file);
    if (!isUnused) rest();
    return ${PAGES_AT_ONCE};
  },
});
original.exec('commit');
if (!isUnused) {
  let carried = 0;
  let before;
  do {
    before = carried;
    carried = carryIn.get().checkpointed;
  } while (carried - before > ${PAGES_OF_LOG});
}
original.close();
// Without a log beside it, the copy is one file that can also be read where nothing can be written.
const copy = new SqliteDatabase(path);
copy.pragma('journal_mode = DELETE');
copy.close();
`;

export interface Copying {
  /** Nobody works on the database meanwhile, so that it need only be read, and as fast as can be. Else they come first. */
  isUnused?: boolean;
  signal?: AbortSignal;
}

/** Copies the database at `source` into the empty file at `path` and verifies the copy, in a process of its own that holds no writer up. */
export async function copyDatabase(
  source: string,
  path: string,
  { isUnused = false, signal }: Copying,
): Promise<Verified> {
  const found = await namingLateProblems(source, () =>
    workAside<ReadThrough>(`${COPY}${READ_THROUGH}`, { source, path, isUnused }, signal),
  );
  return verified(path, found);
}
