import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * A process of its own rather than a thread: that can be given a lower priority, and ended in the midst of a query. It
 * ends with the program that started it, too.
 */
const processOf = (work: string) => `
const { setPriority, constants } = require('node:os');
setPriority(constants.priority.PRIORITY_LOW);
process.once('disconnect', () => process.exit());
const [driver, given] = process.argv.slice(1);
const still = new Int32Array(new SharedArrayBuffer(4));
let since = performance.now();
const rest = () => {
  Atomics.wait(still, 0, 0, performance.now() - since);
  since = performance.now();
};
const work = async (SqliteDatabase, given) => {${work}};
const tell = (told) => process.send(told, () => process.disconnect());
work(require(driver), JSON.parse(given)).then(
  (answer) => tell({ answer }),
  ({ code, message }) => tell({ refusal: { code, message } }),
);
`;

const DRIVER = createRequire(import.meta.url).resolve('better-sqlite3');
/** Far longer than any showroom's database takes. */
const TIME_LIMIT_MS = 30 * 60_000;

type Told<Answer> = { answer: Answer } | { refusal: { code: string; message: string } };

/**
 * Does what takes minutes with a large database beside the program, which meanwhile answers people, and gives way to
 * whatever else the machine has to do. `work` is the body of a JavaScript function of `SqliteDatabase` and `given`, in
 * which `rest()` leaves the machine to others for as long as it was used since the last rest; an error of SQLite or of the
 * file system is thrown here with its code. It is cut short when `signal` says so.
 */
export async function workAside<Answer>(work: string, given: object, signal?: AbortSignal): Promise<Answer> {
  const told = await new Promise<Told<Answer>>((resolve, reject) => {
    const worker = spawn(process.execPath, ['--eval', processOf(work), DRIVER, JSON.stringify(given)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: TIME_LIMIT_MS,
      signal,
    });
    worker.once('message', (message) => resolve(message as Told<Answer>));
    worker.once('error', (error) => worker.pid ?? reject(error));
    // Only then: until it is gone it may hold a file, or make one.
    worker.once('close', (code, killedBy) =>
      reject(signal?.aborted ? signal.reason : new Error(`work aside ended early: ${killedBy ?? code}`)),
    );
  });
  if ('refusal' in told) throw Object.assign(new Error(told.refusal.message), { code: told.refusal.code });
  return told.answer;
}
