import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { aQuickSlack } from './a-quick-slack.js';
import { backup } from './backup.js';
import type { Benchmark, Row } from './benchmark.js';
import { buildServers } from './build-servers.js';
import { decisions } from './decisions.js';
import { digest } from './digest.js';
import { dispatcher } from './dispatcher.js';
import { heading, pinLoad } from './machine.js';
import { memory } from './memory.js';
import { table } from './print-table.js';
import { registerForm } from './register-form.js';
import { registration } from './registration.js';
import { registrationBySocket } from './registration-by-socket.js';
import { searchList } from './search-list.js';
import { start } from './start.js';
import { launch, startServer } from './start-server.js';
import { statsToday } from './stats-today.js';

const BENCHMARKS: Benchmark[] = [
  registration,
  registrationBySocket,
  decisions,
  registerForm,
  searchList,
  statsToday,
  start,
  memory,
  backup,
  dispatcher,
  digest,
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
const rows: Row[] = [];
for (const benchmark of chosen) rows.push(...(await run(benchmark, cores)));
say(table(rows));
