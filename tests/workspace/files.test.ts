import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Timing } from '../../src/workspace/server/options.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { call } from './bare-app.js';
import { ana, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let client: WebClient;

beforeEach(() => start({ fileProcessingMs: 20 }));

async function start(timing: Partial<Timing>): Promise<void> {
  workspace = await tinyWorkspace({ timing });
  client = new WebClient(workspace.tokens.bot, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
  });
}

afterEach(() => workspace.stop());

async function restart(timing: Partial<Timing>): Promise<void> {
  await workspace.stop();
  await start(timing);
}

const content = Buffer.from('\x89PNG not really');

async function upload(more: object = {}): Promise<string> {
  const { files } = await client.filesUploadV2({
    filename: 'chart.png',
    file: content,
    alt_text: '3 cars',
    ...more,
  });
  return files[0]!.files![0]!.id!;
}

const post = (id: string) => {
  const blocks = [{ type: 'image', slack_file: { id }, alt_text: '3 cars' }];
  return call(workspace, 'chat.postMessage', { channel: ana, text: '3 cars', blocks });
};

async function processed(id: string): Promise<void> {
  for (;;) {
    const { file } = await client.files.info({ file: id });
    if (file?.mimetype) return expect(file.mimetype).toBe('image/png');
  }
}

describe('a file', () => {
  it('goes up through filesUploadV2 and is served', async () => {
    const id = await upload({ title: 'Chart' });
    await processed(id);
    const shown = workspace.client.state(ana).files[id];
    expect(shown).toMatchObject({
      name: 'chart.png',
      title: 'Chart',
      altText: '3 cars',
      mimetype: 'image/png',
    });
    const response = await fetch(workspace.url + shown!.url);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
  });

  it('is no picture for blocks while it is being processed', async () => {
    await restart({ fileProcessingMs: 60_000 });
    const id = await upload();
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('');
    const early = await post(id);
    expect(early).toMatchObject({ ok: false, error: 'invalid_blocks' });
    const words = '[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]';
    expect(early.response_metadata?.messages).toEqual([words]);
  });

  it('is a picture for blocks once it has been processed', async () => {
    const id = await upload();
    await processed(id);
    expect(await post(id)).toMatchObject({ ok: true });
    expect(await post('F000000000')).toMatchObject({ error: 'invalid_blocks' });
  });

  it('is a picture for blocks by its private address and its permalink too', async () => {
    const id = await upload();
    await processed(id);
    const { file } = await client.files.info({ file: id });
    const image = (url: unknown) => ({ type: 'image', slack_file: { url }, alt_text: '3 cars' });
    const blocks = [image(file?.url_private), image(file?.permalink)];
    expect(await call(workspace, 'chat.postMessage', { channel: ana, text: '3', blocks })).toMatchObject({
      ok: true,
    });
    const elsewhere = [image('https://example.com/chart.png')];
    expect(
      await call(workspace, 'chat.postMessage', { channel: ana, text: '3', blocks: elsewhere }),
    ).toMatchObject({ error: 'invalid_blocks' });
  });

  it('can be shared in a channel the bot is in', async () => {
    const channel_id = workspace.channelId('sales');
    await upload({ channel_id, initial_comment: 'Look' });
    expect(workspace.client.state(ana).messages[channel_id]).toMatchObject([
      { text: 'Look', files: [{ name: 'chart.png' }] },
    ]);
  });

  it('must be as long as was said', async () => {
    const { upload_url, file_id } = await call(workspace, 'files.getUploadURLExternal', {
      filename: 'a.txt',
      length: 3,
    });
    expect((await fetch(String(upload_url), { method: 'POST', body: 'four' })).status).toBe(400);
    const files = [{ id: file_id }];
    expect(await call(workspace, 'files.completeUploadExternal', { files })).toMatchObject({
      error: 'file_not_found',
    });
  });
});
