import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Benchmark, Row } from './benchmark.js';
import { aQuickSlack } from './load/a-quick-slack.js';
import { HEAD, line } from './print-table.js';
import { buildServers } from './processes/build-servers.js';
import { heading, pinLoad } from './processes/machine.js';
import { launch, startServer } from './processes/start-program.js';
import { backup } from './suite/backup.js';
import { decisions } from './suite/decisions.js';
import { digest } from './suite/digest.js';
import { dispatcher } from './suite/dispatcher.js';
import { memory } from './suite/memory.js';
import { registerForm } from './suite/register-form.js';
import { registration } from './suite/registration.js';
import { registrationBySocket } from './suite/registration-by-socket.js';
import { searchList } from './suite/search-list.js';
import { start } from './suite/start.js';
import { statsToday } from './suite/stats-today.js';

const BENCHMARKS: Benchmark[] = [
  registration,
  registrationBySocket,
  decisions,
  registerForm,
  searchList,
  statsToday,
  dispatcher,
  digest,
  start,
  backup,
  memory,
];
const NAMES = BENCHMARKS.map(({ name }) => name).join(', ');

/** `npm run bench`, or `npm run bench -- register-form`: prints figures and judges nothing, tests do. */
const program = new Command('bench')
  .argument('[names...]', `which of: ${NAMES}`)
  .option('--profiles <folder>', 'each server leaves a CPU profile there')
  .parse();
const { profiles } = program.opts<{ profiles?: string }>();
const unknown = program.args.find((arg) => !BENCHMARKS.some(({ name }) => name === arg));
if (unknown) program.error(`There is no ${unknown}; there are: ${NAMES}`);
const chosen = BENCHMARKS.filter(({ name }) => program.args.length === 0 || program.args.includes(name));

const say = (words: string) => process.stdout.write(`${words}\n`);

async function run(benchmark: Benchmark, cores: ReturnType<typeof pinLoad>): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-bench-'));
  const slack = await aQuickSlack();
  const options = { cores, slack, built, ...(profiles && { profiles }) };
  const running: { stop: () => Promise<void> }[] = [];
  const known = <Running extends { stop: () => Promise<void> }>(one: Running): Running => {
    running.push(one);
    return one;
  };
  try {
    return await benchmark.run({
      folder,
      slack,
      start: async (script, ...args) => known(await startServer(options, script, args)),
      launch: (what) => known(launch(options, what)),
    });
  } finally {
    await Promise.all(running.map((one) => one.stop()));
    await slack.stop();
    rmSync(folder, { recursive: true });
  }
}

const built = buildServers();
const cores = pinLoad();
say(`${heading(cores)}\n`);
for (const { name, about } of chosen) say(`${name}: ${about}\n`);
say(HEAD);
for (const benchmark of chosen) for (const row of await run(benchmark, cores)) say(line(row));
