import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { pino } from 'pino';
import { buildBot } from './build-bot.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import { fillShowroom, openLocalWorkspace } from './demo/open-local-workspace.js';
import { startSchedule } from './schedule.js';
import type { Connection } from './slack/connect.js';
import { buildManifest } from './slack/manifest.js';
import { openDatabase } from './store/open-database.js';

const now = () => new Date();

/** Wrong configuration, a taken port and the like: the person who starts the program can mend it. */
const EXIT_MISCONFIGURED = 2;

const { empty } = new Command('showroom')
  .description('Starts the bot: on Slack when tokens are set, else with a local workspace.')
  .option('--empty', 'start the local workspace without history', false)
  .parse()
  .opts<{ empty: boolean }>();

function giveUp(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(EXIT_MISCONFIGURED);
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (error instanceof ConfigError) giveUp(error.problems.join('\n'));
    throw error;
  }
}

/** Stops what was started, last first. */
const stops: (() => Promise<unknown> | unknown)[] = [];
let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  for (const each of stops.reverse()) await each();
}

async function connectionFor(
  config: Config,
): Promise<Connection & { address?: string; fill?: FillDatabase }> {
  const { slack, port } = config;
  if (slack.kind === 'socket') return slack;
  if (slack.kind === 'http') return { ...slack, port };
  const workspace = await openLocalWorkspace({
    ...config,
    manifest: buildManifest({ kind: 'socket-mode' }, config.commands),
  });
  stops.push(() => workspace.stop());
  return {
    kind: 'socket',
    botToken: workspace.tokens.bot,
    appToken: workspace.tokens.app,
    slackApiUrl: workspace.apiUrl,
    address: workspace.url,
    fill: (db) => fillShowroom(db, workspace, { now: now(), empty }),
  };
}
type FillDatabase = (db: ReturnType<typeof openDatabase>) => void;

async function main() {
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  mkdirSync(config.dataDir, { recursive: true });

  const { address, fill, ...connection } = await connectionFor(config);
  const file = config.slack.kind === 'local' ? 'local.db' : 'showroom.db';
  const db = openDatabase(join(config.dataDir, file));
  stops.push(() => db.close());
  fill?.(db);

  const bot = buildBot({ ...config, db, now, wait, log, connection });
  stops.push(() => bot.stop());
  await bot.start();
  const schedule = startSchedule(() => bot.tick(), log);
  stops.push(() => schedule.stop());

  if (address) process.stdout.write(`Showroom is open: ${address}\n`);
  else log.info('connected to Slack');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

main().catch(async (error: unknown) => {
  await stop();
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') giveUp('The port is taken. Set PORT to a free one, such as PORT=3001.');
  throw error;
});
