import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type Person, personIn } from '../support/person.js';
import { type BareApp, call, connectBareApp, type Envelope } from './bare-app.js';
import { actions, button, input, modal, mrkdwn, option, options, plain, section, select } from './samples.js';
import { ana, ben, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let person: Person;

beforeEach(async () => {
  workspace = await tinyWorkspace();
  app = await connectBareApp(workspace);
  person = personIn(workspace, ana);
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

const last = () => app.envelopes.at(-1)!.payload;

async function open(blocks: object[], more: object = {}) {
  await person.command('/form');
  const answer = await call(workspace, 'views.open', {
    trigger_id: last().trigger_id,
    view: modal(blocks, more),
  });
  expect(answer).toMatchObject({ ok: true });
  return { form: await person.modal(), id: (answer.view as { id: string }).id };
}

const offering =
  (...words: string[]) =>
  ({ payload }: Envelope) =>
    payload.type === 'block_suggestion' ? { options: words.map((text) => option(text)) } : {};

const named = (element: object) => ({ action_id: 'it', ...element });
const dated = {
  day: '2026-11-24',
  time: '09:30',
};

/** Each control, what is entered, and what Slack then sends for it. */
const controls: [string, object, string | string[], object][] = [
  ['users_select', {}, ben, { selected_user: ben }],
  ['multi_users_select', {}, [ana, ben], { selected_users: [ana, ben] }],
  ['channels_select', {}, 'C0FLOOR000', { selected_channel: 'C0FLOOR000' }],
  ['timepicker', {}, dated.time, { selected_time: dated.time }],
  ['datepicker', {}, dated.day, { selected_date: dated.day }],
  ['checkboxes', { options: options(4) }, ['v1', 'v3'], { selected_options: [option('v1'), option('v3')] }],
  ['radio_buttons', { options: options(3) }, 'v2', { selected_option: option('v2') }],
  ['static_select', { options: options(3) }, 'v2', { selected_option: option('v2') }],
  ['external_select', { min_query_length: 0 }, 'Tucson', { selected_option: option('Tucson') }],
];

describe('a control', () => {
  it.each(controls)('%s holds in a form what was entered', async (type, element, entry, value) => {
    app.answer = offering('Tucson', 'Elantra');
    const { form } = await open([input(named({ type, ...element }), { block_id: 'field' })]);
    expect(await form.fill({ field: entry }).submit()).toEqual({});
    expect(last().view.state.values).toEqual({ field: { it: { type, ...value } } });
  });

  it.each(controls)(
    '%s beside the text of a form tells the app at once',
    async (type, element, entry, value) => {
      app.answer = offering('Tucson', 'Elantra');
      const { form, id } = await open([section({ block_id: 'row', accessory: named({ type, ...element }) })]);
      await form.choose('row', entry);
      expect(last()).toMatchObject({
        type: 'block_actions',
        container: { type: 'view', view_id: id },
        view: { id, type: 'modal', state: { values: { row: { it: { type, ...value } } } } },
        actions: [{ type, block_id: 'row', action_id: 'it', ...value }],
      });
      expect(last()).not.toHaveProperty('response_url');
      await form.submit();
      expect(last().view.state.values).toEqual({ row: { it: { type, ...value } } });
    },
  );

  it.each(controls)('%s works in a message', async (type, element, entry, value) => {
    app.answer = offering('Tucson', 'Elantra');
    const blocks = [section({ block_id: 'row', accessory: named({ type, ...element }) })];
    await call(workspace, 'chat.postMessage', { channel: ana, text: 'Words', blocks });
    await person.choose('it', entry);
    expect(last()).toMatchObject({
      container: { type: 'message', channel_id: workspace.dmId(ana) },
      state: { values: { row: { it: { type, ...value } } } },
      actions: [{ type, ...value }],
      response_url: expect.any(String),
    });
  });

  it('number_input holds a number as text', async () => {
    const element = named({ type: 'number_input', is_decimal_allowed: true });
    const { form } = await open([input(element, { block_id: 'field' })]);
    await form.fill({ field: 12.5 }).submit();
    expect(last().view.state.values).toEqual({ field: { it: { type: 'number_input', value: '12.5' } } });
  });

  it('overflow beside text tells which entry was picked, and holds nothing', async () => {
    const menu = named({ type: 'overflow', options: options(3) });
    const { form } = await open([section({ block_id: 'row', accessory: menu })]);
    await form.press('v1');
    expect(last()).toMatchObject({ actions: [{ type: 'overflow', selected_option: option('v1') }] });
    expect(last().view.state.values).toEqual({});
  });

  it('external_select asks for options before anything is typed, where it says so', async () => {
    app.answer = offering('Tucson');
    const ask = async (query: object) => {
      const { id } = await open([input(named({ type: 'external_select', ...query }), { block_id: 'field' })]);
      const container = { kind: 'view', viewId: id } as const;
      const place = { as: ana, container, blockId: 'field', actionId: 'it' };
      return workspace.client.options({ ...place, query: '' });
    };
    expect(await ask({ min_query_length: 0 })).toEqual({ options: [option('Tucson')] });
    expect(last()).toMatchObject({ type: 'block_suggestion', value: '', action_id: 'it', block_id: 'field' });
    expect(await ask({})).toEqual({ options: [] });
  });

  it.each([
    ['checkboxes', { selected_options: [option('v9')] }],
    ['multi_static_select', { selected_options: [option('v0'), option('v9')] }],
    ['static_select', { selected_option: option('v9') }],
  ])('%s takes only what is offered', async (type, value) => {
    const { id } = await open([
      section({ block_id: 'row', accessory: named({ type, options: options(2) }) }),
    ]);
    const container = { kind: 'view', viewId: id } as const;
    const act = { as: ana, container, blockId: 'row', actionId: 'it', value: { type, ...value }, state: {} };
    await expect(workspace.client.action(act)).rejects.toThrow('That option is not offered.');
  });
});

describe('a stack of forms', () => {
  const rows = (words: string) => [section({ text: mrkdwn(words) }), actions(button())];
  const push = async (title: string) => {
    const trigger = { trigger_id: last().trigger_id };
    return call(workspace, 'views.push', { ...trigger, view: modal(rows(title), { title: plain(title) }) });
  };

  async function threeDeep() {
    const bottom = await open([
      ...rows('One'),
      input({ action_id: 'it' }, { block_id: 'note', optional: true }),
    ]);
    await bottom.form.choose('note', 'Typed');
    await bottom.form.press('Press');
    await push('Two');
    await (await person.modal('Two')).press('Press');
    await push('Three');
    return { ...bottom, middle: openModal(1), top: await person.modal('Three') };
  }
  const openModal = (at: number) => workspace.client.state(ana).modals[at]!;

  it('names root and previous view', async () => {
    const { id, middle, top } = await threeDeep();
    await top.press('Press');
    expect(last().view).toMatchObject({ root_view_id: id, previous_view_id: middle.id });
  });

  it('is refreshed below its top, and what was typed there stays', async () => {
    const { id, form, top } = await threeDeep();
    const view = modal([
      section({ text: mrkdwn('Refreshed') }),
      input({ action_id: 'it' }, { block_id: 'note', optional: true }),
    ]);
    expect(await call(workspace, 'views.update', { view_id: id, view })).toMatchObject({ ok: true });
    expect([form.text, top.isOpen]).toEqual([expect.stringContaining('Refreshed'), true]);
    const typed = { type: 'plain_text_input', value: 'Typed' };
    expect(openModal(0).values).toEqual({ note: { it: typed } });
    const titles = workspace.client
      .state(ana)
      .modals.map(({ view }) => view.type === 'modal' && view.title.text);
    expect(titles).toEqual(['A form', 'Two', 'Three']);
  });

  it('grows no deeper than three by an answer either, which the person is told', async () => {
    const { top } = await threeDeep();
    app.answer = () => ({ response_action: 'push', view: modal() });
    await expect(top.submit()).rejects.toThrow('We had some trouble connecting. Try again?');
    expect(top.isOpen).toBe(true);
  });

  it('is cleared by an answer', async () => {
    const { top } = await threeDeep();
    app.answer = () => ({ response_action: 'clear' });
    await top.submit();
    expect(workspace.client.state(ana).modals).toEqual([]);
  });

  it('is left view by view, and the app is told of those that asked for it', async () => {
    const { form } = await open(rows('One'), { notify_on_close: true });
    await form.press('Press');
    await push('Two');
    await (await person.modal('Two')).close();
    expect(last().type).toBe('block_actions');
    expect(form.isOpen).toBe(true);
    await form.close();
    expect(last()).toMatchObject({ type: 'view_closed', is_cleared: false });
  });

  it('goes at once where a view says so', async () => {
    await threeDeep();
    const { id } = openModal(2);
    const view = modal(rows('Three'), { clear_on_close: true, notify_on_close: true });
    await call(workspace, 'views.update', { view_id: id, view });
    await (await person.modal()).close();
    expect(last()).toMatchObject({ type: 'view_closed', is_cleared: true });
    expect(workspace.client.state(ana).modals).toEqual([]);
  });

  it('has static selects beside text that refresh the form they are in', async () => {
    const row = (words: string) => section({ text: mrkdwn(words), block_id: 'row', accessory: select() });
    const { form } = await open([row('Before')]);
    app.answer = async ({ payload }) => {
      if (payload.type !== 'block_actions') return {};
      const { id, hash } = payload.view;
      const answer = await call(workspace, 'views.update', {
        view_id: id,
        hash,
        view: modal([row('After')]),
      });
      expect(answer).toMatchObject({ ok: true });
      return {};
    };
    await form.choose('row', 'v1');
    expect(form.text).toContain('After');
    expect(form.values).toEqual({ row: 'v1' });
  });
});
