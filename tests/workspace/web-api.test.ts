import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type ApiAnswer, call } from './bare-app.js';
import { long, section } from './samples.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let sales: string;

beforeEach(async () => {
  workspace = await tinyWorkspace();
  sales = workspace.channelId('sales');
});

afterEach(() => workspace.stop());

const post = (args: object) =>
  call(workspace, 'chat.postMessage', { text: 'Words', channel: sales, ...args });

describe('the Web API', () => {
  it.each([
    ['not_authed', 'auth.test', ''],
    ['invalid_auth', 'auth.test', 'xoxb-somebody-else'],
    ['not_allowed_token_type', 'apps.connections.open', undefined],
    ['unknown_method', 'chat.shout', undefined],
  ])('refuses with %s', async (error, method, token) => {
    expect(await call(workspace, method, {}, token)).toMatchObject({ ok: false, error });
  });

  it('names the scope that the manifest lacks', async () => {
    const poor = await tinyWorkspace({
      manifest: { ...manifest, oauth_config: { scopes: { bot: ['commands'] } } },
    });
    expect(await call(poor, 'users.list')).toMatchObject({ error: 'missing_scope', needed: 'users:read' });
    await poor.stop();
  });

  it('takes form bodies, with structures as JSON', async () => {
    const body = new URLSearchParams({ channel: sales, text: 'Hi', blocks: JSON.stringify([section()]) });
    const headers = { authorization: `Bearer ${workspace.tokens.bot}` };
    const response = await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', body, headers });
    expect(await response.json()).toMatchObject({
      ok: true,
      message: { text: 'Hi', blocks: [{ type: 'section' }] },
    });

    body.set('blocks', '[{');
    const broken = await fetch(`${workspace.apiUrl}chat.postMessage`, { method: 'POST', body, headers });
    expect(await broken.json()).toMatchObject({ ok: false, error: 'invalid_blocks_format' });
  });

  it('tells the app who it is', async () => {
    expect(await call(workspace, 'auth.test')).toMatchObject({
      ok: true,
      user: 'tiny',
      user_id: workspace.botUserId,
    });
  });
});

describe('posting', () => {
  it.each<[string, { channel?: string; [field: string]: unknown }]>([
    ['channel_not_found', { channel: 'C000000000' }],
    ['not_in_channel', { channel: 'private' }],
    ['user_disabled', { channel: 'UGONE00001' }],
    ['no_text', { text: '' }],
    ['msg_too_long', { text: long(40_001) }],
    ['invalid_metadata_format', { metadata: { event_type: 'x' } }],
    ['thread_not_found', { thread_ts: '1.000000' }],
    ['invalid_blocks', { blocks: [{ type: 'marquee' }] }],
  ])('is refused with %s', async (error, args) => {
    const channel = args.channel === 'private' ? workspace.channelId('private') : (args.channel ?? sales);
    expect(await post({ ...args, channel })).toMatchObject({ ok: false, error });
  });

  it('takes 40,000 characters', async () => {
    expect(await post({ text: long(40_000) })).toMatchObject({ ok: true });
  });

  it('opens the DM of a member, and once', async () => {
    const first = await post({ channel: ana });
    const second = await post({ channel: ana });
    expect(first.channel).toBe(workspace.dmId(ana));
    expect(second.channel).toBe(first.channel);
  });

  it('insists on text beside blocks when told to', async () => {
    const strict = await tinyWorkspace({ requireText: true });
    const args = { channel: strict.channelId('sales'), blocks: [section()] };
    expect(await call(strict, 'chat.postMessage', args)).toMatchObject({ error: 'no_text' });
    expect(await post({ ...args, channel: sales, text: '' })).toMatchObject({ ok: true });
    await strict.stop();
  });

  it('keeps metadata and hands it out on request', async () => {
    const metadata = { event_type: 'approval', event_payload: { id: 7 } };
    await post({ metadata });
    const plain = (await call(workspace, 'conversations.history', { channel: sales })) as ApiAnswer &
      Messages;
    const full = (await call(workspace, 'conversations.history', {
      channel: sales,
      include_all_metadata: true,
    })) as ApiAnswer & Messages;
    expect(plain.messages[0]).not.toHaveProperty('metadata');
    expect(full.messages[0]).toMatchObject({ metadata });
  });

  it('answers in threads, which a reply to a reply joins', async () => {
    const parent = await post({});
    const reply = await post({ text: 'One', thread_ts: parent.ts });
    await post({ text: 'Two', thread_ts: reply.ts });
    const { messages } = (await call(workspace, 'conversations.replies', {
      channel: sales,
      ts: parent.ts,
    })) as ApiAnswer & Messages;
    expect(messages.map(({ text }) => text)).toEqual(['Words', 'One', 'Two']);
    expect(messages[0]).toMatchObject({ reply_count: 2 });
    const history = (await call(workspace, 'conversations.history', { channel: sales })) as ApiAnswer &
      Messages;
    expect(history.messages).toHaveLength(1);
  });

  it('gives every message its own timestamp under a clock that stands still', async () => {
    const still = await tinyWorkspace({ now: () => new Date(Date.UTC(2026, 0, 1)) });
    const args = { channel: still.channelId('sales'), text: 'Hi' };
    const stamps = [
      await call(still, 'chat.postMessage', args),
      await call(still, 'chat.postMessage', args),
    ].map(({ ts }) => ts);
    expect(stamps).toEqual(['1767225600.000000', '1767225600.000001']);
    await still.stop();
  });
});

interface Messages {
  messages: { text: string }[];
}

describe('changing and deleting', () => {
  it('changes what is shown, and forgets the old blocks', async () => {
    const { ts } = await post({ blocks: [section()] });
    const changed = await call(workspace, 'chat.update', { channel: sales, ts, text: 'Decided' });
    expect(changed).toMatchObject({ ok: true, text: 'Decided' });
    expect(changed.message).not.toHaveProperty('blocks');
  });

  it.each(['chat.update', 'chat.delete'])('%s leaves alone what people wrote', async (method) => {
    const { ts } = await workspace.client.message({ as: ana, channel: sales, text: 'Mine' });
    const error = method === 'chat.update' ? 'cant_update_message' : 'cant_delete_message';
    expect(await call(workspace, method, { channel: sales, ts, text: 'No' })).toMatchObject({ error });
  });

  it('finds no message that is gone', async () => {
    const { ts } = await post({});
    expect(await call(workspace, 'chat.delete', { channel: sales, ts })).toMatchObject({ ok: true });
    expect(await call(workspace, 'chat.update', { channel: sales, ts, text: 'No' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('takes 4,000 characters in an update', async () => {
    const { ts } = await post({});
    expect(await call(workspace, 'chat.update', { channel: sales, ts, text: long(4_000) })).toMatchObject({
      ok: true,
    });
    expect(await call(workspace, 'chat.update', { channel: sales, ts, text: long(4_001) })).toMatchObject({
      error: 'msg_too_long',
    });
  });
});

describe('people and conversations', () => {
  it('tells locale only when asked, and the time zone with its label', async () => {
    const { user } = await call(workspace, 'users.info', { user: ben, include_locale: 'true' });
    expect(user).toMatchObject({
      locale: 'zh-CN',
      tz: 'Asia/Shanghai',
      tz_label: 'China Standard Time',
      tz_offset: 28_800,
      is_admin: false,
    });
    const plain = await call(workspace, 'users.info', { user: ana });
    expect(plain.user).toMatchObject({ is_admin: true, real_name: 'Ana Lima' });
    expect(plain.user).not.toHaveProperty('locale');
    expect(await call(workspace, 'users.info', { user: 'U0' })).toMatchObject({ error: 'user_not_found' });
  });

  it('pages through lists', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await call(workspace, 'users.list', { limit: 3, cursor });
      seen.push(...(answer.members as { id: string }[]).map(({ id }) => id));
      cursor = answer.response_metadata?.next_cursor ?? '';
    } while (cursor);
    expect(seen).toEqual(['USLACKBOT', ...workspace.members.map(({ id }) => id)]);
  });

  it('lets the bot join a channel and post there', async () => {
    const channel = workspace.channelId('private');
    expect(await call(workspace, 'conversations.join', { channel })).toMatchObject({
      ok: true,
      channel: { is_member: true },
    });
    expect(await post({ channel })).toMatchObject({ ok: true });
    const { members } = await call(workspace, 'conversations.members', { channel });
    expect(members).toContain(workspace.botUserId);
  });

  it('lists the channels the bot is in', async () => {
    const { channels } = await call(workspace, 'users.conversations', {});
    expect(channels).toMatchObject([{ name: 'sales' }]);
  });

  it('shows an ephemeral message to a member of the channel alone', async () => {
    const channel = workspace.channelId('private');
    await call(workspace, 'conversations.join', { channel });
    expect(await call(workspace, 'chat.postEphemeral', { channel, user: ben, text: 'Psst' })).toMatchObject({
      error: 'user_not_in_channel',
    });
    expect(await call(workspace, 'chat.postEphemeral', { channel, user: ana, text: 'Psst' })).toMatchObject({
      ok: true,
    });
    expect(workspace.client.state(ana).messages[channel]).toEqual([]);
  });
});
