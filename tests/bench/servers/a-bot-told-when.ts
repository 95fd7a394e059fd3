import { dirname, join } from 'node:path';
import { buildBot } from '../../../src/build-bot.js';
import { createLog } from '../../../src/log.js';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';
import { createBackupFolder } from '../../../src/store/backup-folder.js';
import { commitByTurn } from '../../../src/store/commit-by-turn.js';
import { openDatabase } from '../../../src/store/open-database.js';

interface Options {
  file: string;
  slackApiUrl: string;
  now: () => Date;
}

/** The bot on its database, but for its schedule: it ticks when it is told, and keeps no pace. */
export async function aBotToldWhen({ file, slackApiUrl, now }: Options) {
  const db = commitByTurn(openDatabase(file));
  const bot = buildBot({
    db,
    now,
    // Slack takes one message a second in a channel: what is measured is everything but that.
    wait: async () => {},
    log: createLog('error', process.stderr),
    connection: { kind: 'http', botToken: 'xoxb-bench', signingSecret: 'unused', port: 0, slackApiUrl },
    commands: DEFAULT_COMMANDS,
    charts: { mode: 'native' },
    backups: createBackupFolder(join(dirname(file), 'backups'), file),
    version: 'bench',
  });
  await bot.start();
  await bot.idle();
  return { db, bot };
}
