import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type Person, personIn, wordsOf } from '../support/person.js';
import { ana, ben, tinyApp, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;
let app: App;
let person: Person;

beforeEach(async () => {
  workspace = await tinyWorkspace();
  app = await tinyApp(workspace);
  person = personIn(workspace, ana);
});

afterEach(async () => {
  await app.stop();
  await workspace.stop();
});

const form = (more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: { type: 'plain_text', text: 'A form' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: { type: 'plain_text', text: 'Name' },
      element: { type: 'plain_text_input', action_id: 'value', max_length: 10 },
    },
    {
      type: 'input',
      block_id: 'level',
      optional: true,
      dispatch_action: true,
      label: { type: 'plain_text', text: 'Level' },
      element: {
        type: 'static_select',
        action_id: 'value',
        options: ['High', 'Low'].map((text) => ({ text: { type: 'plain_text', text }, value: text })),
      },
    },
    {
      type: 'input',
      block_id: 'car',
      optional: true,
      label: { type: 'plain_text', text: 'Car' },
      element: { type: 'external_select', action_id: 'car', min_query_length: 1 },
    },
  ],
  ...more,
});

describe('a Bolt app over Socket Mode', () => {
  it('answers a command to the person alone', async () => {
    app.command('/echo', async ({ ack, command }) => ack(`You said ${command.text}`));
    await app.start();

    await person.command('/echo good day', { in: 'sales' });

    const message = await person.sees('You said good day', { in: 'sales' });
    expect(message.ephemeralFor).toBe(ana);
    expect(personIn(workspace, ben).messages()).toEqual([]);
  });

  it('opens a modal, changes it, reads what was entered, and posts the result', async () => {
    app.command('/form', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form() });
    });
    app.options('car', async ({ ack, payload }) =>
      ack({
        options: [{ text: { type: 'plain_text', text: `${payload.value} 2026` }, value: payload.value }],
      }),
    );
    app.action({ block_id: 'level' }, async ({ ack, client, body }) => {
      await ack();
      if (body.type !== 'block_actions' || !body.view) return;
      const blocks = [...form().blocks, { type: 'section', text: { type: 'mrkdwn', text: 'Level noted' } }];
      await client.views.update({ view_id: body.view.id, hash: body.view.hash, view: form({ blocks }) });
    });
    let submitted: unknown;
    app.view('form', async ({ ack, view, client }) => {
      submitted = view.state.values;
      await ack();
      await client.chat.postMessage({
        channel: ben,
        text: `Ana registered ${view.state.values.name?.value?.value}`,
      });
    });
    await app.start();
    const other = personIn(workspace, ben);

    await person.command('/form');
    const modal = await person.modal();
    expect(await modal.submit()).toEqual({ name: 'Please complete this required field.' });
    modal.fill({ name: 'Wang', car: 'Tucson' });
    await modal.choose('level', 'High');
    await modal.shows('Level noted');
    expect(modal.values).toEqual({ name: 'Wang', level: 'High', car: 'Tucson 2026' });
    expect(await modal.submit()).toEqual({});

    expect(submitted).toMatchObject({
      name: { value: { type: 'plain_text_input', value: 'Wang' } },
      level: { value: { selected_option: { value: 'High' } } },
      car: { car: { type: 'external_select', selected_option: { value: 'Tucson' } } },
    });
    expect(wordsOf(await other.sees(/registered/, { in: 'dm' }))).toContain('Wang');
    expect(modal.isOpen).toBe(false);
  });
});
