import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config.js';
import { createBackupFolder } from '../../store/backup-folder.js';
import { DatabaseProblem } from '../../store/database-problem.js';
import { verifyDatabase } from '../../store/verify-database.js';
import { type Finding, fail, pass, warn } from './finding.js';

const MB = 1e6;
/** Room for the database to grow, and for another copy of it while one is made. */
const FREE = { warn: 1_000 * MB, fail: 100 * MB };
const HOURS = { warn: 26, fail: 72 };

type Place = Pick<Config, 'file' | 'backupDir'>;

export async function checkDisks({ file, backupDir }: Place): Promise<Finding[]> {
  const size = existsSync(file) ? statSync(file).size : 0;
  const folders = [dirname(resolve(file)), resolve(backupDir)].map(existing);
  const disks = new Map(folders.toReversed().map((folder) => [statSync(folder).dev, folder]));
  return Promise.all([...disks.values()].map((folder) => checkDisk(folder, size)));
}

/** The folder, or the one in which it would be made. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

async function checkDisk(folder: string, size: number): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const words = `${Math.floor(free / MB)} MB are free in ${folder}.`;
  const remedy = 'Free some space, or set DATA_DIR or BACKUP_DIR to a larger disk.';
  if (free < Math.max(FREE.fail, size)) return fail(words, remedy);
  return free < Math.max(FREE.warn, 3 * size) ? warn(words, remedy) : pass(words);
}

/** How old the newest backup is, and whether it could be restored. */
export async function checkBackups({ file, backupDir }: Place, now: Date): Promise<Finding> {
  const remedy = 'Run "showroom backup", and read what it says.';
  const newest = createBackupFolder(backupDir, file).list()[0];
  if (!newest) return warn(`There is no backup in ${backupDir} yet.`, remedy);
  try {
    await verifyDatabase(newest.path);
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    return fail(`The newest backup, ${newest.path}, cannot be restored.`, remedy);
  }
  const hours = Math.floor((now.getTime() - newest.at.getTime()) / 3_600_000);
  const words = `The newest backup, ${newest.path}, is whole and ${hours} h old.`;
  if (hours >= HOURS.fail) return fail(words, remedy);
  return hours >= HOURS.warn ? warn(words, remedy) : pass(words);
}
