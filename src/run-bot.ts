import { setTimeout as wait } from 'node:timers/promises';
import { type BotOptions, buildBot } from './build-bot.js';
import { startSchedule } from './schedule.js';
import { type Database, openDatabase } from './store/open-database.js';

/** The bot on its database, kept going by its schedule. */
export interface RunningBot {
  tick: () => void;
  stop: () => Promise<void>;
}

interface RunOptions extends Omit<BotOptions, 'db' | 'wait'> {
  /** The database's path. */
  file: string;
  /** What a new database is filled with before the bot starts. */
  fill?: (db: Database) => void;
}

export async function runBot({ file, fill, ...options }: RunOptions): Promise<RunningBot> {
  const db = openDatabase(file);
  fill?.(db);
  const bot = buildBot({ ...options, db, wait });
  await bot.start();
  const schedule = startSchedule(bot.tick, options.log);
  return {
    tick: bot.tick,
    async stop() {
      await schedule.stop();
      await bot.stop();
      db.close();
    },
  };
}
