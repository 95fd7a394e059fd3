import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn, wordsOf } from '../support/person.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import {
  actions,
  bars,
  button,
  cell,
  dataTable,
  input,
  modal,
  options,
  plain,
  richText,
  section,
} from './samples.js';
import { ana, ben, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;

beforeEach(async () => {
  workspace = await tinyWorkspace();
  app = await connectBareApp(workspace);
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

const post = (args: object) => call(workspace, 'chat.postMessage', { channel: ana, text: 'Words', ...args });

describe('a person in front of the workspace', () => {
  it('says what is there when something does not come', async () => {
    const person = personIn(workspace, ana);
    await post({ text: 'Something else', blocks: [actions(button())] });
    const waiting = person.sees('approved', { timeoutMs: 50 });
    await expect(waiting).rejects.toThrow(
      /waited 50 ms for a message with approved[\s\S]*Something else.*\[Press\]/,
    );
  });

  it('waits for what comes later', async () => {
    const person = personIn(workspace, ana);
    const seen = person.sees(/approved/i);
    await post({ text: 'Approved by Ben' });
    expect(wordsOf(await seen)).toBe('Approved by Ben');
  });

  it('sees only what is new when asked to', async () => {
    const person = personIn(workspace, ana);
    await post({ text: 'Approved once' });
    const first = await person.sees('Approved');
    await post({ text: 'Approved twice' });
    expect(wordsOf(await person.sees('Approved', { after: first }))).toBe('Approved twice');
  });

  it('presses the newest button with the words', async () => {
    const person = personIn(workspace, ana);
    await post({ blocks: [actions(button({ value: 'old' }))] });
    await post({ blocks: [actions(button({ value: 'new' }))] });
    await person.click('Press');
    expect(app.envelopes.at(-1)!.payload.actions[0]).toMatchObject({ value: 'new' });
  });

  it('does not see messages for others', async () => {
    await post({ channel: ben, text: 'For Ben' });
    expect(personIn(workspace, ana).messages()).toEqual([]);
  });

  it('chooses by what is written on an option, and says so when it is not offered', async () => {
    const person = personIn(workspace, ana);
    await person.command('/form');
    const choices = ['Tucson', 'Tucson L', 'Elantra'].map((text) => ({ text: plain(text), value: text }));
    const blocks = [input({ type: 'multi_static_select', options: choices }, { block_id: 'models' })];
    await call(workspace, 'views.open', {
      trigger_id: app.envelopes[0]!.payload.trigger_id,
      view: modal(blocks),
    });
    const form = await person.modal();
    await form.choose('models', ['Tucson', 'Elan']);
    expect(form.values).toEqual({ models: ['Tucson', 'Elantra'] });
    await expect(form.choose('models', ['Sonata'])).rejects.toThrow(
      'not offered in models: Tucson · Tucson L · Elantra',
    );
    expect(() => form.fill({ wheels: '4' })).toThrow('no control "wheels" among: models');
  });
});

describe('wordsOf', () => {
  it('reads every kind of block', () => {
    const blocks = [
      section({
        text: plain('Section'),
        fields: [plain('Field')],
        accessory: { type: 'overflow', options: options(1) },
      }),
      {
        type: 'context',
        elements: [plain('Context'), { type: 'image', alt_text: 'Picture', image_url: 'https://x' }],
      },
      actions(button({ text: plain('Button') })),
      dataTable({
        caption: 'Caption',
        rows: [
          [cell('Head'), cell('Units')],
          [cell('Li Na'), { type: 'raw_number', value: 3, text: '3 units' }],
        ],
      }),
      bars(),
      richText(
        { type: 'text', text: 'Rich ' },
        { type: 'user', user_id: ana },
        { type: 'emoji', name: 'car' },
      ),
      { type: 'header', text: plain('Header') },
      { type: 'container', title: plain('Container'), child_blocks: [section({ text: plain('Inside') })] },
    ];
    const words = wordsOf({ text: 'Text', blocks: blocks as never });
    for (const piece of [
      'Text',
      'Section',
      'Field',
      'v0',
      'Context',
      'Picture',
      'Button',
      'Caption',
      'Head | Units',
      'Li Na | 3 units',
      'Cars',
      'Mon',
      `Rich <@${ana}>:car:`,
      'Header',
      'Container',
      'Inside',
    ]) {
      expect(words).toContain(piece);
    }
    expect(words).not.toContain('press');
  });
});
