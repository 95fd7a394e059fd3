import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StateValues } from '../../src/workspace/protocol.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type Person, personIn } from '../support/person.js';
import { type BareApp, call, connectBareApp, type Envelope } from './bare-app.js';
import { actions, button, home, input, modal, option, options, plain, section } from './samples.js';
import { ana, ben, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: BareApp;
let person: Person;

beforeEach(async () => {
  workspace = await tinyWorkspace({ timing: { acknowledgeMs: 500 } });
  app = await connectBareApp(workspace);
  person = personIn(workspace, ana);
});

afterEach(async () => {
  await app.close();
  await workspace.stop();
});

async function open(blocks: object[], more: object = {}) {
  await person.command('/form');
  const { trigger_id } = app.envelopes.at(-1)!.payload;
  const answer = await call(workspace, 'views.open', { trigger_id, view: modal(blocks, more) });
  expect(answer).toMatchObject({ ok: true });
  return { modal: await person.modal(), view: answer.view as { id: string; hash: string } };
}

const update = (viewId: string, blocks: object[], more: object = {}) =>
  call(workspace, 'views.update', { view_id: viewId, view: modal(blocks), ...more });

const acknowledging =
  (submission: object) =>
  ({ type }: Envelope, payload = submission) =>
    type === 'interactive' ? payload : {};

const named = (id: string, element: object = {}, more: object = {}) =>
  input(element, { block_id: id, ...more });

describe('what a person entered', () => {
  it('stays through an update, and the new initial value is ignored', async () => {
    const { modal, view } = await open([named('name'), named('note', { initial_value: 'old' })]);
    await modal.choose('name', 'Wang');
    await update(view.id, [
      named('name', { initial_value: 'Li' }),
      named('note', { initial_value: 'new' }),
      named('more', { initial_value: 'more' }),
    ]);
    expect(modal.values).toEqual({ name: 'Wang', note: 'old', more: 'more' });
    await modal.submit();
    expect(app.envelopes.at(-1)!.payload.view.state.values).toMatchObject({
      name: { value: { value: 'Wang' } },
      note: { value: { value: 'old' } },
    });
  });

  it('gives way to the new initial value under a new block id or action id', async () => {
    const { modal, view } = await open([
      named('a', { initial_value: 'old' }),
      named('b', { initial_value: 'old' }),
    ]);
    await update(view.id, [
      named('a2', { initial_value: 'new' }),
      named('b', { action_id: 'other', initial_value: 'new' }),
    ]);
    await modal.shows('Name');
    expect(modal.values).toEqual({ a2: 'new', b: 'new' });
  });

  it('is forgotten with its control', async () => {
    const { modal, view } = await open([named('a', { initial_value: 'old' }), section()]);
    await update(view.id, [section()]);
    await update(view.id, [named('a', { initial_value: 'new' })]);
    expect(modal.values).toEqual({ a: 'new' });
  });

  it('reaches the app for every control, empty ones with null', async () => {
    const { modal } = await open([
      named('text', { initial_value: 'wiped out' }, { optional: true }),
      named('day', { type: 'datepicker' }, { optional: true }),
      named('one', { type: 'static_select', options: options(2) }, { optional: true }),
      named('some', { type: 'checkboxes', options: options(2) }, { optional: true }),
      named('who', { type: 'users_select' }, { optional: true }),
      named('kept', { type: 'radio_buttons', options: options(2), initial_option: option('v1') }),
    ]);
    expect(await modal.fill({ text: '' }).submit()).toEqual({});
    const values: StateValues = app.envelopes.at(-1)!.payload.view.state.values as StateValues;
    expect(values).toEqual({
      text: { value: { type: 'plain_text_input', value: null } },
      day: { value: { type: 'datepicker', selected_date: null } },
      one: { value: { type: 'static_select', selected_option: null } },
      some: { value: { type: 'checkboxes', selected_options: [] } },
      who: { value: { type: 'users_select', selected_user: null } },
      kept: { value: { type: 'radio_buttons', selected_option: option('v1') } },
    });
  });

  it.each([
    ['nothing', {}, null, 'Please complete this required field.'],
    ['only blanks', {}, '  ', 'Please complete this required field.'],
    ['too little', { min_length: 3 }, 'ab', 'Please enter at least 3 characters.'],
    ['too much', { max_length: 3 }, 'abcd', 'Please enter no more than 3 characters.'],
    ['no number', { type: 'number_input', is_decimal_allowed: true }, 'ten', 'Please enter a valid number.'],
    [
      'a fraction',
      { type: 'number_input', is_decimal_allowed: false },
      '1.5',
      'Please enter a whole number.',
    ],
    [
      'a low number',
      { type: 'number_input', is_decimal_allowed: false, min_value: '2' },
      '1',
      'Please enter a number of at least 2.',
    ],
    [
      'a high number',
      { type: 'number_input', is_decimal_allowed: false, max_value: '2' },
      '3',
      'Please enter a number of at most 2.',
    ],
    ['no address', { type: 'email_text_input' }, 'me', 'Please enter a valid email address.'],
  ])('is refused before the app hears of it when it is %s', async (_what, element, entry, words) => {
    const { modal } = await open([named('field', element)]);
    expect(await modal.fill({ field: entry }).submit()).toEqual({ field: words });
    expect(app.envelopes).toHaveLength(1);
  });
});

describe('a submission', () => {
  it('may be answered with errors beside fields, and stays open', async () => {
    const { modal } = await open([named('name', { initial_value: 'x' })]);
    app.answer = () => ({ response_action: 'errors', errors: { name: 'Taken' } });
    expect(await modal.submit()).toEqual({ name: 'Taken' });
    expect(modal.isOpen).toBe(true);
  });

  it.each([
    ['errors at a block that is no input', { response_action: 'errors', errors: { heading: 'Taken' } }],
    ['errors at an unknown block', { response_action: 'errors', errors: { nobody: 'Taken' } }],
    ['no errors at all', { response_action: 'errors', errors: {} }],
    ['a view that is refused', { response_action: 'update', view: { type: 'modal' } }],
    ['an unknown action', { response_action: 'celebrate' }],
  ])('answered with %s leaves the person with Slack’s words', async (_what, answer) => {
    const { modal } = await open([section({ block_id: 'heading' })]);
    app.answer = acknowledging(answer);
    await expect(modal.submit()).rejects.toThrow('We had some trouble connecting. Try again?');
    expect(modal.isOpen).toBe(true);
  });

  it('not answered in time leaves the person with Slack’s words', async () => {
    const { modal } = await open([section()]);
    app.answer = () => undefined;
    await expect(modal.submit()).rejects.toThrow('We had some trouble connecting. Try again?');
  });

  it('may put another view in place, on top, or close everything', async () => {
    const { modal: first } = await open([section()]);
    app.answer = () => ({ response_action: 'update', view: modal([section({ text: plain('Changed') })]) });
    await first.submit();
    expect(first.text).toBe('Changed');
    app.answer = () => ({ response_action: 'push', view: modal([section()], { title: plain('On top') }) });
    await first.submit();
    const second = await person.modal('On top');
    app.answer = () => ({ response_action: 'clear' });
    await second.submit();
    expect([first.isOpen, second.isOpen]).toEqual([false, false]);
  });

  it('otherwise closes the view and shows the one below', async () => {
    const { modal: first } = await open([section()]);
    app.answer = () => ({ response_action: 'push', view: modal([section()], { title: plain('On top') }) });
    await first.submit();
    const second = await person.modal('On top');
    app.answer = () => ({});
    await second.submit();
    expect([first.isOpen, second.isOpen]).toEqual([true, false]);
  });
});

describe('modals', () => {
  it('stack three deep', async () => {
    const { modal: first } = await open([actions(button())]);
    const push = async () => {
      const { trigger_id } = app.envelopes.at(-1)!.payload;
      return call(workspace, 'views.push', { trigger_id, view: modal([actions(button())]) });
    };
    await first.press('Press');
    expect(await push()).toMatchObject({ ok: true });
    await (await person.modal()).press('Press');
    expect(await push()).toMatchObject({ ok: true });
    await (await person.modal()).press('Press');
    expect(await push()).toMatchObject({ error: 'push_limit_reached' });
  });

  it('are updated only from the state the app has seen', async () => {
    const { view } = await open([section()]);
    expect(await update(view.id, [section()], { hash: view.hash })).toMatchObject({ ok: true });
    expect(await update(view.id, [section()], { hash: view.hash })).toMatchObject({ error: 'hash_conflict' });
  });

  it('are gone once closed, and the app hears of it when it asked to', async () => {
    const { modal, view } = await open([section()], { notify_on_close: true });
    await modal.close();
    expect(app.envelopes.at(-1)!.payload).toMatchObject({
      type: 'view_closed',
      is_cleared: false,
      view: { id: view.id },
    });
    expect(await update(view.id, [section()])).toMatchObject({ error: 'not_found' });
  });

  it('belong to one person', async () => {
    const { view } = await open([{ ...actions(button()), block_id: 'row' }]);
    const other = workspace.client.submit({ as: ben, viewId: view.id, values: {} });
    await expect(other).rejects.toThrow('not_found');
    const container = { kind: 'view', viewId: view.id } as const;
    const control = { container, blockId: 'row', actionId: 'press', state: {}, value: { type: 'button' } };
    await expect(workspace.client.action({ as: ben, ...control })).rejects.toThrow('not_found');
    await workspace.client.action({ as: ana, ...control });
  });

  it('have external ids of their own', async () => {
    await open([section()], { external_id: 'one' });
    const { view } = await open([section()], { external_id: 'two' });
    const again = await call(workspace, 'views.update', {
      view_id: view.id,
      view: modal([section()], { external_id: 'two' }),
    });
    expect(again).toMatchObject({ ok: true });
    await call(workspace, 'views.publish', {
      user_id: ben,
      view: home([section()], { external_id: 'three' }),
    });
    const taken = await call(workspace, 'views.update', {
      external_id: 'two',
      view: modal([section()], { external_id: 'three' }),
    });
    expect(taken).toMatchObject({ error: 'duplicate_external_id' });
  });
});

describe('the Home', () => {
  it('is published when the person opens it, and its buttons work', async () => {
    app.answer = async ({ payload }) => {
      if (payload.event?.type === 'app_home_opened') {
        const blocks = [section({ text: plain('Welcome') }), actions(button({ value: '7' }))];
        await call(workspace, 'views.publish', { user_id: ana, view: home(blocks) });
      }
      return {};
    };
    const opened = await person.home();
    expect(opened.text).toContain('Welcome');
    await opened.click('Press');
    expect(app.envelopes.at(-1)!.payload).toMatchObject({
      type: 'block_actions',
      container: { type: 'view' },
      view: { type: 'home' },
      actions: [{ type: 'button', action_id: 'press', value: '7' }],
    });
  });
});
