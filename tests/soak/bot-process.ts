import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { runBot } from '../../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';

/** The bot in a process of its own, to be killed: `bot-process.ts DATABASE API_URL BOT_TOKEN APP_TOKEN`. */
const [file = '', slackApiUrl = '', botToken = '', appToken = ''] = process.argv.slice(2);

await runBot({
  file,
  backupDir: join(dirname(file), 'backups'),
  now: () => new Date(),
  log: pino({ level: process.env.LOG_LEVEL ?? 'fatal' }),
  connection: { kind: 'socket', botToken, appToken, slackApiUrl },
  commands: DEFAULT_COMMANDS,
  charts: { mode: 'native' },
});
process.stdout.write('ready\n');
