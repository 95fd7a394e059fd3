import type { ConversationsHistoryResponse } from '@slack/web-api';
import type { Delivery } from '../use-cases/deliver-notification.js';
import type { Parts } from './parts.js';
import { slackProblem } from './slack-problem.js';

const EVENT_TYPE = 'showroom_notification';
/** Clocks differ. */
const EARLIER_S = 120;
const MOST_LOOKED_AT = 200;

/** Travels with a message and comes back only to this app: which notification it is. */
export const notificationMetadata = (id: number) => ({ event_type: EVENT_TYPE, event_payload: { id } });

/**
 * Where the notification stands, if Slack took it and only the answer was lost. It takes the scope to read the
 * conversation (`im:history` for DMs, which the manifest asks for; `channels:history` or `groups:history` for a
 * channel, which it does not): without it, a message whose answer was lost is posted again.
 */
export async function findPosted(parts: Parts, { notification, recipient, thread }: Delivery) {
  try {
    const person = recipient?.slackUserId ?? personIn(notification.channel);
    const channel = person === undefined ? (notification.channel ?? '') : await dmWith(parts, person);
    const place = {
      channel,
      oldest: String((notification.attemptedAt?.getTime() ?? 0) / 1000 - EARLIER_S),
      include_all_metadata: true,
      limit: MOST_LOOKED_AT,
    };
    const { messages } = thread
      ? await parts.client.conversations.replies({ ...place, ts: thread.ts })
      : await parts.client.conversations.history(place);
    const ts = messages?.find((message) => isNotification(message, notification.id))?.ts;
    return ts === undefined ? undefined : { channel, ts };
  } catch (error) {
    if (slackProblem(error)?.code !== 'missing_scope') throw error;
    parts.log.info({ notification: notification.id }, 'no scope to look whether it stands: posting again');
    return undefined;
  }
}

/** Somebody who is not on the staff is written to by their Slack id, which Slack takes as a channel to post in. */
export const personIn = (channel: string | null): string | undefined =>
  channel !== null && /^[UW]/.test(channel) ? channel : undefined;

async function dmWith({ client }: Parts, slackUserId: string): Promise<string> {
  const { channel } = await client.conversations.open({ users: slackUserId });
  return channel?.id ?? slackUserId;
}

type Standing = Pick<NonNullable<ConversationsHistoryResponse['messages']>[number], 'metadata'>;

function isNotification({ metadata }: Standing, id: number): boolean {
  const payload: { id?: unknown } | undefined = metadata?.event_payload;
  return metadata?.event_type === EVENT_TYPE && payload?.id === id;
}
