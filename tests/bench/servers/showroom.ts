import { dirname, join } from 'node:path';
import { createLog } from '../../../src/log.js';
import { runBot } from '../../../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';

/** The bot as it runs in production, over HTTP: `showroom.ts PORT API_URL SIGNING_SECRET DATABASE`. */
const [port, slackApiUrl = '', signingSecret = '', file = ''] = process.argv.slice(2);

const bot = await runBot({
  file,
  backupDir: join(dirname(file), 'backups'),
  now: () => new Date(),
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
