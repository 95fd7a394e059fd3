import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/** A process of its own rather than a thread: that can be given a lower priority, and ended in the midst of a query. */
const READER = `
const { setPriority, constants } = require('node:os');
const [driver, path, ...queries] = process.argv.slice(1);
setPriority(constants.priority.PRIORITY_LOW);
try {
  const client = require(driver)(path, { readonly: true, fileMustExist: true });
  process.send({ answers: queries.map((query) => client.prepare(query).pluck().all()) });
} catch ({ code, message }) {
  process.send({ refusal: { code, message } });
}
process.disconnect();
`;

const DRIVER = createRequire(import.meta.url).resolve('better-sqlite3');
/** Far longer than any showroom's database takes. */
const TIME_LIMIT_MS = 10 * 60_000;

type Told = { answers: unknown[][] } | { refusal: { code: string; message: string } };

/**
 * Reads what takes minutes in a large database beside the program, which meanwhile answers people: of each query the
 * first column. It gives way to whatever else the machine has to do.
 */
export async function readAside(path: string, queries: readonly string[]): Promise<unknown[][]> {
  const told = await new Promise<Told>((resolve, reject) => {
    const reader = spawn(process.execPath, ['--eval', READER, DRIVER, path, ...queries], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: TIME_LIMIT_MS,
    });
    reader.once('message', (message) => resolve(message as Told));
    reader.once('error', reject);
    reader.once('close', (code, signal) => reject(new Error(`reading ended early: ${signal ?? code}`)));
  });
  if ('refusal' in told) throw Object.assign(new Error(told.refusal.message), { code: told.refusal.code });
  return told.answers;
}
