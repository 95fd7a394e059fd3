import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Copying, copyDatabase } from './copy-database.js';
import { DATABASE_PROBLEMS, databaseProblem } from './database-problem.js';
import { removeAside } from './remove-aside.js';
import type { Verified } from './verify-database.js';

/** Of what is no backup yet, or no longer. */
const PARTIAL = '.part';
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
export const BACKUP_PROBLEMS = [...DATABASE_PROBLEMS, 'cannot-write', 'interrupted', 'unexpected'] as const;
export type BackupProblem = (typeof BACKUP_PROBLEMS)[number];

/** A folder of copies of the database `file`, each verified before it gets its name. */
export function createBackupFolder(folder: string, file: string) {
  const database = basename(file, '.db');
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

    async add(at: Date, copying: Copying = {}): Promise<{ backup: BackupFile; verified: Verified }> {
      mkdirSync(folder, { recursive: true });
      await removeRemains();
      const name = `${database}${timeOf(at)}`;
      const unverified = join(folder, `${name}${PARTIAL}`);
      try {
        // What SQLite says of a copy that cannot be written, it also says of a database that cannot be read.
        writeFileSync(unverified, '');
        const verified = await copyDatabase(file, unverified, copying);
        const path = join(folder, name);
        renameSync(unverified, path);
        return {
          backup: { name, day: name.slice(-21, -11), at, path, bytes: statSync(path).size },
          verified,
        };
      } finally {
        await removeRemains(copying.signal);
      }
    },

    async drop(backups: Pick<BackupFile, 'name'>[]) {
      // A file that shrinks must not pass for a backup, should the process die.
      for (const path of backups.map(({ name }) => join(folder, basename(name))))
        renameSync(path, `${path}${PARTIAL}`);
      await removeRemains();
    },
  };

  /** What is not to be a backup, or what a process that died has left of one. */
  function removeRemains(signal?: AbortSignal) {
    const remains = names().filter((name) => name.startsWith(database) && name.includes(`Z.db${PARTIAL}`));
    return removeAside(
      remains.map((name) => join(folder, name)),
      { inHaste: signal?.aborted },
    );
  }
}

/** The problem behind an error at making a backup. */
export function backupProblem(error: unknown): BackupProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && error.name === 'AbortError') return 'interrupted';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full';
  if (/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|EIO|SQLITE_CANTOPEN)/.test(code)) return 'cannot-write';
  return databaseProblem(error) ?? 'unexpected';
}
