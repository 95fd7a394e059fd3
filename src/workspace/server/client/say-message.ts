import { findChannel, typeOfChannel } from '../channels.js';
import type { Context } from '../context.js';
import { expectComposer } from '../interactions/expect-composer.js';
import { sendEvent } from '../interactions/send-event.js';
import { postMessage } from '../messages.js';
import { toSlackMessage } from '../payloads.js';
import { Refusal } from '../refusal.js';

interface SayRequest {
  as: string;
  channel: string;
  text: string;
  threadTs?: string;
}

const eventTypes = {
  channels: { name: 'channel', subscription: 'message.channels' },
  groups: { name: 'group', subscription: 'message.groups' },
  im: { name: 'im', subscription: 'message.im' },
} as const;

/** A person writes a message; the app hears of it where it subscribed to. */
export async function sayMessage(
  context: Context,
  { as, channel: id, text, threadTs }: SayRequest,
): Promise<{ ts: string }> {
  const channel = findChannel(context, id);
  if (!channel.memberIds.includes(as))
    throw new Refusal('not_in_channel', { words: 'You are not in this channel.' });
  expectComposer(context, channel);
  if (channel.archived) throw new Refusal('is_archived', { words: 'This channel is archived.' });
  if (text.trim() === '') throw new Refusal('no_text', { words: 'There is nothing to send.' });
  const message = postMessage(context, channel, { userId: as, text, ...(threadTs && { threadTs }) });
  const { botUserId } = context.app;
  if (channel.memberIds.includes(botUserId)) {
    const type = eventTypes[typeOfChannel(channel)];
    const event = {
      ...toSlackMessage(context, message),
      channel: channel.id,
      channel_type: type.name,
    };
    void sendEvent(context, { ...event, type: 'message' }, type.subscription);
    if (text.includes(`<@${botUserId}>`)) void sendEvent(context, { ...event, type: 'app_mention' });
  }
  return { ts: message.ts };
}
