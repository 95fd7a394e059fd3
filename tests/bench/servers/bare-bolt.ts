import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

/** The floor: what Bolt takes for the same, when the app does nothing. `bare-bolt.ts PORT API_URL SIGNING_SECRET` */
const [port, slackApiUrl = '', signingSecret = ''] = process.argv.slice(2);

const app = new App({
  token: 'xoxb-bench',
  receiver: new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR }),
  clientOptions: { slackApiUrl },
  logLevel: LogLevel.ERROR,
});

app.command('/register', async ({ ack, client, body }) => {
  await ack();
  await client.views.open({
    trigger_id: body.trigger_id,
    view: { type: 'modal', title: { type: 'plain_text', text: 'Empty' }, blocks: [] },
  });
});

/** As many as Slack takes. */
const options = Array.from({ length: 100 }, (_, at) => ({
  text: { type: 'plain_text' as const, text: `Entry ${at + 1}` },
  value: String(at + 1),
}));
app.options(/^search-/, ({ ack }) => ack({ options }));

app.view(/./, ({ ack }) => ack());
app.action(/./, ({ ack }) => ack());

await app.start(Number(port));
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('ready\n');
