import type { Channel, StoredMessage } from './state.js';

/** A message calls a member by name, or calls everyone in the channel. */
export function mentions(message: StoredMessage, memberId: string): boolean {
  const called = [`<@${memberId}>`, `<@${memberId}|`, '<!channel', '<!here', '<!everyone'];
  const content = message.text + JSON.stringify(message.blocks);
  return called.some((mark) => content.includes(mark)) || content.includes(`"user_id":"${memberId}"`);
}

/** Replies in a thread stay quiet unless they call the member, as in Slack's sidebar. */
export function isUnreadFor(channel: Channel, message: StoredMessage, memberId: string): boolean {
  if (message.userId === memberId || message.ts <= (channel.readUntil[memberId] ?? '')) return false;
  return message.threadTs === undefined || mentions(message, memberId);
}
