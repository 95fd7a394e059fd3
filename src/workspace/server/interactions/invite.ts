import { join } from '../channels.js';
import type { Context } from '../context.js';
import { Refusal } from '../refusal.js';
import type { Channel } from '../state.js';
import { words } from './words.js';

/** Slack's own command that brings a member, or an app, into a channel. */
export const INVITE = '/invite';

/** Takes a name as people type it, and the mention that the page makes of one. */
export function invite(context: Context, channel: Channel, text: string): void {
  if (channel.kind === 'dm') throw new Refusal('invalid_command', { words: words.inviteNotHere });
  const said = text.trim();
  const id = /^<@(\w+)>$/.exec(said)?.[1];
  const name = said.replace(/^@/, '').toLowerCase();
  const invited = [...context.state.members.values()].find(
    (member) => member.id === id || member.name.toLowerCase() === name,
  );
  if (!invited) throw new Refusal('user_not_found', { words: words.inviteWhom });
  join(context, channel, invited.id);
}
