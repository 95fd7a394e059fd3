import { setTimeout as wait } from 'node:timers/promises';
import { type Bot, type BotOptions, buildBot } from './build-bot.js';
import { operate } from './cli/operate.js';
import { startHealthServer } from './health/health-server.js';
import { reportHealth } from './health/report.js';
import { startSchedule } from './schedule.js';
import { createBackupFolder } from './store/backup-folder.js';
import { commitByTurn, type TurnDatabase } from './store/commit-by-turn.js';
import { lockDatabase } from './store/lock-database.js';
import { type Database, openDatabase } from './store/open-database.js';
import { sealDatabase } from './store/seal-database.js';
import { viewHealth } from './use-cases/view-health.js';
import type { BackupDeps } from './use-cases/view-status.js';
import { VERSION } from './version.js';

/** The bot on its database, kept going by its schedule. */
export interface RunningBot {
  tick: () => void;
  /** The listeners at work. */
  inHand: Bot['inHand'];
  /** Where the health server listens, if it does. */
  healthPort: number | undefined;
  backUp: Bot['backUp'];
  stop: () => Promise<void>;
}

interface RunOptions extends Omit<BotOptions, 'db' | 'wait' | 'backups' | 'version'> {
  /** The database's path. */
  file: string;
  backupDir: string;
  healthPort?: number;
  /** What a new database is filled with before the bot starts. */
  fill?: (db: Database) => void;
}

/** Refused with a `DatabaseProblem` when another process works on the database, or it cannot be used. */
export async function runBot({
  file,
  backupDir,
  healthPort,
  fill,
  ...options
}: RunOptions): Promise<RunningBot> {
  const lock = lockDatabase(file);
  const db = openOrRelease(file, lock);
  fill?.(db);
  const backups = createBackupFolder(backupDir, file);
  const bot = buildBot({ ...options, db, wait, backups, version: VERSION });
  const health =
    healthPort === undefined ? undefined : await watch(bot, { ...options, db, backups }, healthPort);
  await bot.start();
  const schedule = startSchedule(bot.tick, options.log);
  return {
    tick: bot.tick,
    inHand: bot.inHand,
    healthPort: health?.port,
    backUp: bot.backUp,
    async stop() {
      await schedule.stop();
      await bot.stop();
      await health?.stop();
      db.close();
      if (!bot.hasMetDamage()) sealDatabase(file);
      lock.release();
    },
  };
}

function openOrRelease(file: string, lock: { release: () => void }): TurnDatabase {
  try {
    return commitByTurn(openDatabase(file));
  } catch (error) {
    lock.release();
    throw error;
  }
}

const watch = (bot: Bot, deps: BackupDeps & Pick<RunOptions, 'log'> & { db: TurnDatabase }, port: number) =>
  startHealthServer({
    port,
    metrics: bot.metrics,
    report: () => reportHealth(viewHealth(deps), bot.link()),
    backUp: bot.backUp,
    async operate(operation) {
      const outcome = operate(deps, operation);
      await deps.db.committed();
      return outcome;
    },
    onError: (error) => deps.log.error({ err: error }, 'the health server failed'),
  });
