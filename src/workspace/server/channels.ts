import type { Conversation } from '../protocol.js';
import { allows, type Context } from './context.js';
import { emptyDm } from './create-state.js';
import { stableId } from './ids.js';
import { sendEvent } from './interactions/send-event.js';
import { mentions, unreadFor } from './mentions.js';
import { Refusal } from './refusal.js';
import type { Channel } from './state.js';

export function findChannel({ state }: Context, id: string): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw new Refusal('channel_not_found');
  return channel;
}

/** A conversation the app knows of: one that is private, and that it is not in, is none for it. */
export function findForApp(context: Context, id: string): Channel {
  const channel = findChannel(context, id);
  const isHidden = channel.isPrivate && !channel.memberIds.includes(context.app.botUserId);
  if (isHidden) throw new Refusal('channel_not_found');
  return channel;
}

/** How Slack's scopes name the kind of a conversation. */
export function typeOfChannel({ kind, isPrivate }: Channel): 'channels' | 'groups' | 'im' {
  if (kind === 'dm') return 'im';
  return isPrivate ? 'groups' : 'channels';
}

export function expectScope(context: Context, scope: string): void {
  if (!allows(context, scope)) throw new Refusal('missing_scope', { needed: scope });
}

/** The one DM between two members, made when first needed. */
export function openDm(context: Context, memberId: string, otherId: string): Channel {
  const memberIds = [memberId, otherId].sort();
  const id = stableId('D', memberIds.join('+'));
  const known = context.state.channels.get(id);
  if (known) return known;
  const dm = emptyDm(id, memberIds);
  context.state.channels.set(id, dm);
  context.changed();
  for (const member of memberIds) publishConversation(context, dm, member);
  return dm;
}

function conversationFor(channel: Channel, memberId: string): Conversation {
  const { id, kind, isPrivate, name, topic, memberIds, archived } = channel;
  const unread = unreadFor(channel, memberId);
  const called = kind === 'dm' ? unread : unread.filter((message) => mentions(message, memberId));
  return {
    id,
    kind,
    isPrivate,
    name,
    topic,
    memberIds: [...memberIds],
    archived,
    unread: unread.length,
    mentions: called.length,
  };
}

export function conversationsOf({ state }: Context, memberId: string): Conversation[] {
  return [...state.channels.values()]
    .filter((channel) => channel.memberIds.includes(memberId))
    .map((channel) => conversationFor(channel, memberId))
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name));
}

/** The number on a member's badge: unread direct messages and mentions, not everything said in a channel. */
export function badgeOf(context: Context, memberId: string): number {
  return conversationsOf(context, memberId).reduce((sum, { mentions }) => sum + mentions, 0);
}

/** Tells the member about the conversation, and everybody else about the member's badge. */
export function publishConversation(context: Context, channel: Channel, memberId: string): void {
  const { feed, state } = context;
  feed.publish(memberId, { type: 'conversation', conversation: conversationFor(channel, memberId) });
  const unread = badgeOf(context, memberId);
  for (const other of state.members.keys()) feed.publish(other, { type: 'badge', memberId, unread });
}

export function join(context: Context, channel: Channel, memberId: string): void {
  if (channel.memberIds.includes(memberId)) return;
  channel.memberIds.push(memberId);
  context.changed();
  for (const id of channel.memberIds) publishConversation(context, channel, id);
  tellOfJoining(context, channel, memberId);
}

/** An app hears of the channels it is in, also that it has come in itself, where its scopes let it look at such channels. */
function tellOfJoining(context: Context, channel: Channel, memberId: string): void {
  if (!channel.memberIds.includes(context.app.botUserId)) return;
  if (!allows(context, `${typeOfChannel(channel)}:read`)) return;
  void sendEvent(context, {
    type: 'member_joined_channel',
    user: memberId,
    channel: channel.id,
    channel_type: channel.isPrivate ? 'G' : 'C',
    team: context.team.id,
  });
}
