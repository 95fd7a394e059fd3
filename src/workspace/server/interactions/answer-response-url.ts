import { findChannel } from '../channels.js';
import type { Context } from '../context.js';
import { deleteMessage, findMessage, postEphemeral, postMessage, updateMessage } from '../messages.js';
import { Refusal } from '../refusal.js';
import { checkMessage } from '../rules/check-message.js';
import type { StoredMessage } from '../state.js';
import type { ResponseTarget } from './response-urls.js';

/** What an app may do with a response_url: answer, replace the message, or delete it. */
export function answerResponseUrl(context: Context, secret: string, body: Record<string, unknown>): void {
  const target = context.responseUrls.use(secret);
  if (body.delete_original === true) {
    deleteMessage(context, originalOf(context, target));
    return;
  }
  const content = checkMessage(context, body);
  if (body.replace_original === true) {
    updateMessage(context, originalOf(context, target), content);
    return;
  }
  const channel = findChannel(context, target.channelId);
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : target.threadTs;
  const draft = { ...content, userId: context.app.botUserId, ...(threadTs && { threadTs }) };
  if (body.response_type === 'in_channel') postMessage(context, channel, draft);
  else postEphemeral(context, channel, target.memberId, draft);
}

function originalOf(context: Context, { channelId, original, memberId }: ResponseTarget): StoredMessage {
  if (!original) throw new Refusal('invalid_url', { words: 'a command has no original message' });
  const { ts, ephemeral } = original;
  if (!ephemeral) return findMessage(findChannel(context, channelId), ts);
  const found = context.state.ephemerals.find(
    (message) => message.ts === ts && message.ephemeralFor === memberId,
  );
  if (!found) throw new Refusal('message_not_found');
  return found;
}
