import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';
import { call, connectBareApp } from './bare-app.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;

const scoped = (...bot: string[]) => ({ ...manifest, oauth_config: { scopes: { bot } } });
const withPrivate = (...scopes: string[]) =>
  tinyWorkspace({
    manifest: {
      ...scoped(...scopes),
      settings: { ...manifest.settings, event_subscriptions: { bot_events: ['message.groups'] } },
    },
    channels: [
      { name: 'sales', memberIds: [ana, ben], withBot: true },
      { name: 'lobby', memberIds: [ana], withBot: false },
      { name: 'bosses', memberIds: [ana], withBot: true, isPrivate: true },
      { name: 'secret', memberIds: [ana], withBot: false, isPrivate: true },
    ],
  });

beforeEach(async () => {
  workspace = await withPrivate(
    'chat:write',
    'chat:write.public',
    'channels:read',
    'groups:read',
    'commands',
  );
});
afterEach(() => workspace.stop());

async function startWith(...scopes: string[]): Promise<void> {
  await workspace.stop();
  workspace = await withPrivate(...scopes);
}

const info = (name: string) => call(workspace, 'conversations.info', { channel: workspace.channelId(name) });

describe('asking about a conversation', () => {
  it('tells its name, whether the bot is in it, and whether it is archived', async () => {
    workspace.admin.archive(workspace.channelId('lobby'));
    expect((await info('sales')).channel).toMatchObject({
      name: 'sales',
      is_member: true,
      is_archived: false,
      is_private: false,
    });
    expect((await info('lobby')).channel).toMatchObject({ is_member: false, is_archived: true });
    workspace.admin.removeFromChannel(workspace.channelId('sales'), workspace.botUserId);
    expect((await info('sales')).channel).toMatchObject({ is_member: false });
  });

  it('finds a private channel only while the bot is in it', async () => {
    expect((await info('bosses')).channel).toMatchObject({
      name: 'bosses',
      is_private: true,
      is_member: true,
    });
    expect(await info('secret')).toMatchObject({ ok: false, error: 'channel_not_found' });
    expect(await info('nowhere')).toMatchObject({ ok: false, error: 'channel_not_found' });
    workspace.admin.removeFromChannel(workspace.channelId('bosses'), workspace.botUserId);
    expect(await info('bosses')).toMatchObject({ error: 'channel_not_found' });
  });

  it('needs the scope for its kind', async () => {
    await startWith('channels:read');
    expect(await info('sales')).toMatchObject({ ok: true });
    expect(await info('bosses')).toMatchObject({ error: 'missing_scope', needed: 'groups:read' });
    expect(await info('secret')).toMatchObject({ error: 'channel_not_found' });
    await startWith('groups:read');
    expect(await info('sales')).toMatchObject({ error: 'missing_scope', needed: 'channels:read' });
    await startWith('chat:write');
    expect(await info('sales')).toMatchObject({ error: 'missing_scope' });
    expect(await info('secret')).toMatchObject({ error: 'missing_scope' });
  });
});

describe('a private channel', () => {
  it('is listed where it was asked for, and only with the bot in it', async () => {
    const names = async (types: string) =>
      ((await call(workspace, 'conversations.list', { types })).channels as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names('public_channel')).toEqual(['sales', 'lobby']);
    expect(await names('public_channel,private_channel')).toEqual(['sales', 'lobby', 'bosses']);
    const wrong = (types: string) => call(workspace, 'conversations.list', { types });
    expect(await wrong('im')).toMatchObject({ error: 'missing_scope', needed: 'im:read' });
    expect(await wrong('channels')).toMatchObject({ error: 'invalid_types' });
  });

  it('takes no message and no visit from a bot that is not in it', async () => {
    const channel = workspace.channelId('secret');
    const post = { channel, text: 'Hi' };
    expect(await call(workspace, 'chat.postMessage', post)).toMatchObject({ error: 'channel_not_found' });
    await startWith('channels:join');
    expect(await call(workspace, 'conversations.join', { channel })).toMatchObject({
      error: 'channel_not_found',
    });
  });

  it('is not named in payloads, and its messages are events of their own', async () => {
    const app = await connectBareApp(workspace);
    await personIn(workspace, ana).command('/form', { in: 'bosses' });
    await personIn(workspace, ana).say('Hello', { in: 'bosses' });
    const [command, message] = await app.received(2);
    expect(command!.payload).toMatchObject({ channel_name: 'privategroup' });
    expect(message!.payload.event).toMatchObject({ type: 'message', channel_type: 'group' });
    await app.close();
  });
});
