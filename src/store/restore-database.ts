import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { backupProblem } from './backup-folder.js';
import { DatabaseProblem } from './database-problem.js';
import { countLost, type Lost } from './lost-since.js';
import { openDatabase } from './open-database.js';
import { type Verified, verifyDatabase } from './verify-database.js';

export interface Restored {
  verified: Verified;
  /** Where the database that was replaced is kept; undefined when there was none. */
  aside: string | undefined;
  /** What it held that the restored one does not; undefined when it cannot be read. */
  lost: Lost | undefined;
}

/**
 * Puts the backup `from` in the place of the database `file`, which nobody may be working on. Until the new one is
 * whole, migrated and on disk nothing is replaced; at every moment `file` is one or the other.
 */
export async function restoreDatabase(file: string, from: string, at: Date): Promise<Restored> {
  const verified = await verifyDatabase(from);
  if (verified.version === 'newer') throw new DatabaseProblem('newer', from);
  if (existsSync(file) && realpathSync(file) === realpathSync(from))
    throw new DatabaseProblem('in-use', from);
  const restoring = `${file}.restoring`;
  try {
    copyWithLog(from, restoring);
    openDatabase(restoring).close();
    syncToDisk(restoring);
    const aside = keepAside(file, `${file}.replaced-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`);
    // The log of the old database would be played into the new one.
    for (const log of ['-wal', '-shm']) rmSync(`${file}${log}`, { force: true });
    renameSync(restoring, file);
    return { verified, aside, lost: aside === undefined ? undefined : lostOf(aside, file) };
  } catch (error) {
    throw fileProblem(error, file);
  } finally {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${restoring}${rest}`, { force: true });
  }
}

function lostOf(aside: string, file: string): Lost | undefined {
  const lost = countLost(aside, file);
  // Reading leaves an index of the log, and a log where there was none.
  for (const read of [aside, file]) {
    rmSync(`${read}-shm`, { force: true });
    if (existsSync(`${read}-wal`) && statSync(`${read}-wal`).size === 0) rmSync(`${read}-wal`);
  }
  return lost;
}

/** What the file system refuses, as a problem of the database. */
function fileProblem(error: unknown, file: string): unknown {
  if (error instanceof DatabaseProblem) return error;
  const problem = backupProblem(error);
  if (problem === 'unexpected' || problem === 'interrupted') return error;
  return new DatabaseProblem(problem === 'cannot-write' ? 'read-only' : problem, file, { cause: error });
}

/** Copied without being read, because it may be damaged. */
function keepAside(file: string, aside: string): string | undefined {
  if (!existsSync(file)) return undefined;
  copyWithLog(file, aside);
  return aside;
}

/** A database that was not closed has its latest entries in the log beside it. */
function copyWithLog(from: string, to: string) {
  for (const log of ['', '-wal'])
    if (existsSync(`${from}${log}`)) {
      copyFileSync(`${from}${log}`, `${to}${log}`);
      syncToDisk(`${to}${log}`);
    }
}

function syncToDisk(path: string) {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
