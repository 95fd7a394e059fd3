import { App, LogLevel } from '@slack/bolt';

/** The floor over Socket Mode: Bolt acknowledges. `bare-socket.ts PORT API_URL SIGNING_SECRET` */
const [, slackApiUrl = ''] = process.argv.slice(2);

const app = new App({
  token: 'xoxb-bench',
  appToken: 'xapp-bench',
  socketMode: true,
  clientOptions: { slackApiUrl },
  logLevel: LogLevel.ERROR,
});
app.view(/./, ({ ack }) => ack());

await app.start();
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('ready\n');
