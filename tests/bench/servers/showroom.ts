import { dirname, join } from 'node:path';
import { createLog } from '../../../src/log.js';
import { runBot } from '../../../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';

/** The bot as it runs in production, over HTTP or Socket Mode: `showroom.ts PORT API_URL SIGNING_SECRET DATABASE [socket]`. */
const [port, slackApiUrl = '', signingSecret = '', file = '', way = 'http'] = process.argv.slice(2);

const token = { botToken: 'xoxb-bench', slackApiUrl };
const overHttp = { kind: 'http', signingSecret, port: Number(port), ...token } as const;
const overSocket = { kind: 'socket', appToken: 'xapp-bench', ...token } as const;

const bot = await runBot({
  file,
  backupDir: join(dirname(file), 'backups'),
  now: () => new Date(),
  log: createLog('error', process.stderr),
  connection: way === 'socket' ? overSocket : overHttp,
  commands: DEFAULT_COMMANDS,
  charts: { mode: 'native' },
});
process.once('SIGTERM', async () => {
  await bot.stop();
  process.exit(0);
});
process.stdout.write('ready\n');
