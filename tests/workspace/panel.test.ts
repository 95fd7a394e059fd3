import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PanelRequests, TrafficEntry } from '../../src/workspace/panel-protocol.js';
import type { ClientEvent } from '../../src/workspace/protocol.js';
import { startWorkspace, type Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import { home, modal } from './samples.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let sales: string;
let real: number;
let jumps: Date[];
let onReset: () => Promise<void>;
let events: ClientEvent[];

beforeEach(async () => {
  real = Date.UTC(2026, 10, 23, 9);
  jumps = [];
  events = [];
  onReset = async () => {};
  workspace = await tinyWorkspace({
    now: () => new Date(real),
    panel: { onJump: () => void jumps.push(workspace.now()), onReset: () => onReset() },
  });
  app = await connectBareApp(workspace);
  sales = workspace.channelId('sales');
  workspace.client.subscribe(ben, (event) => events.push(event));
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

async function ask<Name extends keyof PanelRequests>(name: Name, request: PanelRequests[Name]['request']) {
  const response = await fetch(`${workspace.url}/client/panel/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body = (await response.json()) as PanelRequests[Name]['answer'] & { error?: string };
  return { status: response.status, ...body };
}

const post = (channel = sales, text = 'Words') => call(workspace, 'chat.postMessage', { channel, text });
const textsIn = (channel: string) => workspace.client.state(ana).messages[channel]?.map(({ text }) => text);
const traffic = async (): Promise<TrafficEntry[]> => (await ask('traffic', { after: 0 })).entries;

describe('the clock', () => {
  const tomorrow = Date.UTC(2026, 10, 24, 0, 29);

  it('goes on from the instant it is set to, and tells every page and the app', async () => {
    const aheadMs = tomorrow - real;
    expect(await ask('clock', { to: tomorrow })).toMatchObject({ aheadMs });
    real += 60_000;
    expect(workspace.now()).toEqual(new Date(tomorrow + 60_000));
    expect(jumps).toEqual([new Date(tomorrow)]);
    expect(events).toContainEqual({ type: 'panel', panel: { aheadMs, troubles: {} } });
    expect(workspace.client.state(ana).panel).toMatchObject({ aheadMs });
    expect(await ask('clock', { to: null })).toMatchObject({ aheadMs: 0 });
    expect(workspace.now()).toEqual(new Date(real));
  });

  it('stamps messages, in the order in which they came also after it was set back', async () => {
    await ask('clock', { to: tomorrow });
    const later = await post(ana, 'Tomorrow');
    expect(Number(later.ts)).toBe(tomorrow / 1000);
    await ask('clock', { to: null });
    const back = await post(ana, 'Today again');
    expect(Number(back.ts)).toBeGreaterThan(Number(later.ts));
    expect(textsIn(workspace.dmId(ana))).toEqual(['Tomorrow', 'Today again']);
  });

  it('does not hold up posting after it was set back', async () => {
    await ask('clock', { to: tomorrow });
    for (let burst = 1; burst <= 4; burst += 1) await post();
    await ask('clock', { to: null });
    expect(await post()).toMatchObject({ error: 'ratelimited' });
    real += 1_000;
    expect(await post()).toMatchObject({ ok: true });
  });

  it('is not set to what is no time', async () => {
    for (const to of [1e15, -1, 'soon' as unknown as number]) {
      expect(await ask('clock', { to })).toMatchObject({ status: 400, error: 'invalid_time' });
    }
    expect(jumps).toEqual([]);
  });
});

describe('trouble', () => {
  it('happens once, and is told to be over', async () => {
    expect(await ask('trouble', { trouble: 'broken', span: 'once' })).toMatchObject({
      troubles: { broken: 'once' },
    });
    await expect(post()).rejects.toThrow('is not valid JSON');
    expect(events.findLast(({ type }) => type === 'panel')).toMatchObject({ panel: { troubles: {} } });
    expect(await post()).toMatchObject({ ok: true });
  });

  it('lasts until it is switched off, and leaves other trouble on', async () => {
    await ask('trouble', { trouble: 'ratelimited', span: 'on' });
    await ask('trouble', { trouble: 'twice', span: 'on' });
    expect(await post()).toMatchObject({ error: 'ratelimited' });
    expect(await post()).toMatchObject({ error: 'ratelimited' });
    expect(await ask('trouble', { trouble: 'ratelimited', span: 'off' })).toMatchObject({
      troubles: { twice: 'on' },
    });
    expect(await post()).toMatchObject({ ok: true });
    await personIn(workspace, ana).command('/echo again');
    expect((await app.received(2)).map(({ payload }) => payload.text)).toEqual(['again', 'again']);
  });

  it('asks the app’s connections to come again', async () => {
    await ask('trouble', { trouble: 'refresh', span: 'once' });
    const [envelope] = await app.received(1);
    expect(envelope).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
    expect(workspace.client.state(ana).panel?.troubles).toEqual({});
  });

  it('that nobody knows is refused', async () => {
    const request = { trouble: 'flood', span: 'on' } as unknown as PanelRequests['trouble']['request'];
    expect(await ask('trouble', request)).toMatchObject({ status: 400, error: 'invalid_arguments' });
  });

  it('comes to channels, messages and people, and all of it is made well again', async () => {
    const { ts } = await post();
    await ask('delete', { channel: sales, ts: String(ts) });
    expect(textsIn(sales)).toEqual([]);
    await ask('channel', { channel: sales, withApp: false });
    expect(await post()).toMatchObject({ error: 'not_in_channel' });
    await ask('channel', { channel: sales, archived: true });
    await ask('trouble', { trouble: 'down', span: 'on' });
    await ask('member', { memberId: ben, deactivated: true });
    expect(events).toContainEqual({
      type: 'member',
      member: expect.objectContaining({ id: ben, deactivated: true }),
    });

    expect(await ask('recover', {})).toMatchObject({ troubles: {} });
    expect(await post()).toMatchObject({ ok: true });
    const { members } = workspace.client.state(ben);
    expect(members.filter(({ deactivated }) => deactivated).map(({ name }) => name)).toEqual(['Gone']);
  });
});

describe('the log', () => {
  it('shows calls with arguments and answers, and payloads with how they were acknowledged', async () => {
    app.answer = () => ({ text: 'Heard' });
    await personIn(workspace, ana).command('/echo hello');
    await post(sales, 'Out');
    await call(workspace, 'views.open', { trigger_id: 'made-up', view: modal() });
    const { response_url } = app.envelopes[0]!.payload;
    await fetch(response_url, { method: 'POST', body: JSON.stringify({ text: 'Later' }) });

    const told = (await traffic()).map(({ direction, name, outcome, failed }) => [
      direction,
      name,
      outcome,
      failed,
    ]);
    expect(told).toEqual([
      ['from-app', 'apps.connections.open', 'ok', false],
      ['to-app', '/echo', 'acknowledged', false],
      ['from-app', 'chat.postMessage', 'ok', false],
      ['from-app', 'views.open', 'invalid_trigger_id', true],
      ['from-app', 'response_url', 'ok', false],
    ]);
    const [, command, posted, , response] = await traffic();
    expect(command).toMatchObject({ sent: { text: 'hello' }, answered: { text: 'Heard' }, at: real });
    expect(posted).toMatchObject({ sent: { text: 'Out' }, answered: { ok: true, channel: sales } });
    expect(response).toMatchObject({ sent: { text: 'Later' } });
  });

  it('shows what travels in forms as what it means', async () => {
    await fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${workspace.tokens.bot}` },
      body: new URLSearchParams({ channel: sales, text: 'Hi', blocks: '[{"type":"divider"}]' }),
    });
    expect((await traffic()).at(-1)?.sent).toMatchObject({ blocks: [{ type: 'divider' }] });
  });

  it('says when no answer went out', async () => {
    await ask('trouble', { trouble: 'lost', span: 'once' });
    await expect(post()).rejects.toThrow('fetch failed');
    await expect
      .poll(traffic)
      .toContainEqual(
        expect.objectContaining({ name: 'chat.postMessage', outcome: 'no answer', failed: true }),
      );
  });

  it('holds no secret', async () => {
    const { bot, app: appToken } = workspace.tokens;
    await call(workspace, 'chat.postMessage', { channel: sales, text: `My token is ${bot}`, token: bot });
    const all = JSON.stringify(await traffic());
    expect(all).toContain('My token is [redacted]');
    for (const secret of [bot, appToken]) expect(all).not.toContain(secret);
    expect(all).not.toMatch(/ticket=\w/);
  });

  it('keeps the latest two hundred, and gives the new ones to who knows the rest', async () => {
    for (let count = 1; count <= 210; count += 1) await call(workspace, 'api.test', { count });
    const entries = await traffic();
    expect(entries).toHaveLength(200);
    expect(entries.at(-1)?.sent).toEqual({ count: 210 });
    const newest = entries.at(-1)!.id;
    expect(events).toContainEqual({ type: 'traffic', newest });
    expect((await ask('traffic', { after: newest - 2 })).entries.map(({ id }) => id)).toEqual([
      newest - 1,
      newest,
    ]);
  });
});

describe('starting over', () => {
  it('forgets what was said, waits for the app, and has every page load again', async () => {
    await post();
    await call(workspace, 'views.publish', { user_id: ana, view: home() });
    await ask('channel', { channel: sales, archived: true });
    await ask('clock', { to: real + 86_400_000 });
    onReset = async () => {
      await app.close();
      app = await connectBareApp(workspace);
      await post(sales, 'Fresh');
    };
    expect(await ask('reset', {})).toMatchObject({ status: 200, aheadMs: 0, troubles: {} });
    expect(textsIn(sales)).toEqual(['Fresh']);
    expect(workspace.client.state(ana)).toMatchObject({ home: null, botConnected: true });
    expect(events.at(-1)).toEqual({ type: 'reset' });
    expect((await traffic()).map(({ name }) => name)).toEqual(['apps.connections.open', 'chat.postMessage']);
  });

  it('happens one at a time', async () => {
    let second: Promise<unknown> = Promise.resolve();
    onReset = async () => {
      second = ask('reset', {});
      await second;
    };
    expect(await ask('reset', {})).toMatchObject({ status: 200 });
    expect(await second).toMatchObject({ status: 400, error: 'in_progress' });
  });
});

describe('a workspace without a panel', () => {
  it('refuses its requests, and shows the page none', async () => {
    await workspace.stop();
    workspace = await startWorkspace({ port: 0, team: { name: 'T' }, members: [], channels: [], manifest });
    expect(workspace.panel).toBeUndefined();
    for (const name of ['clock', 'trouble', 'reset', 'traffic'] as const) {
      expect(await ask(name, {} as never)).toMatchObject({ status: 400, error: 'no_panel' });
    }
  });
});
