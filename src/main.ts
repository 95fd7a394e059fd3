import { mkdirSync } from 'node:fs';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { databaseAdvice } from './cli/database-advice.js';
import { type Config, ConfigError, loadConfig } from './config.js';
import { EXIT } from './exit-codes.js';
import { createLog } from './log.js';
import { runBot } from './run-bot.js';
import { DatabaseProblem } from './store/database-problem.js';

/** Docker and systemd end the process by force after 10 s and more. */
const STOP_WITHIN_MS = 9_000;

interface Running {
  stop: () => Promise<void>;
  /** The listeners at work. */
  inHand: () => string[];
}

const { empty, new: isNew } = new Command('showroom')
  .description('Starts the bot: on Slack when tokens are set, else with a local workspace.')
  .option('--empty', 'start the local workspace without history', false)
  .option('--new', 'start the local workspace as it is when the app has just been installed', false)
  .parse()
  .opts<{ empty: boolean; new: boolean }>();

const now = () => new Date();
let running: Running | undefined;
let ending = false;

function giveUp(reason: string, code: number = EXIT.misconfigured): never {
  process.stderr.write(`${reason}\n`);
  process.exit(code);
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (error instanceof ConfigError) giveUp(error.problems.join('\n'));
    throw error;
  }
}

function makeDataDir({ dataDir, file }: Config) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new DatabaseProblem('cannot-open', file, { cause: error });
  }
}

/** Whatever ends the program passes here: what is in hand is finished and the database closed, or it is told what was not. */
async function end(code: number, log: Logger) {
  if (ending) return;
  ending = true;
  log.info({ inHand: running?.inHand() }, 'stopping');
  setTimeout(() => {
    log.fatal({ inHand: running?.inHand() }, 'could not stop in time');
    process.exit(EXIT.cutShort);
  }, STOP_WITHIN_MS);
  await running?.stop();
  log.info('stopped');
  process.exit(code);
}

/** A promise or a callback that failed where nobody listens is a mistake of the program: nothing can be trusted then. */
function endOnMistakes(log: Logger) {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal(
        { err: error ?? new Error('no reason was given'), event },
        'ended by a mistake of the program',
      );
      process.exit(EXIT.failed);
    });
}

async function start(config: Config, log: Logger): Promise<Running> {
  makeDataDir(config);
  const { slack, port } = config;
  if (slack.kind === 'local') {
    // Only here: on Slack the workspace and its demo would be read at every start for nothing.
    const { runLocally } = await import('./run-locally.js');
    const local = await runLocally({
      ...config,
      log,
      beginning: isNew ? 'new' : empty ? 'empty' : 'history',
    });
    if ((empty || isNew) && local.kept)
      process.stdout.write(`${config.dataDir} holds a showroom already. Delete it to start over.\n`);
    process.stdout.write(`Showroom is open: ${local.url}\n`);
    return local;
  }
  const connection = slack.kind === 'http' ? { ...slack, port } : slack;
  const onRefused = (problem: string) => {
    log.fatal({ problem }, 'Slack refuses the tokens: check them, and that the app is installed');
    end(EXIT.refused, log);
  };
  const bot = await runBot({ ...config, log, now, connection, onRefused });
  log.info({ connection: slack.kind, health: bot.healthPort }, 'started');
  return bot;
}

try {
  const config = readConfig();
  const log = createLog(config.logLevel);
  endOnMistakes(log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => end(0, log));
  running = await start(config, log);
} catch (error) {
  if (error instanceof DatabaseProblem) giveUp(databaseAdvice(error), EXIT.database);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    giveUp(`Port ${'port' in error ? error.port : ''} is taken. Set PORT or HEALTH_PORT to a free one.`);
  throw error;
}
