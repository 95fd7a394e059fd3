import type { Config } from '../config.js';
import { EXIT } from '../exit-codes.js';
import { DatabaseProblem } from '../store/database-problem.js';
import { lockDatabase } from '../store/lock-database.js';
import type { Lost } from '../store/lost-since.js';
import { restoreDatabase } from '../store/restore-database.js';
import { databaseAdvice } from './database-advice.js';
import { type Outcome, rowWords } from './outcome.js';

/** Puts a backup in the database's place, while no bot runs on it. */
export async function restoreCommand(
  { file }: Pick<Config, 'file'>,
  from: string,
  now: () => Date,
): Promise<Outcome> {
  try {
    const lock = lockDatabase(file);
    try {
      const { verified, aside, lost } = await restoreDatabase(file, from, now());
      const lines = [
        `${file} is now as in ${from}: ${rowWords(verified.rows)}.`,
        ...(aside === undefined ? [] : [`What was there before is kept as ${aside}.`, lostWords(lost)]),
        'Start the bot again.',
      ];
      return { words: lines.join('\n'), code: 0 };
    } finally {
      lock.release();
    }
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    return { words: `${whyNot(error, from)} Nothing was changed.`, code: EXIT.database };
  }
}

function lostWords(lost: Lost | undefined): string {
  if (!lost) return 'What was lost cannot be told, because what was there before cannot be read.';
  const any = Object.values(lost).some((count) => count > 0);
  return any ? `Made since the backup, and lost: ${rowWords({ ...lost })}.` : 'Nothing was lost.';
}

function whyNot(problem: DatabaseProblem, from: string): string {
  if (problem.path !== from) return databaseAdvice(problem);
  if (problem.kind === 'damaged') return `${from} is damaged: choose an older backup.`;
  if (problem.kind === 'not-a-database') return `${from} is not a backup of Showroom: choose another file.`;
  if (problem.kind === 'in-use') return `${from} is the database itself: choose a backup.`;
  return databaseAdvice(problem);
}
