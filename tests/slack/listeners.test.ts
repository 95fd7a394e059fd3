import { App, type Receiver } from '@slack/bolt';
import { expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { createListeners } from '../../src/slack/routing/listeners.js';

const USER = { id: 'U_REP', team_id: 'T' };
const click = (actionId: string) => ({
  type: 'block_actions',
  user: USER,
  actions: [{ action_id: actionId, value: 'a value' }],
});
const form = (type: string) => ({ type, user: USER, view: { callback_id: 'approve', team_id: 'T' } });

/** Bolt with these listeners, and who of them has heard what was sent. */
function aHouse() {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-unused' }) });
  const listeners = createListeners(app, { ...DEFAULT_COMMANDS, register: '/walkin' });
  const heard: string[] = [];
  const hear = (name: string) => async () => {
    heard.push(name);
  };
  listeners.command('register', hear('a command'));
  listeners.click('approve', hear('a click'));
  listeners.form('approve', hear('a form'));
  listeners.search('customer', hear('a search'));
  listeners.event('app_home_opened', hear('an event'));
  const send = (body: Record<string, unknown>) => app.processEvent({ body, ack: async () => {} });
  return { listeners, heard, send };
}

test.each([
  ['a command', { command: '/walkin', user_id: 'U_REP' }],
  ['a click', click('approve')],
  ['a click', click('approve 12')],
  ['a form', form('view_submission')],
  ['a search', { type: 'block_suggestion', user: USER, action_id: 'customer', value: '' }],
  ['an event', { type: 'event_callback', event: { type: 'app_home_opened', user: 'U_REP' } }],
])('%s reaches its listener alone', async (kind, body) => {
  const { heard, send } = aHouse();
  await send(body);
  expect(heard).toEqual([kind]);
});

test.each([
  { command: '/register', user_id: 'U_REP' },
  click('approve-all'),
  click('return'),
  form('view_closed'),
  { type: 'block_suggestion', user: USER, action_id: 'approve', value: '' },
])('nobody hears %j', async (body) => {
  const { heard, send } = aHouse();
  await send(body);
  expect(heard).toEqual([]);
});

test('a name has one listener: a second is refused', () => {
  const { listeners } = aHouse();
  expect(() => listeners.click('approve', async () => {})).toThrow('click:approve has a listener already');
  expect(() => listeners.event('app_home_opened', async () => {})).toThrow('event:app_home_opened');
});
