import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type BareApp, call, connectBareApp } from './bare-app.js';
import {
  actions,
  bars,
  button,
  cell,
  dataTable,
  home,
  image,
  input,
  long,
  modal,
  mrkdwn,
  option,
  options,
  pie,
  plain,
  richText,
  rows,
  section,
  select,
  series,
  table,
  times,
} from './samples.js';
import { ana, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let viewId: string;
/** Moves on with every message, so that the rate limit stays out of the way. */
let clock = Date.UTC(2026, 10, 23);

beforeAll(async () => {
  workspace = await tinyWorkspace({ now: () => new Date(clock) });
  app = await connectBareApp(workspace);
  await workspace.client.command({ as: ana, channel: workspace.dmId(ana), command: '/form', text: '' });
  const opened = await call(workspace, 'views.open', {
    trigger_id: app.envelopes[0]?.payload.trigger_id,
    view: modal(),
  });
  viewId = (opened.view as { id: string }).id;
});

afterAll(async () => {
  await app.close();
  await workspace.stop();
});

const surfaces = {
  message(blocks: object[]) {
    clock += 1000;
    return call(workspace, 'chat.postMessage', {
      channel: workspace.channelId('sales'),
      text: 'Words',
      blocks,
    });
  },
  modal: (blocks: object[]) => call(workspace, 'views.update', { view_id: viewId, view: modal(blocks) }),
  home: (blocks: object[]) => call(workspace, 'views.publish', { user_id: ana, view: home(blocks) }),
};

type Case = [rule: string, taken: object[], refused: object[], words: string];
const one = (rule: string, taken: object, refused: object, words: string): Case => [
  rule,
  [taken],
  [refused],
  words,
];

const everywhere: Case[] = [
  one(
    'a header of 150 characters',
    { type: 'header', text: plain(long(150)) },
    { type: 'header', text: plain(long(151)) },
    'must be less than 151 characters [json-pointer:/0/text/text]',
  ),
  one(
    'a header in plain text',
    { type: 'header', text: plain('Hi') },
    { type: 'header', text: mrkdwn('*Hi*') },
    'unsupported type: mrkdwn [json-pointer:/0/text/type]',
  ),
  one(
    'no empty text',
    section(),
    section({ text: mrkdwn('') }),
    'must be more than 0 characters [json-pointer:/0/text/text]',
  ),
  one(
    'a section of 3000 characters',
    section({ text: mrkdwn(long(3000)) }),
    section({ text: mrkdwn(long(3001)) }),
    'must be less than 3001 characters',
  ),
  one(
    'a section with text or fields',
    { type: 'section', fields: [plain('A')] },
    { type: 'section' },
    'missing required field: text',
  ),
  one(
    'ten fields',
    section({ fields: times(10, () => plain('A')) }),
    section({ fields: times(11, () => plain('A')) }),
    'no more than 10 items allowed [json-pointer:/0/fields]',
  ),
  one(
    'a field of 2000 characters',
    section({ fields: [plain(long(2000))] }),
    section({ fields: [plain(long(2001))] }),
    'must be less than 2001 characters [json-pointer:/0/fields/0/text]',
  ),
  one(
    'known properties only',
    section(),
    section({ colour: 'red' }),
    'invalid additional property: colour [json-pointer:/0]',
  ),
  one('known blocks only', section(), { type: 'marquee', text: plain('Hi') }, 'unsupported type: marquee'),
  one(
    'an accessory that fits',
    section({ accessory: button() }),
    section({ accessory: { type: 'plain_text_input' } }),
    'unsupported type: plain_text_input [json-pointer:/0/accessory',
  ),
  one(
    'ten context elements',
    { type: 'context', elements: times(10, () => plain('A')) },
    { type: 'context', elements: times(11, () => plain('A')) },
    'no more than 10 items allowed [json-pointer:/0/elements]',
  ),
  one(
    '25 actions',
    actions(...times(25, (at) => button({ action_id: `a${at}` }))),
    actions(...times(26, (at) => button({ action_id: `a${at}` }))),
    'no more than 25 items allowed [json-pointer:/0/elements]',
  ),
  one(
    'an image with words',
    image(),
    { ...image(), alt_text: undefined },
    'missing required field: alt_text [json-pointer:/0]',
  ),
  one(
    'an image from one place',
    image(),
    { type: 'image', alt_text: 'A' },
    'must have exactly one of: image_url, slack_file',
  ),
  one(
    'a block_id of 255 characters',
    section({ block_id: long(255) }),
    section({ block_id: long(256) }),
    'must be less than 256 characters [json-pointer:/0/block_id]',
  ),
  [
    'block_ids that differ',
    [section({ block_id: 'a' }), section({ block_id: 'b' })],
    [section({ block_id: 'a' }), section({ block_id: 'a' })],
    'block_id already exists: a [json-pointer:/1/block_id]',
  ],
  one(
    'action_ids that differ',
    actions(button({ action_id: 'a' }), button({ action_id: 'b' })),
    actions(button(), button()),
    'action_id already exists: press',
  ),
  one(
    'a button of 75 characters',
    actions(button({ text: plain(long(75)) })),
    actions(button({ text: plain(long(76)) })),
    'must be less than 76 characters [json-pointer:/0/elements/0/text/text]',
  ),
  one(
    'a button value of 2000',
    actions(button({ value: long(2000) })),
    actions(button({ value: long(2001) })),
    'must be less than 2001 characters',
  ),
  one(
    'a button style that exists',
    actions(button({ style: 'danger' })),
    actions(button({ style: 'fancy' })),
    'must be a valid enum value [json-pointer:/0/elements/0/style]',
  ),
  one(
    '100 options',
    actions(select({ options: options(100) })),
    actions(select({ options: options(101) })),
    'no more than 100 items allowed [json-pointer:/0/elements/0/options]',
  ),
  one(
    'at least one option',
    actions(select({ options: options(1) })),
    actions(select({ options: [] })),
    'no fewer than 1 items allowed',
  ),
  one(
    '100 groups of 100',
    actions(select({ options: undefined, option_groups: [{ label: plain('A'), options: options(100) }] })),
    actions(select({ options: undefined, option_groups: [{ label: plain('A'), options: options(101) }] })),
    'no more than 100 items allowed',
  ),
  one(
    'options or groups',
    actions(select()),
    actions(select({ option_groups: [{ label: plain('A'), options: options(1) }] })),
    'must have exactly one of: options, option_groups',
  ),
  one(
    'option text of 75',
    actions(select({ options: [option('v', long(75))] })),
    actions(select({ options: [option('v', long(76))] })),
    'must be less than 76 characters',
  ),
  one(
    'an option value of 150',
    actions(select({ options: [option(long(150), 'A')] })),
    actions(select({ options: [option(long(151), 'A')] })),
    'must be less than 151 characters',
  ),
  one(
    'an option description of 75',
    actions(select({ options: [{ ...option('v'), description: plain(long(75)) }] })),
    actions(select({ options: [{ ...option('v'), description: plain(long(76)) }] })),
    'must be less than 76 characters',
  ),
  one(
    'option values that differ',
    actions(select()),
    actions(select({ options: [option('v'), option('v', 'Other')] })),
    'duplicate option value: v',
  ),
  one(
    'an initial option that is offered',
    actions(select({ initial_option: option('v1') })),
    actions(select({ initial_option: option('v9') })),
    'option not found in options: v9 [json-pointer:/0/elements/0/initial_option]',
  ),
  one(
    'an initial option word for word',
    actions(select({ initial_option: option('v1') })),
    actions(select({ initial_option: option('v1', 'Other') })),
    'option not found in options: v1',
  ),
  one(
    'ten checkboxes',
    actions({ type: 'checkboxes', options: options(10) }),
    actions({ type: 'checkboxes', options: options(11) }),
    'no more than 10 items allowed',
  ),
  one(
    'five overflow entries',
    section({ accessory: { type: 'overflow', options: options(5) } }),
    section({ accessory: { type: 'overflow', options: options(6) } }),
    'no more than 5 items allowed',
  ),
  one(
    'a placeholder of 150',
    actions(select({ placeholder: plain(long(150)) })),
    actions(select({ placeholder: plain(long(151)) })),
    'must be less than 151 characters',
  ),
  one(
    'a day that exists',
    actions({ type: 'datepicker', initial_date: '2028-02-29' }),
    actions({ type: 'datepicker', initial_date: '2026-02-29' }),
    'must be a valid date',
  ),
  one(
    'a time that exists',
    actions({ type: 'timepicker', initial_time: '23:59' }),
    actions({ type: 'timepicker', initial_time: '24:00' }),
    'must be a valid time',
  ),
  one(
    'a confirm title of 100',
    actions(button({ confirm: confirm(100, 300, 30) })),
    actions(button({ confirm: confirm(101, 300, 30) })),
    'must be less than 101 characters',
  ),
  one(
    'a confirm text of 300',
    actions(button({ confirm: confirm(100, 300, 30) })),
    actions(button({ confirm: confirm(100, 301, 30) })),
    'must be less than 301 characters',
  ),
  one(
    'a confirm button of 30',
    actions(button({ confirm: confirm(100, 300, 30) })),
    actions(button({ confirm: confirm(100, 300, 31) })),
    'must be less than 31 characters',
  ),
  one(
    'rich text leaves that exist',
    richText({ type: 'text', text: 'A' }),
    richText({ type: 'blink', text: 'A' }),
    'unsupported type: blink',
  ),
  one(
    'rich text that is not empty',
    richText({ type: 'text', text: 'A' }),
    richText({ type: 'text', text: '' }),
    'must be more than 0 characters',
  ),
];

const modalOnly: Case[] = [
  one(
    'a label of 2000',
    input({}, { label: plain(long(2000)) }),
    input({}, { label: plain(long(2001)) }),
    'must be less than 2001 characters',
  ),
  one(
    'a hint in plain text',
    input({}, { hint: plain('A') }),
    input({}, { hint: mrkdwn('A') }),
    'unsupported type: mrkdwn',
  ),
  one(
    'an initial value that fits',
    input({ initial_value: long(5), max_length: 5 }),
    input({ initial_value: long(6), max_length: 5 }),
    'initial_value must fit max_length',
  ),
  one(
    'lengths in order',
    input({ min_length: 2, max_length: 2 }),
    input({ min_length: 3, max_length: 2 }),
    'min_length must not be greater than max_length',
  ),
  one(
    'a max_length of 3000',
    input({ max_length: 3000 }),
    input({ max_length: 3001 }),
    'must be no more than 3000',
  ),
  one(
    'number bounds as text',
    input({ type: 'number_input', is_decimal_allowed: false, min_value: '1' }),
    input({ type: 'number_input', is_decimal_allowed: false, min_value: 1 }),
    'must provide a string',
  ),
  one(
    'number bounds in order',
    input({ type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '1' }),
    input({ type: 'number_input', is_decimal_allowed: false, min_value: '2', max_value: '1' }),
    'min_value must not be greater than max_value',
  ),
  one(
    'is_decimal_allowed said',
    input({ type: 'number_input', is_decimal_allowed: true }),
    input({ type: 'number_input' }),
    'missing required field: is_decimal_allowed',
  ),
  one(
    'initial options within the maximum',
    input({
      type: 'multi_static_select',
      options: options(3),
      initial_options: options(2),
      max_selected_items: 2,
    }),
    input({
      type: 'multi_static_select',
      options: options(3),
      initial_options: options(3),
      max_selected_items: 2,
    }),
    'must not be more than max_selected_items',
  ),
  one(
    'an alert of 200',
    { type: 'alert', text: plain(long(200)), level: 'warning' },
    { type: 'alert', text: plain(long(201)) },
    'must be less than 201 characters',
  ),
  [
    'one focus',
    [input({ focus_on_load: true })],
    [input({ focus_on_load: true }), input({ focus_on_load: true })],
    'only one element may have focus_on_load',
  ],
  ['100 blocks', times(100, () => section()), times(101, () => section()), 'no more than 100 items allowed'],
];

const days = times(20, (at) => `d${at}`);

const messageOnly: Case[] = [
  [
    '50 blocks',
    times(50, () => section()),
    times(51, () => section()),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
  ['one table', [table()], [table(), dataTable()], 'only one table allowed in a message'],
  one(
    '100 rows',
    table({ rows: rows(100, 1) }),
    table({ rows: rows(101, 1) }),
    'no more than 100 items allowed',
  ),
  one(
    '20 columns',
    table({ rows: rows(1, 20) }),
    table({ rows: rows(1, 21) }),
    'no more than 20 items allowed',
  ),
  one(
    'rows of one width',
    table(),
    table({ rows: [[cell('a')], [cell('a'), cell('b')]] }),
    'rows must have the same number of cells',
  ),
  one(
    '10,000 characters in a table',
    table({ rows: rows(10, 1, long(1_000)) }),
    table({ rows: [...rows(10, 1, long(1_000)), [cell('x')]] }),
    'must be less than 10001 characters in total',
  ),
  one('cells with words', table(), table({ rows: rows(1, 1, '') }), 'must be more than 0 characters'),
  one(
    'a data table with 101 rows',
    dataTable({ rows: rows(101, 1) }),
    dataTable({ rows: rows(102, 1) }),
    'no more than 101 items allowed',
  ),
  one(
    'a data table with a row below its header',
    dataTable({ rows: rows(2, 1) }),
    dataTable({ rows: rows(1, 1) }),
    'no fewer than 2 items allowed',
  ),
  one('a caption', dataTable(), dataTable({ caption: undefined }), 'missing required field: caption'),
  one(
    'a row header that is a column',
    dataTable({ row_header_column_index: 1 }),
    dataTable({ row_header_column_index: 2 }),
    'must be the index of a column',
  ),
  [
    'two charts',
    [bars(), pie(1)],
    [bars(), bars(), pie(1)],
    'no more than 2 data_visualization blocks allowed',
  ],
  one(
    'a chart title of 50',
    { ...bars(), title: long(50) },
    { ...bars(), title: long(51) },
    'must be less than 51 characters',
  ),
  one('six series', bars({ series: series(6) }), bars({ series: series(7) }), 'no more than 6 items allowed'),
  one(
    '20 categories',
    bars({ series: series(1, days), axis_config: { categories: days } }),
    bars({ series: series(1, days), axis_config: { categories: [...days, 'd20'] } }),
    'no more than 20 items allowed',
  ),
  one(
    'a point for each category',
    bars(),
    bars({ series: series(1, ['Mon']) }),
    'must have exactly one data point for each category',
  ),
  one(
    'a chart label of 20',
    bars({ series: series(1, [long(20)]), axis_config: { categories: [long(20)] } }),
    bars({ series: series(1, [long(21)]), axis_config: { categories: [long(21)] } }),
    'must be less than 21 characters',
  ),
  one(
    'categories that differ',
    bars(),
    bars({ series: series(1, ['Mon', 'Mon']), axis_config: { categories: ['Mon', 'Mon'] } }),
    'categories must be unique',
  ),
  one('six segments', pie(1, 1, 1, 1, 1, 1), pie(1, 1, 1, 1, 1, 1, 1), 'no more than 6 items allowed'),
  one('segments above zero', pie(0.1), pie(0), 'must be more than 0'),
  one(
    'markdown of 12,000',
    { type: 'markdown', text: long(12_000) },
    { type: 'markdown', text: long(12_001) },
    'must be less than 12001 characters',
  ),
  [
    '12,000 characters of markdown in all',
    [{ type: 'markdown', text: long(12_000) }],
    times(2, () => ({ type: 'markdown', text: long(6_001) })),
    'must be less than 12001 characters in total',
  ],
  one('ten children in a container', container(10), container(11), 'no more than 10 items allowed'),
  one(
    'a container with a title',
    container(1),
    { ...container(1), title: undefined },
    'missing required field: title',
  ),
  one(
    'a card with something on it',
    { type: 'card', title: mrkdwn(long(150)) },
    { type: 'card', subtitle: mrkdwn('A') },
    'must have at least one of',
  ),
  one(
    'ten cards',
    { type: 'carousel', elements: times(10, () => ({ type: 'card', body: mrkdwn('A') })) },
    { type: 'carousel', elements: times(11, () => ({ type: 'card', body: mrkdwn('A') })) },
    'no more than 10 items allowed',
  ),
];

function confirm(title: number, text: number, word: number) {
  return {
    title: plain(long(title)),
    text: plain(long(text)),
    confirm: plain(long(word)),
    deny: plain('No'),
  };
}

function container(children: number) {
  return { type: 'container', title: plain('A'), child_blocks: times(children, () => section()) };
}

async function expectRule(surface: keyof typeof surfaces, [, taken, refused, words]: Case): Promise<void> {
  expect(await surfaces[surface](taken)).toMatchObject({ ok: true });
  const answer = await surfaces[surface](refused);
  expect(answer.error).toBe(surface === 'message' ? 'invalid_blocks' : 'invalid_arguments');
  const at = surface === 'message' ? '/blocks' : '/view/blocks';
  const expected = words
    .replace('json-pointer:/0', `json-pointer:${at}/0`)
    .replace('json-pointer:/1', `json-pointer:${at}/1`);
  expect(answer.response_metadata?.messages?.join('\n')).toContain(expected);
}

describe('the rule table', () => {
  it.each(everywhere)('keeps messages to %s', (...rule) => expectRule('message', rule));
  it.each(everywhere)('keeps modals to %s', (...rule) => expectRule('modal', rule));
  it.each(everywhere)('keeps Homes to %s', (...rule) => expectRule('home', rule));
  it.each(modalOnly)('keeps modals, which have more to fill in, to %s', (...rule) =>
    expectRule('modal', rule),
  );
  it.each(messageOnly)('keeps messages, which have more to show, to %s', (...rule) =>
    expectRule('message', rule),
  );

  it.each([
    ['alert', { type: 'alert', text: plain('A') }, ['modal']],
    ['table', table(), ['message']],
    ['data_table', dataTable(), ['message']],
    ['chart', bars(), ['message']],
    ['container', container(1), ['message']],
    ['markdown', { type: 'markdown', text: 'A' }, ['message']],
    ['card', { type: 'card', title: mrkdwn('A') }, ['message', 'home']],
    ['number input', input({ type: 'number_input', is_decimal_allowed: false }), ['modal']],
    ['email input', input({ type: 'email_text_input' }), ['modal']],
    ['file input', input({ type: 'file_input' }), ['modal']],
  ])('shows a %s only where Slack does', async (_name, block, allowed) => {
    for (const surface of ['message', 'modal', 'home'] as const) {
      expect((await surfaces[surface]([block])).ok, surface).toBe(allowed.includes(surface));
    }
  });
});

describe('a view', () => {
  const update = (view: object) => call(workspace, 'views.update', { view_id: viewId, view });

  it.each([
    [
      'a title of 24',
      { title: plain(long(24)) },
      { title: plain(long(25)) },
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit of 24',
      { submit: plain(long(24)) },
      { submit: plain(long(25)) },
      'must be less than 25 characters',
    ],
    [
      'a close of 24',
      { close: plain(long(24)) },
      { close: plain(long(25)) },
      'must be less than 25 characters',
    ],
    [
      'private_metadata of 3000',
      { private_metadata: long(3000) },
      { private_metadata: long(3001) },
      'must be less than 3001 characters',
    ],
    [
      'a callback_id of 255',
      { callback_id: long(255) },
      { callback_id: long(256) },
      'must be less than 256 characters',
    ],
    [
      'a submit beside inputs',
      { blocks: [input()] },
      { blocks: [input()], submit: undefined },
      '`submit` is required',
    ],
    ['a title', {}, { title: undefined }, 'missing required field: title [json-pointer:/view]'],
    ['its own type', {}, { type: 'home' }, 'unsupported type: home'],
  ])('keeps to %s', async (_rule, taken, refused, words) => {
    expect(await update(modal([section()], taken))).toMatchObject({ ok: true });
    const answer = await update(modal([section()], refused));
    expect(answer.error).toBe('invalid_arguments');
    expect(answer.response_metadata?.messages?.join()).toContain(words);
  });

  it('is refused beyond 250 kB', async () => {
    const blocks = times(90, () => section({ text: mrkdwn(long(2900)) }));
    expect(await update(modal(blocks))).toMatchObject({ ok: false, error: 'view_too_large' });
  });
});

describe('options for an external select', () => {
  const ask = async (answer: object) => {
    await call(workspace, 'views.update', {
      view_id: viewId,
      view: modal([input({ type: 'external_select', min_query_length: 0 }, { block_id: 'car' })]),
    });
    app.answer = () => answer;
    const container = { kind: 'view', viewId } as const;
    return workspace.client.options({ as: ana, container, blockId: 'car', actionId: 'value', query: 'a' });
  };

  it('may be 100, and no more', async () => {
    expect((await ask({ options: options(100) })).options).toHaveLength(100);
    await expect(ask({ options: options(101) })).rejects.toThrow('We had trouble loading these options.');
  });

  it('may be none', async () => {
    expect(await ask({ options: [] })).toEqual({ options: [] });
  });

  it('are refused with a text that is too long', async () => {
    await expect(ask({ options: [option('v', long(76))] })).rejects.toThrow('trouble loading');
  });
});
