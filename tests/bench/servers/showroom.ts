import { dirname, join } from 'node:path';
import { createLog } from '../../../src/log.js';
import { runBot } from '../../../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';

/**
 * The bot as it runs in production, over HTTP: `showroom PORT API_URL SIGNING_SECRET DATABASE [SINCE]`. Its clock goes on
 * from SINCE, an instant in milliseconds, for a database that ends there.
 */
const [port, slackApiUrl = '', signingSecret = '', file = '', since] = process.argv.slice(2);
const ahead = since === undefined ? 0 : Number(since) - Date.now();

const bot = await runBot({
  file,
  backupDir: join(dirname(file), 'backups'),
  now: () => new Date(Date.now() + ahead),
  log: createLog('error', process.stderr),
  connection: { kind: 'http', botToken: 'xoxb-bench', signingSecret, port: Number(port), slackApiUrl },
  commands: DEFAULT_COMMANDS,
  charts: { mode: 'native' },
});
process.once('SIGTERM', async () => {
  await bot.stop();
  process.exit(0);
});
process.stdout.write('ready\n');
