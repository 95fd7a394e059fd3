import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { pino } from 'pino';
import { type Config, ConfigError, loadConfig } from './config.js';
import { runBot } from './run-bot.js';
import { runLocally } from './run-locally.js';

/** What the person who starts the program can mend: the configuration, a taken port. */
const EXIT_MISCONFIGURED = 2;

const { empty } = new Command('showroom')
  .description('Starts the bot: on Slack when tokens are set, else with a local workspace.')
  .option('--empty', 'start the local workspace without history', false)
  .parse()
  .opts<{ empty: boolean }>();

const now = () => new Date();

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

async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const log = pino({ level: config.logLevel });
  mkdirSync(config.dataDir, { recursive: true });
  const { slack, port } = config;
  if (slack.kind === 'local') {
    const local = await runLocally({ ...config, log, empty });
    if (empty && local.kept)
      process.stdout.write(`${config.dataDir} holds a showroom already. Delete it to start empty.\n`);
    process.stdout.write(`Showroom is open: ${local.url}\n`);
    return local;
  }
  const connection = slack.kind === 'http' ? { ...slack, port } : slack;
  const bot = await runBot({ ...config, log, now, connection, file: join(config.dataDir, 'showroom.db') });
  log.info({ connection: slack.kind }, 'connected to Slack');
  return bot;
}

try {
  const running = await start(readConfig());
  const stop = async () => {
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
} catch (error) {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    giveUp('The port is taken. Set PORT to a free one, such as PORT=3001.');
  throw error;
}
