import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestHeldFile } from '../../src/workspace/protocol.js';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/server/start-workspace.js';
import { aFolder } from '../support/a-folder.js';
import type { ModalDriver } from '../support/modal-driver.js';
import { personIn } from '../support/person.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import { input, modal } from './samples.js';
import { ana, ben, manifest, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;

async function start(options: Partial<WorkspaceOptions> = {}): Promise<void> {
  workspace = await tinyWorkspace(options);
  app = await connectBareApp(workspace);
}

async function stop(): Promise<void> {
  await app.close();
  await workspace.stop();
}

beforeEach(() => start());
afterEach(stop);

const fileInput = (element: object = {}, more: object = {}) =>
  input({ type: 'file_input', action_id: 'sheet', ...element }, { block_id: 'upload', ...more });

async function answerOpening(blocks: object[]) {
  await personIn(workspace, ana).command('/form');
  const { trigger_id } = app.envelopes.at(-1)!.payload;
  return call(workspace, 'views.open', { trigger_id, view: modal(blocks) });
}

async function open(element: object = {}, more: object = {}): Promise<ModalDriver> {
  const person = personIn(workspace, ana);
  expect(await answerOpening([fileInput(element, more)])).toMatchObject({ ok: true });
  return person.modal();
}

interface SentFile {
  id: string;
  url_private: string;
  url_private_download: string;
}
const sent = () =>
  app.envelopes.at(-1)!.payload.view.state.values.upload!.sheet as { type: string; files: SentFile[] };

const csv = { name: 'Customers 七月.CSV', bytes: 'name,phone\n王,139' };

async function submitted(): Promise<SentFile> {
  const form = await open();
  expect(await form.fill({ upload: csv }).submit()).toEqual({});
  return sent().files[0]!;
}

const fetchAs = (url: string, token?: string) =>
  fetch(url, { headers: token ? { authorization: `Bearer ${token}` } : {} });

describe('a file put into a modal', () => {
  it('reaches the app as a Slack file', async () => {
    const form = await open();
    await form.fill({ upload: csv }).submit();
    expect(sent()).toMatchObject({
      type: 'file_input',
      files: [
        {
          id: expect.stringMatching(/^F[A-Z0-9]{10}$/),
          name: 'Customers 七月.CSV',
          mimetype: 'text/csv',
          filetype: 'csv',
          size: Buffer.byteLength(csv.bytes),
          user: ana,
          mode: 'hosted',
          is_public: false,
        },
      ],
    });
    const { file } = await call(workspace, 'files.info', { file: sent().files[0]!.id });
    expect(file).toEqual(sent().files[0]);
  });

  it('is downloaded by the app with its token', async () => {
    const { url_private, url_private_download } = await submitted();
    expect(url_private_download).not.toBe(url_private);
    for (const url of [url_private, url_private_download]) {
      const response = await fetchAs(url, workspace.tokens.bot);
      expect(response.headers.get('content-type')).toContain('text/csv');
      expect(await response.text()).toBe(csv.bytes);
    }
  });

  it.each([
    ['no token', undefined],
    ['a strange token', 'xoxb-strange'],
    ['the app-level token', 'xapp-local-workspace-app'],
  ])(
    'is not given to whoever comes with %s: as on slack.com, there is a sign-in page',
    async (_what, token) => {
      const response = await fetchAs((await submitted()).url_private_download, token);
      expect(response.redirected).toBe(true);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).not.toContain('139');
    },
  );

  it('is nowhere under another name or id', async () => {
    const { url_private, id } = await submitted();
    for (const url of [url_private.replace(id, 'F000000000'), `${url_private}x`])
      expect((await fetchAs(url, workspace.tokens.bot)).status).toBe(404);
  });

  it('needs the scope files:read', async () => {
    await stop();
    await start({ manifest: { ...manifest, oauth_config: { scopes: { bot: ['commands'] } } } });
    const refused = { ok: false, error: 'missing_scope', needed: 'files:read' };
    expect(await answerOpening([fileInput()])).toMatchObject(refused);
  });

  it('needs that scope also to be downloaded, even by the app that made the file', async () => {
    await stop();
    await start({ manifest: { ...manifest, oauth_config: { scopes: { bot: ['files:write'] } } } });
    const made = await call(workspace, 'files.getUploadURLExternal', { filename: 'a.txt', length: 6 });
    await fetch(String(made.upload_url), { method: 'POST', body: 'secret' });
    const { files } = await call(workspace, 'files.completeUploadExternal', {
      files: [{ id: made.file_id }],
    });
    const response = await fetchAs((files as SentFile[])[0]!.url_private, workspace.tokens.bot);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).not.toContain('secret');
  });

  it('stays through an update, and may be taken out again', async () => {
    const form = await open({}, { optional: true });
    await form.fill({ upload: [csv, { name: 'b.png', bytes: 'x' }] });
    app.answer = () => ({
      response_action: 'update',
      view: modal([fileInput({}, { optional: true })]),
    });
    await form.submit();
    expect(form.values).toEqual({ upload: ['Customers 七月.CSV', 'b.png'] });
    await form.fill({ upload: null }).submit();
    expect(sent().files).toEqual([]);
  });

  it('is nobody else’s to see or to send', async () => {
    const form = await open();
    await form.fill({ upload: csv }).submit();
    const [file] = sent().files;
    expect(workspace.client.state(ana).files).toHaveProperty(file!.id);
    expect(workspace.client.state(ben).files).not.toHaveProperty(file!.id);

    await personIn(workspace, ben).command('/form');
    const { trigger_id } = app.envelopes.at(-1)!.payload;
    const { view } = await call(workspace, 'views.open', { trigger_id, view: modal([fileInput()]) });
    const values = { upload: { sheet: { type: 'file_input', files: [{ id: file!.id }] } } };
    const theft = workspace.client.submit({ as: ben, viewId: (view as { id: string }).id, values });
    await expect(theft).rejects.toThrow('This file is no longer there.');
  });

  it('is forgotten with a modal that is never submitted', async () => {
    const form = await open();
    const filesOf = () => Object.keys(workspace.client.state(ana).files);
    const viewId = workspace.client.state(ana).modals[0]!.id;
    const place = { as: ana, viewId, blockId: 'upload', actionId: 'sheet' };
    await workspace.client.upload({ ...place, name: 'a.csv', bytes: Buffer.from('1') });
    expect(filesOf()).toHaveLength(1);
    await form.close();
    expect(filesOf()).toEqual([]);
  });

  it('outlives a restart once the app has it', async () => {
    await stop();
    const dataFile = `${aFolder()}/workspace.json`;
    await start({ dataFile });
    const { url_private } = await submitted();
    await stop();
    await start({ dataFile });
    const path = new URL(url_private).pathname;
    const response = await fetchAs(`${workspace.url}${path}`, workspace.tokens.bot);
    expect(await response.text()).toBe(csv.bytes);
  });
});

describe('a file input', () => {
  it('takes the extensions it names, however they are written', async () => {
    const form = await open({ filetypes: ['csv', 'XLSX'] });
    expect(await form.fill({ upload: [csv, { name: 'b.xlsx', bytes: 'x' }] }).submit()).toEqual({});
    const other = await open({ filetypes: ['csv'] });
    const words = 'list.pdf cannot be added: only csv files are accepted.';
    await expect(other.fill({ upload: { name: 'list.pdf', bytes: 'x' } }).submit()).rejects.toThrow(words);
    await expect(other.fill({ upload: { name: 'csv', bytes: 'x' } }).submit()).rejects.toThrow('only csv');
  });

  it.each([
    ['what it says', { max_files: 1 }, 2, 'Please add no more than 1 file.'],
    ['ten otherwise', {}, 11, 'Please add no more than 10 files.'],
  ])('takes no more files than %s', async (_what, element, count, words) => {
    const form = await open(element);
    const files = Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, bytes: '1' }));
    expect(await form.fill({ upload: files }).submit()).toEqual({ upload: words });
    expect(app.envelopes.every(({ type }) => type === 'slash_commands')).toBe(true);
  });

  it('that is not optional wants a file', async () => {
    const form = await open();
    expect(await form.submit()).toEqual({ upload: 'Please complete this required field.' });
  });

  it.each([
    ['empty', 'a.csv', ''],
    ['larger than 10 MB', 'a.csv', Buffer.alloc(largestHeldFile + 1)],
    ['name', '../a.csv', 'x'],
    ['name', '', 'x'],
  ])('takes no file that is %s', async (words, name, bytes) => {
    const form = await open();
    await expect(form.fill({ upload: { name, bytes } }).submit()).rejects.toThrow(words);
  });

  it('dispatches no actions', async () => {
    expect(await answerOpening([fileInput({}, { dispatch_action: true })])).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: {
        messages: [
          '[ERROR] dispatch_action is not compatible with file_input [json-pointer:/view/blocks/0/dispatch_action]',
        ],
      },
    });
  });
});

describe('an upload over HTTP', () => {
  const upload = async (bytes: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) => {
    await open();
    const viewId = workspace.client.state(ana).modals[0]!.id;
    const query = new URLSearchParams({
      as: ana,
      viewId,
      blockId: 'upload',
      actionId: 'sheet',
      name: 'a.csv',
      ...more,
    });
    const body = new Blob([bytes]);
    const response = await fetch(`${workspace.url}/client/upload?${query}`, { method: 'POST', body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('is answered with what the control holds', async () => {
    expect(await upload(new Uint8Array([1, 2]))).toEqual({
      status: 200,
      body: { id: expect.any(String), name: 'a.csv', mimetype: 'text/csv', size: 2 },
    });
    expect((await upload(new Uint8Array(largestHeldFile))).status).toBe(200);
  });

  it('of more than 10 MB is refused by name', async () => {
    expect(await upload(new Uint8Array(largestHeldFile + 1))).toEqual({
      status: 413,
      body: { error: 'file_too_large', message: 'This file is larger than 10 MB.' },
    });
  });

  it.each([
    ['nobody', { as: 'U0' }, 'user_not_found'],
    ['who does not have the modal', { as: ben }, 'not_found'],
    ['into no control', { blockId: 'elsewhere' }, 'invalid_action'],
  ])('by %s is refused', async (_who, more, error) => {
    expect(await upload(new Uint8Array(1), more)).toMatchObject({ status: 400, body: { error } });
  });

  it('and every other request tell nothing of the server’s inside', async () => {
    const post = (path: string, body: string) =>
      fetch(workspace.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const broken = await post('/client/message', '{');
    expect([broken.status, await broken.json()]).toEqual([
      400,
      { ok: false, error: 'invalid_json', message: 'The workspace cannot read this.' },
    ]);
    const large = await post('/client/message', JSON.stringify({ text: 'x'.repeat(2_000_000) }));
    expect([large.status, await large.json()]).toMatchObject([413, { error: 'too_large' }]);
  });
});
