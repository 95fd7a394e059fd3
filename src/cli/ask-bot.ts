import type { Config } from '../config.js';
import { DatabaseProblem } from '../store/database-problem.js';
import { lockDatabase } from '../store/lock-database.js';

/** Long enough for a database far larger than any showroom's. */
const PATIENCE_MS = 10 * 60_000;

/** Whether a bot works on the database: only through it can anything be written then. */
export function isInUse(file: string): boolean {
  try {
    lockDatabase(file).release();
    return false;
  } catch (error) {
    if (error instanceof DatabaseProblem && error.kind === 'in-use') return true;
    throw error;
  }
}

/** Has the bot at work do something, through its health port; or tells why it cannot be asked. */
export async function askBot(
  { file, healthPort }: Pick<Config, 'file' | 'healthPort'>,
  path: string,
  body?: object,
): Promise<{ ok: boolean; body: unknown } | { words: string }> {
  if (healthPort === undefined)
    return {
      words: `A process works on ${file} and has no health port to ask it on: set HEALTH_PORT, or stop it first.`,
    };
  const answer = await fetch(`http://127.0.0.1:${healthPort}${path}`, {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => undefined);
  if (!answer)
    return {
      words: `A process works on ${file}, but does not answer on port ${healthPort}: set HEALTH_PORT as it is set for the bot.`,
    };
  return { ok: answer.ok, body: await answer.json().catch(() => undefined) };
}
