import type { App } from '@slack/bolt';
import { COMMANDS, type CommandNames } from '../commands.js';

export type Body = Parameters<App['processEvent']>[0]['body'];

/** Which listener a payload is for, such as `command:register`, `form:register`, `click:approve`. */
export function listenerFor(body: Body, commands: CommandNames): string {
  if (body.command) return `command:${COMMANDS.find((name) => commands[name] === body.command) ?? 'other'}`;
  switch (body.type) {
    case 'view_submission':
      return `form:${body.view?.callback_id}`;
    case 'block_actions':
      return `click:${firstWord(body.actions?.[0]?.action_id)}`;
    case 'block_suggestion':
      return `search:${firstWord(body.action_id)}`;
    case 'event_callback':
      return `event:${body.event?.type}`;
    default:
      return 'other';
  }
}

/** What follows only makes an id unique in its message. */
const firstWord = (actionId: unknown): string => String(actionId).split(' ', 1)[0] ?? '';
