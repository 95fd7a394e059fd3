import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import {
  DATABASE_PROBLEMS,
  databaseProblem,
  namingLateProblems,
  namingProblems,
} from './database-problem.js';
import type { Database } from './open-database.js';
import { type Verified, verifyDatabase } from './verify-database.js';

const UNVERIFIED = '.part';
const TIME = /^-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.db$/;
const timeOf = (at: Date) => `-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.db`;

export interface BackupFile {
  name: string;
  day: string;
  at: Date;
  path: string;
  bytes: number;
}

export type BackupFolder = ReturnType<typeof createBackupFolder>;

/** Why a backup cannot be made. */
export const BACKUP_PROBLEMS = [...DATABASE_PROBLEMS, 'cannot-write', 'unexpected'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

/** A folder of copies of the database called `database`, each verified before it gets its name. */
export function createBackupFolder(folder: string, database: string) {
  const describe = (name: string): BackupFile[] => {
    const [, day = '', ...time] = (name.startsWith(database) && TIME.exec(name.slice(database.length))) || [];
    if (day === '') return [];
    const path = join(folder, name);
    return [{ name, day, at: new Date(`${day}T${time.join(':')}Z`), path, bytes: statSync(path).size }];
  };
  const names = () => (existsSync(folder) ? readdirSync(folder) : []);

  return {
    /** Newest first. */
    list: (): BackupFile[] =>
      names()
        .flatMap(describe)
        .sort((a, b) => (a.name < b.name ? 1 : -1)),

    /** Copied through the running process's own connection: from another it would never end while people work. */
    async add(db: Pick<Database, '$client'>, at: Date): Promise<{ backup: BackupFile; verified: Verified }> {
      mkdirSync(folder, { recursive: true });
      removeRemains();
      const name = `${database}${timeOf(at)}`;
      const unverified = join(folder, `${name}${UNVERIFIED}`);
      try {
        await namingLateProblems(unverified, () => db.$client.backup(unverified));
        namingProblems(unverified, () => makeSelfContained(unverified));
        const verified = await verifyDatabase(unverified);
        const path = join(folder, name);
        renameSync(unverified, path);
        return {
          backup: { name, day: name.slice(-21, -11), at, path, bytes: statSync(path).size },
          verified,
        };
      } finally {
        removeRemains();
      }
    },

    drop: ({ name }: Pick<BackupFile, 'name'>) => rmSync(join(folder, basename(name))),
  };

  /** What a process that died has left of a copy. */
  function removeRemains() {
    for (const name of names())
      if (name.startsWith(database) && name.includes(`Z.db${UNVERIFIED}`))
        rmSync(join(folder, name), { force: true });
  }
}

/** Without a log beside it, the copy is one file that can also be read where nothing can be written. */
function makeSelfContained(path: string) {
  const client = new SqliteDatabase(path);
  client.pragma('journal_mode = DELETE');
  client.close();
}

/** The problem behind an error at making a backup. */
export function backupProblem(error: unknown): BackupProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|EIO|SQLITE_CANTOPEN)/.test(code)) return 'cannot-write';
  return databaseProblem(error) ?? 'unexpected';
}
