import type { AddressInfo, Server } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localTokens, type Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';
import { actions, button, home, modal, section } from './samples.js';
import { ana, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: App;

async function start(appSecret: string): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret: appSecret, logLevel: LogLevel.ERROR });
  const server = (await receiver.start(0)) as Server;
  const requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const { signingSecret, bot: token } = localTokens;
  workspace = await tinyWorkspace({ delivery: { kind: 'http', requestUrl, signingSecret } });
  app = new App({
    token,
    receiver,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    logLevel: LogLevel.ERROR,
  });
}

beforeEach(() => start(localTokens.signingSecret));

afterEach(async () => {
  await app.stop();
  await workspace.stop();
});

describe('a Bolt app over signed HTTP', () => {
  it('gets commands, clicks, submissions and events', async () => {
    app.command('/form', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({
        trigger_id: body.trigger_id,
        view: modal([section()], { callback_id: 'form' }) as never,
      });
    });
    app.view('form', async ({ ack, client }) => {
      await ack();
      await client.chat.postMessage({ channel: ana, text: 'Done?', blocks: [actions(button())] as never });
    });
    app.action('press', async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'Done.' });
    });
    app.event('app_home_opened', async ({ client, event }) => {
      await client.views.publish({ user_id: event.user, view: home() as never });
    });
    const person = personIn(workspace, ana);

    await person.command('/form');
    expect(await (await person.modal()).submit()).toEqual({});
    await person.click('Press');
    expect((await person.sees('Done.')).blocks).toEqual([]);
    expect((await person.home()).text).toBe('Words');
  });

  it('answers a command in the acknowledgement', async () => {
    app.command('/echo', async ({ ack, command }) =>
      ack({ text: command.text, response_type: 'in_channel' }),
    );
    const person = personIn(workspace, ana);
    await person.command('/echo hello', { in: 'sales' });
    expect((await person.sees('hello', { in: 'sales' })).ephemeralFor).toBeUndefined();
  });

  it('refuses what is signed with another secret', async () => {
    const { signingSecret } = localTokens;
    const receiver = new HTTPReceiver({ signingSecret: 'another', logLevel: LogLevel.ERROR, logger: silent });
    const server = (await receiver.start(0)) as Server;
    receiver.init(app);
    const requestUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
    const other = await tinyWorkspace({ delivery: { kind: 'http', requestUrl, signingSecret } });
    await expect(personIn(other, ana).command('/form')).rejects.toThrow('dispatch_failed');
    await other.stop();
    await receiver.stop();
  });
});

const quiet = () => undefined;
const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  getLevel: () => LogLevel.ERROR,
  setName: quiet,
};
