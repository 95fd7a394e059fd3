import type { BackupProblem } from '../store/backup-folder.js';
import type { DatabaseProblem, DatabaseProblemKind } from '../store/database-problem.js';

const ADVICE: Record<DatabaseProblemKind, (path: string) => string> = {
  'in-use': (path) => `${path} is in use by another Showroom process: stop that one first.`,
  damaged: (path) =>
    `${path} is damaged and has been left as it is: run "showroom restore FILE" with the newest file of the backup folder.`,
  'not-a-database': (path) =>
    `${path} is not a database of Showroom and has been left as it is: move it away, or set DATA_DIR to another folder.`,
  'read-only': (path) =>
    `${path} cannot be written: give the user that runs Showroom the right to write it and its folder.`,
  newer: (path) => `${path} was written by a newer version of Showroom: update the program.`,
  'migrations-missing': (path) =>
    `${path} is missing or incomplete: install Showroom again, with its migrations folder.`,
  locked: (path) => `${path} is locked by another program: close whatever has it open, then start again.`,
  'disk-full': (path) => `The disk of ${path} is full: free some space, then start again. Nothing is lost.`,
  'cannot-open': (path) =>
    `${path} cannot be opened: check that its folder exists, that it is a file, and who may read and write it.`,
};

/** What is wrong with which file, and what to do about it, in one sentence for whoever runs the program. */
export const databaseAdvice = ({ kind, path }: DatabaseProblem): string => ADVICE[kind](path);

/** Why no backup was made; `file` is the database, `folder` where the backup belongs. */
export const backupAdvice = (problem: BackupProblem, file: string, folder: string): string => {
  if (problem === 'unexpected') return 'Something unexpected happened: the log says what.';
  if (problem === 'interrupted') return 'The bot was stopped before the backup was made: make it again.';
  if (problem === 'cannot-write')
    return `${folder} cannot be written: check BACKUP_DIR and who may write there.`;
  return ADVICE[problem](problem === 'disk-full' ? folder : file);
};
