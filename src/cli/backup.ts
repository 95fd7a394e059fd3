import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { EXIT } from '../exit-codes.js';
import { BACKUP_PROBLEMS, createBackupFolder } from '../store/backup-folder.js';
import { lockDatabase } from '../store/lock-database.js';
import { openToRead } from '../store/read-database.js';
import { verifyDatabase } from '../store/verify-database.js';
import { backUp } from '../use-cases/back-up.js';
import { askBot, isInUse } from './ask-bot.js';
import { backupAdvice } from './database-advice.js';
import { type Outcome, rowWords } from './outcome.js';

type Place = Pick<Config, 'file' | 'backupDir' | 'healthPort'>;
type Made = { name: string; bytes: number } | { words: string };

/** Backs the database up: through the bot while one runs on it, so that there is one backup at a time. */
export async function backupCommand(place: Place, now: () => Date): Promise<Outcome> {
  const made = isInUse(place.file) ? await backUpByBot(place) : await backUpUnused(place, now);
  if ('words' in made) return { words: made.words, code: EXIT.failed };
  const path = join(place.backupDir, made.name);
  const { rows } = await verifyDatabase(path);
  return { words: `${path}: ${(made.bytes / 1e6).toFixed(1)} MB, verified; ${rowWords(rows)}.`, code: 0 };
}

async function backUpUnused({ file, backupDir }: Place, now: () => Date): Promise<Made> {
  const lock = lockDatabase(file);
  try {
    openToRead(file).close();
    const backups = createBackupFolder(backupDir, file);
    const result = await backUp({ now, backups }, { isUnused: true });
    return result.kind === 'made' ? result.backup : { words: backupAdvice(result.problem, file, backupDir) };
  } finally {
    lock.release();
  }
}

const made = z.object({ name: z.string(), bytes: z.number() });
const refused = z.object({ error: z.enum(BACKUP_PROBLEMS).catch('unexpected') });

async function backUpByBot(place: Place): Promise<Made> {
  const answer = await askBot(place, '/backups');
  if ('words' in answer) return answer;
  const parsed = made.safeParse(answer.body);
  if (answer.ok && parsed.success) return parsed.data;
  const { file, backupDir } = place;
  return { words: backupAdvice(refused.safeParse(answer.body).data?.error ?? 'unexpected', file, backupDir) };
}
