import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import { ana, ben, tinyWorkspace } from './tiny-app.js';

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

const post = (channel = sales) => call(workspace, 'chat.postMessage', { channel, text: 'Words' });
const textsIn = (channel: string) => workspace.client.state(ana).messages[channel]?.map(({ text }) => text);

describe('trouble on demand', () => {
  it('is an error, once', async () => {
    workspace.faults.onCall('chat.postMessage', { kind: 'error', code: 'internal_error' });
    expect(await post()).toMatchObject({ ok: false, error: 'internal_error' });
    expect(await post()).toMatchObject({ ok: true });
  });

  it('is a rate limit', async () => {
    workspace.faults.onCall('chat.postMessage', { kind: 'ratelimited', retryAfter: 7 });
    expect(await post()).toMatchObject({ error: 'ratelimited', retryAfter: '7' });
  });

  it('is Slack being down, for every method, until it is over', async () => {
    workspace.faults.onCall('*', { kind: 'status', status: 503 }, Number.POSITIVE_INFINITY);
    await expect(post()).rejects.toThrow('is not valid JSON');
    await expect(call(workspace, 'auth.test')).rejects.toThrow('is not valid JSON');
    workspace.faults.clear();
    expect(await post()).toMatchObject({ ok: true });
    expect(textsIn(sales)).toEqual(['Words']);
  });

  it('comes to response_urls too', async () => {
    await personIn(workspace, ana).command('/echo once');
    const { response_url } = app.envelopes[0]!.payload;
    const answer = () => fetch(response_url, { method: 'POST', body: JSON.stringify({ text: 'Heard' }) });
    workspace.faults.onCall('response_url', { kind: 'status', status: 500 });
    workspace.faults.onCall('response_url', { kind: 'ratelimited', retryAfter: 7 });
    workspace.faults.onCall('response_url', { kind: 'lost' });
    expect((await answer()).status).toBe(500);
    expect((await answer()).headers.get('retry-after')).toBe('7');
    await expect(answer()).rejects.toThrow('fetch failed');
    expect((await answer()).status).toBe(200);
  });

  it('is an answer that gets lost after the work is done', async () => {
    workspace.faults.onCall('chat.postMessage', { kind: 'lost' });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(textsIn(sales)).toEqual(['Words']);
  });

  it('is a slow answer', async () => {
    workspace.faults.onCall('chat.postMessage', { kind: 'slow', ms: 120 });
    const before = performance.now();
    expect(await post()).toMatchObject({ ok: true });
    expect(performance.now() - before).toBeGreaterThan(110);
  });

  it('is a payload that comes twice', async () => {
    workspace.faults.deliverTwice();
    await personIn(workspace, ana).command('/echo once');
    expect((await app.received(2)).map(({ payload }) => payload.text)).toEqual(['once', 'once']);
  });
});

describe('people around the app', () => {
  it('archive a channel', async () => {
    workspace.admin.archive(sales);
    expect(await post()).toMatchObject({ error: 'is_archived' });
    workspace.admin.unarchive(sales);
    expect(await post()).toMatchObject({ ok: true });
  });

  it('remove the bot from a channel, and invite it', async () => {
    workspace.admin.removeFromChannel(sales, workspace.botUserId);
    expect(await post()).toMatchObject({ error: 'not_in_channel' });
    workspace.admin.addToChannel(sales, workspace.botUserId);
    expect(await post()).toMatchObject({ ok: true });
  });

  it('delete its messages', async () => {
    const { ts } = await post();
    workspace.admin.deleteMessage(sales, String(ts));
    expect(await call(workspace, 'chat.update', { channel: sales, ts, text: 'No' })).toMatchObject({
      error: 'message_not_found',
    });
  });

  it('leave', async () => {
    workspace.admin.deactivate(ben);
    expect(await post(ben)).toMatchObject({ error: 'user_disabled' });
    expect(await call(workspace, 'users.info', { user: ben })).toMatchObject({ user: { deleted: true } });
    await expect(personIn(workspace, ana).say('Bye', { in: 'sales' })).resolves.toBeUndefined();
    await expect(workspace.client.message({ as: ben, channel: sales, text: 'Bye' })).rejects.toThrow(
      'deactivated',
    );
  });
});
