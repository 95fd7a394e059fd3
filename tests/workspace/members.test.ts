import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/server/start-workspace.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let now: number;

const subscribed = (...bot_events: string[]) => ({
  ...manifest,
  settings: { ...manifest.settings, event_subscriptions: { bot_events } },
});

async function start(options: Partial<WorkspaceOptions> = {}): Promise<void> {
  now = Date.UTC(2026, 10, 23, 9);
  workspace = await tinyWorkspace({
    manifest: subscribed('user_change'),
    now: () => new Date(now),
    panel: { onJump: () => {}, onReset: async () => {} },
    ...options,
  });
  app = await connectBareApp(workspace);
}

async function stop(): Promise<void> {
  await app.close();
  await workspace.stop();
}

beforeEach(() => start());
afterEach(stop);

interface Users {
  members: { id: string; name: string }[];
}
const users = async (args: object = {}) => (await call(workspace, 'users.list', args)) as unknown as Users;
const told = () => app.envelopes.map(({ payload }) => payload.event as { type: string; user: object });

describe('a member who changes', () => {
  it('is told to the app in full after getting another name', async () => {
    workspace.admin.rename(ben, 'Benjamin Zhou');
    await app.received(1);
    expect(told()[0]).toEqual({
      type: 'user_change',
      user: {
        id: ben,
        team_id: workspace.teamId,
        name: 'benjamin.zhou',
        deleted: false,
        real_name: 'Benjamin Zhou',
        tz: 'Asia/Shanghai',
        tz_label: 'China Standard Time',
        tz_offset: 28_800,
        profile: {
          title: '',
          real_name: 'Benjamin Zhou',
          real_name_normalized: 'Benjamin Zhou',
          display_name: 'Benjamin Zhou',
          display_name_normalized: 'Benjamin Zhou',
          team: workspace.teamId,
        },
        is_admin: false,
        is_owner: false,
        is_primary_owner: false,
        is_restricted: false,
        is_ultra_restricted: false,
        is_bot: false,
        is_app_user: false,
        locale: 'zh-CN',
      },
      cache_ts: now / 1000,
      event_ts: `${now / 1000}.000000`,
    });
    const { user } = await call(workspace, 'users.info', { user: ben });
    expect(user).toMatchObject({ real_name: 'Benjamin Zhou' });
  });

  it('is told after getting another language', async () => {
    workspace.admin.setLocale(ana, 'zh-CN');
    await app.received(1);
    expect(told()[0]).toMatchObject({ type: 'user_change', user: { id: ana, locale: 'zh-CN' } });
  });

  it('is told as deleted after being deactivated, with little left of the person, and whole again after', async () => {
    workspace.admin.deactivate(ben);
    await app.received(1);
    expect(told()[0]).toMatchObject({ user: { id: ben, deleted: true, profile: { real_name: '本 Ben' } } });
    for (const field of ['tz', 'real_name', 'is_admin', 'locale'])
      expect(told()[0]!.user).not.toHaveProperty(field);
    const { user } = await call(workspace, 'users.info', { user: ben, include_locale: true });
    expect(user).toEqual(told()[0]!.user);
    workspace.admin.activate(ben);
    await app.received(2);
    expect(told()[1]).toMatchObject({ user: { deleted: false, real_name: '本 Ben', locale: 'zh-CN' } });
  });

  it('is not told to an app that did not ask', async () => {
    await stop();
    await start({ manifest: subscribed('app_home_opened') });
    workspace.admin.rename(ben, 'Benjamin');
    await workspace.client.home({ as: ana });
    expect(told().map(({ type }) => type)).toEqual(['app_home_opened']);
  });

  it('is seen by every page, and changed from the panel', async () => {
    const events: unknown[] = [];
    workspace.client.subscribe(ana, (event) => events.push(event));
    await workspace.panel!.member({ memberId: ben, name: '  Benjamin ', locale: 'en-US' });
    await app.received(2);
    expect(events).toContainEqual({
      type: 'member',
      member: expect.objectContaining({ id: ben, name: 'Benjamin', locale: 'en-US', deactivated: false }),
    });
    const member = (request: object) => workspace.panel!.member({ memberId: ben, ...request });
    await expect(member({ name: ' ' })).rejects.toThrow('Nobody can be called that.');
    await expect(member({ name: 'x'.repeat(81) })).rejects.toThrow('Nobody can be called that.');
    await expect(member({ locale: 'Chinese' })).rejects.toThrow('Slack does not know that language.');
  });
});

describe('a member who joins a channel', () => {
  /** With a private channel, in which the bot is not. */
  const startWith = async (...bot: string[]) => {
    await stop();
    await start({
      manifest: { ...subscribed('member_joined_channel'), oauth_config: { scopes: { bot } } },
      channels: [
        { name: 'sales', memberIds: [ana], withBot: false },
        { name: 'secret', memberIds: [ana], withBot: false, isPrivate: true },
      ],
    });
    const [sales, secret] = [workspace.channelId('sales'), workspace.channelId('secret')];
    return { sales, secret, bot: workspace.botUserId };
  };

  it('is told to the app of the channels it is in, itself too', async () => {
    const { sales, bot } = await startWith('channels:read');
    workspace.admin.addToChannel(sales, ben);
    workspace.admin.addToChannel(sales, bot);
    workspace.admin.addToChannel(sales, bot);
    workspace.admin.removeFromChannel(sales, ben);
    await workspace.client.command({ as: ana, channel: sales, command: '/invite', text: '@本 Ben' });
    await app.received(2);
    const seen = { type: 'member_joined_channel', channel: sales, channel_type: 'C' };
    expect(told()).toEqual([
      { ...seen, user: bot, team: workspace.teamId, event_ts: expect.any(String) },
      { ...seen, user: ben, team: workspace.teamId, event_ts: expect.any(String) },
    ]);
  });

  it('is told of private channels to an app that may look at them', async () => {
    const allowed = await startWith('groups:read');
    workspace.admin.addToChannel(allowed.sales, allowed.bot);
    workspace.admin.addToChannel(allowed.secret, allowed.bot);
    await app.received(1);
    expect(told()).toEqual([expect.objectContaining({ channel: allowed.secret, channel_type: 'G' })]);

    const { sales, secret, bot } = await startWith('channels:read');
    workspace.admin.addToChannel(secret, bot);
    workspace.admin.addToChannel(sales, bot);
    await app.received(1);
    expect(told()).toEqual([expect.objectContaining({ channel: sales })]);
  });
});

describe('the list of members', () => {
  it('has everybody, Slackbot too, who is no bot', async () => {
    const { members } = await users();
    expect(members.map(({ id }) => id)).toEqual(['USLACKBOT', ...workspace.members.map(({ id }) => id)]);
    expect(members).toContainEqual(
      expect.objectContaining({ id: 'USLACKBOT', is_bot: false, deleted: false }),
    );
    expect(members).toContainEqual(expect.objectContaining({ id: workspace.botUserId, is_bot: true }));
    expect(members).toContainEqual(expect.objectContaining({ id: 'UGONE00001', deleted: true }));
    expect(members).toContainEqual(expect.objectContaining({ id: ana, is_admin: true, is_owner: false }));
  });

  it('tells owners from admins', async () => {
    await stop();
    const boss = { id: 'UBOSS00001', name: 'Boss', title: '', locale: 'en-US', tz: 'Etc/UTC' };
    const more = { isBot: false, isAdmin: false, deactivated: false, isPrimaryOwner: true };
    await start({ members: [{ ...boss, ...more }], channels: [] });
    const { members } = await users();
    expect(members[1]).toMatchObject({ is_admin: true, is_owner: true, is_primary_owner: true });
  });

  it('tells locales only when asked', async () => {
    const [, first] = (await users()).members;
    expect(first).not.toHaveProperty('locale');
    const [, asked] = (await users({ include_locale: true })).members;
    expect(asked).toMatchObject({ locale: 'en-US' });
  });

  it('may be asked for twenty times a minute', async () => {
    for (let count = 1; count <= 20; count += 1) await users({ limit: 1 });
    expect(await call(workspace, 'users.list')).toMatchObject({ error: 'ratelimited', retryAfter: '3' });
    now += 3_000;
    expect(await call(workspace, 'users.list')).toMatchObject({ ok: true });
  });

  it('goes on from a cursor only', async () => {
    expect(await call(workspace, 'users.list', { cursor: 'there' })).toMatchObject({
      error: 'invalid_cursor',
    });
  });
});

it('nobody writes to Slackbot', async () => {
  const answer = await call(workspace, 'conversations.open', { users: 'USLACKBOT' });
  expect(answer).toMatchObject({ error: 'cannot_dm_bot' });
  expect(await call(workspace, 'chat.postMessage', { channel: 'USLACKBOT', text: 'Hi' })).toMatchObject({
    error: 'channel_not_found',
  });
});
