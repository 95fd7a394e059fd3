import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { EXIT } from '../exit-codes.js';
import { BACKUP_PROBLEMS, createBackupFolder } from '../store/backup-folder.js';
import { DatabaseProblem } from '../store/database-problem.js';
import { lockDatabase } from '../store/lock-database.js';
import { openToRead, verifyDatabase } from '../store/read-database.js';
import { backUp } from '../use-cases/back-up.js';
import { backupAdvice } from './database-advice.js';
import { type Outcome, rowWords } from './outcome.js';

/** Long enough for a database far larger than any showroom's. */
const PATIENCE_MS = 10 * 60_000;

type Place = Pick<Config, 'file' | 'backupDir' | 'healthPort'>;
type Made = { name: string; bytes: number } | { words: string };

/** Backs the database up: through the bot while one runs on it, because only its own connection can copy while people work. */
export async function backupCommand(place: Place, now: () => Date): Promise<Outcome> {
  const made = isInUse(place.file) ? await askBot(place) : await backUpUnused(place, now);
  if ('words' in made) return { words: made.words, code: EXIT.failed };
  const path = join(place.backupDir, made.name);
  const { rows } = verifyDatabase(path);
  return { words: `${path}: ${(made.bytes / 1e6).toFixed(1)} MB, verified; ${rowWords(rows)}.`, code: 0 };
}

function isInUse(file: string): boolean {
  try {
    lockDatabase(file).release();
    return false;
  } catch (error) {
    if (error instanceof DatabaseProblem && error.kind === 'in-use') return true;
    throw error;
  }
}

async function backUpUnused({ file, backupDir }: Place, now: () => Date): Promise<Made> {
  const lock = lockDatabase(file);
  const db = openToRead(file);
  try {
    const backups = createBackupFolder(backupDir, basename(file, '.db'));
    const result = await backUp({ db, now, backups });
    return result.kind === 'made' ? result.backup : { words: backupAdvice(result.problem, file, backupDir) };
  } finally {
    db.close();
    lock.release();
  }
}

const made = z.object({ name: z.string(), bytes: z.number() });
const refused = z.object({ error: z.enum(BACKUP_PROBLEMS).catch('unexpected') });

async function askBot({ file, backupDir, healthPort }: Place): Promise<Made> {
  if (healthPort === undefined)
    return {
      words: `A process works on ${file} and has no health port to ask it on: set HEALTH_PORT, or stop it first.`,
    };
  const answer = await fetch(`http://127.0.0.1:${healthPort}/backups`, {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  if (!answer)
    return {
      words: `A process works on ${file}, but does not answer on port ${healthPort}: set HEALTH_PORT as it is set for the bot.`,
    };
  const body: unknown = await answer.json().catch(() => undefined);
  const parsed = made.safeParse(body);
  if (answer.ok && parsed.success) return parsed.data;
  return { words: backupAdvice(refused.safeParse(body).data?.error ?? 'unexpected', file, backupDir) };
}
