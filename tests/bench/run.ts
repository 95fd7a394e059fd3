import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { aQuickSlack } from './a-quick-slack.js';
import type { Benchmark, Row, Server } from './benchmark.js';
import { buildServers } from './build-servers.js';
import { decisions } from './decisions.js';
import { digest } from './digest.js';
import { dispatcher } from './dispatcher.js';
import { heading, pinLoad } from './machine.js';
import { table } from './print-table.js';
import { registerForm } from './register-form.js';
import { registration } from './registration.js';
import { registrationBySocket } from './registration-by-socket.js';
import { searchList } from './search-list.js';
import { startServer } from './start-server.js';

const BENCHMARKS: Benchmark[] = [
  registration,
  registrationBySocket,
  decisions,
  registerForm,
  searchList,
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
  const servers: Server[] = [];
  try {
    return await benchmark.run({
      folder,
      slack,
      async start(script, ...args) {
        const server = await startServer(
          { cores, slack, built, ...(profiles && { profiles }) },
          script,
          args,
        );
        servers.push(server);
        return server;
      },
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
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
