import type { AnyBlock } from '../protocol.js';
import { withIds } from './block-ids.js';
import { publishConversation } from './channels.js';
import type { Context } from './context.js';
import { Refusal } from './refusal.js';
import type { Channel, MessageMetadata, StoredFile, StoredMessage } from './state.js';

export interface Draft {
  userId: string;
  text: string;
  blocks?: AnyBlock[];
  files?: StoredFile[];
  threadTs?: string;
  metadata?: MessageMetadata;
}

export function postMessage(context: Context, channel: Channel, draft: Draft): StoredMessage {
  const message = compose(context, channel, draft);
  channel.messages.push(message);
  channel.readUntil[draft.userId] = message.ts;
  context.changed();
  publishMessage(context, channel, message);
  if (draft.threadTs) countReply(context, channel, draft.threadTs);
  for (const memberId of channel.memberIds) publishConversation(context, channel, memberId);
  return message;
}

/** A message that only one member sees, until reload. */
export function postEphemeral(
  context: Context,
  channel: Channel,
  memberId: string,
  draft: Draft,
): StoredMessage {
  const message = { ...compose(context, channel, draft), ephemeralFor: memberId };
  context.state.ephemerals.push(message);
  publishMessage(context, channel, message);
  return message;
}

export function updateMessage(
  context: Context,
  message: StoredMessage,
  change: Partial<Pick<Draft, 'text' | 'blocks' | 'metadata'>>,
): StoredMessage {
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks !== undefined) message.blocks = withIds(change.blocks);
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.edited = true;
  context.changed();
  publishMessage(context, channelOf(context, message), message);
  return message;
}

export function deleteMessage(context: Context, message: StoredMessage): void {
  const channel = channelOf(context, message);
  const { ephemerals } = context.state;
  const list = message.ephemeralFor ? ephemerals : channel.messages;
  list.splice(list.indexOf(message), 1);
  context.changed();
  const readers = message.ephemeralFor ? [message.ephemeralFor] : channel.memberIds;
  for (const reader of readers) {
    context.feed.publish(reader, { type: 'message_deleted', channel: channel.id, ts: message.ts });
  }
  if (message.threadTs) countReply(context, channel, message.threadTs);
}

export function findMessage(channel: Channel, ts: string): StoredMessage {
  const message = channel.messages.find((candidate) => candidate.ts === ts);
  if (!message) throw new Refusal('message_not_found');
  return message;
}

function compose(context: Context, channel: Channel, draft: Draft): StoredMessage {
  return {
    channel: channel.id,
    ts: nextTs(context, channel),
    userId: draft.userId,
    text: draft.text,
    blocks: withIds(draft.blocks ?? []),
    files: (draft.files ?? []).map(({ id, name, mimetype, title, altText, url }) => ({
      id,
      name,
      mimetype,
      title,
      altText,
      url,
    })),
    edited: false,
    replyCount: 0,
    ...(draft.threadTs && { threadTs: draft.threadTs }),
    ...(draft.metadata && { metadata: draft.metadata }),
  };
}

/** A timestamp names and orders the messages of its channel, also while the clock stands or after it was set back. */
function nextTs({ now, state }: Context, channel: Channel): string {
  const ephemeral = state.ephemerals.findLast((message) => message.channel === channel.id);
  const last = Math.max(
    ...[channel.messages.at(-1), ephemeral].map((message) => microsOf(message?.ts ?? '0')),
  );
  const micros = Math.max(now().getTime() * 1000, last + 1);
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

const microsOf = (ts: string): number => Number(ts.replace('.', ''));

function channelOf({ state }: Context, message: StoredMessage): Channel {
  const channel = state.channels.get(message.channel);
  if (!channel) throw new Refusal('channel_not_found');
  return channel;
}

function countReply(context: Context, channel: Channel, threadTs: string): void {
  const parent = channel.messages.find((message) => message.ts === threadTs);
  if (!parent) return;
  parent.replyCount = channel.messages.filter((message) => message.threadTs === threadTs).length;
  publishMessage(context, channel, parent);
}

function publishMessage({ feed }: Context, channel: Channel, message: StoredMessage): void {
  const readers = message.ephemeralFor ? [message.ephemeralFor] : channel.memberIds;
  for (const reader of readers) feed.publish(reader, { type: 'message', message: structuredClone(message) });
}
