import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type BareApp, call, connectBareApp, type Payload } from './bare-app.js';
import { modal } from './samples.js';
import { ana, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let clock: number;

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 23, 9);
  workspace = await tinyWorkspace({
    now: () => new Date(clock),
    timing: { acknowledgeMs: 400, eventRetryMs: [0, 20] },
  });
  app = await connectBareApp(workspace);
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

async function command(): Promise<Payload> {
  await workspace.client.command({
    as: ana,
    channel: workspace.channelId('sales'),
    command: '/form',
    text: '',
  });
  return app.envelopes.at(-1)!.payload;
}

const open = (trigger_id: string) => call(workspace, 'views.open', { trigger_id, view: modal() });
const say = (url: string, body: object = { text: 'Hi' }) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body) });

describe('a trigger', () => {
  it('lives for three seconds', async () => {
    const { trigger_id } = await command();
    clock += 3_000;
    expect(await open(trigger_id)).toMatchObject({ ok: true });
    const late = await command();
    clock += 3_001;
    expect(await open(late.trigger_id)).toMatchObject({ error: 'expired_trigger_id' });
  });

  it('is good for one view', async () => {
    const { trigger_id } = await command();
    await open(trigger_id);
    expect(await open(trigger_id)).toMatchObject({ error: 'exchanged_trigger_id' });
    expect(await open('made-up')).toMatchObject({ error: 'invalid_trigger_id' });
  });

  it('is not spent on a view that is refused', async () => {
    const { trigger_id } = await command();
    await call(workspace, 'views.open', { trigger_id, view: { type: 'modal' } });
    expect(await open(trigger_id)).toMatchObject({ ok: true });
  });
});

describe('a response_url', () => {
  it('is good for five answers', async () => {
    const { response_url } = await command();
    for (let answer = 1; answer <= 5; answer += 1) expect((await say(response_url)).status).toBe(200);
    const sixth = await say(response_url);
    expect(sixth.status).toBe(404);
    expect(await sixth.json()).toMatchObject({ error: 'used_url' });
  });

  it('lives for thirty minutes', async () => {
    const { response_url } = await command();
    clock += 30 * 60_000;
    expect((await say(response_url)).status).toBe(200);
    clock += 1;
    expect(await (await say(response_url)).json()).toMatchObject({ error: 'expired_url' });
  });

  it('refuses what a message may not be', async () => {
    const { response_url } = await command();
    const refused = await say(response_url, { blocks: [{ type: 'alert' }] });
    expect(refused.ok).toBe(false);
    expect(await refused.json()).toMatchObject({ error: 'invalid_blocks' });
  });
});

describe('an acknowledgement', () => {
  const run = () =>
    workspace.client.command({ as: ana, channel: workspace.dmId(ana), command: '/form', text: '' });

  it('that does not come in time is told in Slack’s words', async () => {
    app.answer = () => undefined;
    await expect(run()).rejects.toThrow('/form failed with the error "operation_timeout"');
  });

  it('cannot come when no app is connected', async () => {
    await app.close();
    await expect(run()).rejects.toThrow('/form failed with the error "dispatch_failed"');
  });

  it('is waited for again when an event is not acknowledged', async () => {
    app.answer = () => undefined;
    await workspace.client.home({ as: ana });
    const attempts = await app.received(3);
    expect(attempts.map(({ retry_attempt }) => retry_attempt)).toEqual([0, 1, 2]);
    expect(attempts[1]?.retry_reason).toBe('http_timeout');
    expect(new Set(attempts.map(({ payload }) => payload.event_id)).size).toBe(1);
  });
});

describe('posting', () => {
  const post = (channel: string) => call(workspace, 'chat.postMessage', { channel, text: 'Hi' });

  it('is slowed to one message a second in a channel after a burst', async () => {
    const sales = workspace.channelId('sales');
    for (let burst = 1; burst <= 4; burst += 1) expect(await post(sales)).toMatchObject({ ok: true });
    expect(await post(sales)).toMatchObject({ ok: false, error: 'ratelimited', retryAfter: '1' });
    expect(await post(ana)).toMatchObject({ ok: true });
    clock += 1_000;
    expect(await post(sales)).toMatchObject({ ok: true });
    expect(await post(sales)).toMatchObject({ error: 'ratelimited' });
  });
});
