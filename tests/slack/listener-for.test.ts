import { expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { listenerFor } from '../../src/slack/routing/listener-for.js';

test.each([
  [{ command: '/walkin' }, 'command:register'],
  [{ command: '/register' }, 'command:other'],
  [{ type: 'view_submission', view: { callback_id: 'register' } }, 'form:register'],
  [{ type: 'block_actions', actions: [{ action_id: 'approve 12' }] }, 'click:approve'],
  [{ type: 'block_suggestion', action_id: 'customer' }, 'search:customer'],
  [{ type: 'event_callback', event: { type: 'app_home_opened' } }, 'event:app_home_opened'],
  [{ type: 'message_action' }, 'other'],
])('%j is for %s', (body, listener) => {
  expect(listenerFor(body, { ...DEFAULT_COMMANDS, register: '/walkin' })).toBe(listener);
});
