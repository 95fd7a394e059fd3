import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorkspace } from '../../src/workspace/server/start-workspace.js';
import { call } from './bare-app.js';
import { home } from './samples.js';
import { ana, manifest, tinyWorkspace } from './tiny-app.js';

let folder: string;
let dataFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  dataFile = join(folder, 'data', 'workspace.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('a second start', () => {
  it('keeps messages, DMs, what was read, and Homes', async () => {
    const first = await tinyWorkspace({ dataFile });
    const sales = first.channelId('sales');
    await call(first, 'chat.postMessage', { channel: sales, text: 'For all' });
    const { ts } = await call(first, 'chat.postMessage', { channel: ana, text: 'For Ana' });
    await first.client.read({ as: ana, channel: sales });
    await call(first, 'chat.postEphemeral', { channel: sales, user: ana, text: 'Gone soon' });
    await call(first, 'views.publish', { user_id: ana, view: home() });
    await first.stop();

    const second = await tinyWorkspace({ dataFile });
    const { messages, conversations, home: kept } = second.client.state(ana);
    expect(messages[sales]?.map(({ text }) => text)).toEqual(['For all']);
    expect(messages[second.dmId(ana)]).toMatchObject([{ text: 'For Ana', ts }]);
    expect(conversations.find(({ id }) => id === sales)).toMatchObject({ unread: 0 });
    expect(kept?.view).toMatchObject({ type: 'home' });
    const changed = await call(second, 'chat.update', { channel: second.dmId(ana), ts, text: 'Changed' });
    expect(changed).toMatchObject({ ok: true });
    await second.stop();
  });

  it('without a data file starts empty', async () => {
    const first = await tinyWorkspace();
    await call(first, 'chat.postMessage', { channel: ana, text: 'For Ana' });
    await first.stop();
    const second = await tinyWorkspace();
    expect(second.client.state(ana).messages[second.dmId(ana)]).toEqual([]);
    await second.stop();
  });

  it('finds the data on disk while the first still runs', async () => {
    const workspace = await tinyWorkspace({ dataFile });
    await call(workspace, 'chat.postMessage', { channel: ana, text: 'For Ana' });
    await expect.poll(() => readFileSync(dataFile, 'utf8'), { timeout: 3_000 }).toContain('For Ana');
    await workspace.stop();
  });
});

describe('a taken port', () => {
  it('is Node’s own error', async () => {
    const workspace = await tinyWorkspace();
    const { port } = workspace;
    const again = startWorkspace({ port, team: { name: 'T' }, members: [], channels: [], manifest });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await workspace.stop();
  });
});
