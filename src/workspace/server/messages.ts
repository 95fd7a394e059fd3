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
  // A clock that was set back may put a message between older ones.
  channel.messages.splice(channel.messages.findLastIndex(({ ts }) => ts < message.ts) + 1, 0, message);
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

/** A timestamp names one message of its channel, so a second message in the same instant gets the next microsecond. */
function nextTs({ now, state }: Context, channel: Channel): string {
  const isTaken = (ts: string) =>
    channel.messages.findLast((message) => message.ts <= ts)?.ts === ts ||
    state.ephemerals.some((message) => message.ts === ts);
  for (let micros = now().getTime() * 1000; ; micros += 1) {
    const ts = `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
    if (!isTaken(ts)) return ts;
  }
}

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
