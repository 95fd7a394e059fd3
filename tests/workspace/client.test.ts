import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientEvent } from '../../src/workspace/protocol.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import { actions, button, richText, select } from './samples.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let sales: string;

beforeEach(async () => {
  workspace = await tinyWorkspace();
  app = await connectBareApp(workspace);
  sales = workspace.channelId('sales');
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

const post = (args: object) =>
  call(workspace, 'chat.postMessage', { channel: sales, text: 'Words', ...args });
const badge = (as: string, id = sales) => {
  const found = workspace.client.state(as).conversations.find((conversation) => conversation.id === id);
  return found && [found.unread, found.mentions];
};

describe('badges', () => {
  it('count what a member has not read, and who is called', async () => {
    await post({});
    await post({ text: `<@${ana}> look` });
    await post({ blocks: [richText({ type: 'user', user_id: ana })] });
    expect(badge(ana)).toEqual([3, 2]);
    expect(badge(ben)).toEqual([3, 0]);
    await workspace.client.read({ as: ana, channel: sales });
    expect(badge(ana)).toEqual([0, 0]);
  });

  it('call a member for every message of a DM, and for no own message', async () => {
    await post({ channel: ana });
    expect(badge(ana, workspace.dmId(ana))).toEqual([1, 1]);
    await workspace.client.message({ as: ben, channel: sales, text: 'Mine' });
    expect(badge(ben)).toEqual([0, 0]);
  });

  it('stay quiet for replies in threads that call nobody', async () => {
    const { ts } = await post({});
    await workspace.client.read({ as: ana, channel: sales });
    await post({ thread_ts: ts });
    expect(badge(ana)).toEqual([0, 0]);
    await post({ thread_ts: ts, text: `<@${ana}>` });
    expect(badge(ana)).toEqual([1, 1]);
  });

  it('reach whoever looks on as another member', async () => {
    const seen: ClientEvent[] = [];
    workspace.client.subscribe(ben, (event) => seen.push(event));
    await post({ channel: ana });
    expect(seen).toContainEqual({ type: 'badge', memberId: ana, unread: 1 });
  });

  it('of everybody are in the state, and count direct messages and mentions only', async () => {
    const seen: ClientEvent[] = [];
    workspace.client.subscribe(ben, (event) => seen.push(event));
    await post({});
    await post({ text: `<@${ana}> look` });
    await post({ channel: ana });
    expect(workspace.client.state(ben).badges).toMatchObject({ [ana]: 2, [ben]: 0 });
    const badges = seen.filter((event) => event.type === 'badge').filter(({ memberId }) => memberId === ana);
    expect(badges.at(-1)?.unread).toBe(2);
  });
});

describe('the page’s requests', () => {
  const ask = async (path: string, body?: object) => {
    const init = body && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    };
    const response = await fetch(`${workspace.url}/client/${path}`, init);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('give the state of a member, and of nobody else', async () => {
    const { body } = await ask(`state?as=${ana}`);
    expect(body).toMatchObject({ team: { name: 'Test team' }, home: null, modals: [], botConnected: true });
    expect(body.commands).toContainEqual({
      command: '/echo',
      description: 'Says it again',
      usageHint: 'words',
    });
    for (const stranger of ['U0', workspace.botUserId, 'UGONE00001']) {
      expect((await ask(`state?as=${stranger}`)).status).toBe(400);
    }
  });

  it('give a visitor the state of the first person who is still here', async () => {
    await post({ channel: ana });
    expect((await ask('state')).body.messages).toHaveProperty(workspace.dmId(ana));
    workspace.admin.deactivate(ana);
    expect((await ask('state')).body.messages).toHaveProperty(workspace.dmId(ben));
  });

  it('are refused with Slack’s words', async () => {
    const { status, body } = await ask('command', { as: ana, channel: sales, command: '/nope', text: '' });
    expect([status, body]).toEqual([
      400,
      { error: 'invalid_command', message: '/nope is not a valid command.' },
    ]);
  });

  it('bring the app into a channel with Slack’s own /invite, and nobody who is not there', async () => {
    const channel = workspace.channelId('private');
    const invite = (text: string, where = channel) =>
      ask('command', { as: ana, channel: where, command: '/invite', text });
    expect((await invite('@nobody')).body).toMatchObject({ error: 'user_not_found' });
    expect((await invite('@tiny', workspace.dmId(ana))).body).toMatchObject({ error: 'invalid_command' });
    expect((await call(workspace, 'chat.postMessage', { channel, text: 'Hello' })).error).toBe(
      'not_in_channel',
    );
    expect((await invite('@Tiny')).status).toBe(200);
    expect(await call(workspace, 'chat.postMessage', { channel, text: 'Hello' })).toMatchObject({ ok: true });
  });

  it('send what happens as server-sent events', async () => {
    const stream = await fetch(`${workspace.url}/client/events?as=${ana}`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    await ask('message', { as: ben, channel: sales, text: 'Good morning' });
    let text = '';
    while (!text.includes('Good morning')) text += (await reader.read()).value ?? '';
    expect(text).toContain('data: {"type":"message"');
    await reader.cancel();
  });

  it('keep a member out of channels of others', async () => {
    const channel = workspace.channelId('private');
    expect((await ask('message', { as: ben, channel, text: 'Hi' })).body).toMatchObject({
      error: 'not_in_channel',
    });
  });
});

describe('the app’s DM', () => {
  it('takes neither messages nor commands when the manifest turns it off', async () => {
    const app_home = { messages_tab_enabled: true, messages_tab_read_only_enabled: true };
    const silent = await tinyWorkspace({
      manifest: { ...manifest, features: { ...manifest.features, app_home } },
    });
    const channel = silent.dmId(ana);
    const words = 'Sending messages to this app has been turned off.';
    await expect(silent.client.message({ as: ana, channel, text: 'Hi' })).rejects.toThrow(words);
    await expect(silent.client.command({ as: ana, channel, command: '/form', text: '' })).rejects.toThrow(
      words,
    );
    expect(await call(silent, 'chat.postMessage', { channel, text: 'Hi' })).toMatchObject({ ok: true });
    await silent.stop();
  });

  it('takes no message from the app when the manifest has no messages tab', async () => {
    const app_home = { messages_tab_enabled: false };
    const closed = await tinyWorkspace({
      manifest: { ...manifest, features: { ...manifest.features, app_home } },
    });
    expect(await call(closed, 'chat.postMessage', { channel: ana, text: 'Hi' })).toMatchObject({
      error: 'messages_tab_disabled',
    });
    await closed.stop();
  });

  it('is where the app hears what people say', async () => {
    await workspace.client.message({ as: ana, channel: workspace.dmId(ana), text: 'Hello' });
    const [envelope] = await app.received(1);
    expect(envelope!.payload).toMatchObject({
      event: { type: 'message', channel_type: 'im', text: 'Hello', user: ana },
    });
  });
});

describe('a click on a message', () => {
  it('reaches the app with the message, its state and a response_url', async () => {
    const blocks = [{ ...actions(button({ value: '7' }), select()), block_id: 'row' }];
    const { ts } = await post({ blocks });
    const value = {
      type: 'static_select',
      selected_option: { text: { type: 'plain_text', text: 'v1' }, value: 'v1' },
    };
    const container = { kind: 'message', channel: sales, ts: String(ts) } as const;
    const state = { row: { pick: value } };
    await workspace.client.action({
      as: ana,
      container,
      blockId: 'row',
      actionId: 'press',
      value: { type: 'button' },
      state,
    });
    const { payload } = app.envelopes.at(-1)!;
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: ana },
      channel: { id: sales, name: 'sales' },
      container: { type: 'message', message_ts: ts, channel_id: sales, is_ephemeral: false },
      message: { ts, text: 'Words' },
      state: { values: { row: { pick: { selected_option: { value: 'v1' } } } } },
      actions: [{ type: 'button', block_id: 'row', action_id: 'press', value: '7' }],
    });
    const answer = await fetch(payload.response_url, { method: 'POST', body: '{"delete_original":true}' });
    expect(answer.status).toBe(200);
    expect(workspace.client.state(ana).messages[sales]).toEqual([]);
  });

  it('is refused for an option that is not offered, or a control that is gone', async () => {
    const { ts } = await post({ blocks: [{ ...actions(select()), block_id: 'row' }] });
    const container = { kind: 'message', channel: sales, ts: String(ts) } as const;
    const value = { type: 'static_select', selected_option: { value: 'forged' } };
    const request = { as: ana, container, blockId: 'row', actionId: 'pick', value, state: {} };
    await expect(workspace.client.action(request)).rejects.toThrow('not offered');
    await expect(workspace.client.action({ ...request, actionId: 'gone' })).rejects.toThrow(
      'no longer there',
    );
  });
});
