import { textIn } from '../text/text-for.js';
import {
  asActor,
  clearAttempt,
  type Delivery,
  dueDeliveries,
  markAttempt,
  markDelivered,
  nextDeliveryAt,
  parkNotification,
  retryLater,
} from '../use-cases/deliver-notification.js';
import { viewHome } from '../use-cases/view-home.js';
import { type Payload, withCharts } from './attach-charts.js';
import { findPosted, notificationMetadata } from './find-posted.js';
import { wordsFor } from './gate.js';
import { HOME_SIZES, homeView } from './home/view.js';
import type { Parts } from './parts.js';
import { renderNotification } from './render-notification.js';
import { type SlackProblem, slackProblem } from './slack-problem.js';

/** Slack takes one message a second in a channel. */
const PACE_MS = 1_100;
/** Whatever the clock does meanwhile; a timer that is set for longer than weeks would go off at once. */
const LONGEST_SLEEP_MS = 60_000;

/** Slack is ill, or asks for patience: it is tried again for as long as that takes. */
const PASSING = new Set([
  'ratelimited',
  'unreachable',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'account_inactive',
  'invalid_auth',
  'token_revoked',
]);
/** Whatever else Slack answers so often, it means. */
const MOST_ATTEMPTS = 12;
/** Slack will say the same tomorrow: only a person can mend it. */
const LASTING = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'missing_scope',
  'invalid_blocks',
  'invalid_arguments',
  'msg_too_long',
  'view_too_large',
]);
/** The message to be updated is gone, or was taken over by a person: nothing is left to bring up to date. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

type Posted = { channel: string; ts: string };

export type Dispatcher = ReturnType<typeof createDispatcher>;

/**
 * Says what is to be said: rows, oldest first; one queue in order, several queues side by side, so that nobody waits
 * for another's messages. A row is marked as soon as Slack has taken it, so a restart goes on where it stopped.
 */
export function createDispatcher(parts: Parts) {
  const lastPost = new Map<string, number>();
  /** The queues that are being worked off, by name. */
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const pace = async (channel: string) => {
    const passed = parts.now().getTime() - (lastPost.get(channel) ?? 0);
    if (passed >= 0 && passed < PACE_MS) await parts.wait(PACE_MS - passed);
    lastPost.set(channel, parts.now().getTime());
  };

  const deliverOne = async (delivery: Delivery): Promise<boolean> => {
    const { notification } = delivery;
    try {
      markDelivered(parts, notification, await say(parts, delivery, pace));
      return true;
    } catch (error) {
      const problem = slackProblem(error);
      if (!problem)
        parts.log.error({ err: error, notification: notification.id }, 'a notification cannot be written');
      return settle(parts, delivery, problem);
    }
  };

  const deliverInOrder = async (queue: Delivery[]) => {
    for (const delivery of queue) if (stopped || !(await deliverOne(delivery))) return;
  };

  const run = async (name: string, queue: Delivery[]) => {
    try {
      await deliverInOrder(queue);
      running.delete(name);
      poke();
    } catch (error) {
      running.delete(name);
      parts.log.error({ err: error }, 'the dispatcher stopped over an error');
    }
  };

  const schedule = () => {
    clearTimeout(timer);
    const next = nextDeliveryAt(parts);
    if (next === null) return;
    const sleep = Math.max(0, next.getTime() - parts.now().getTime());
    timer = setTimeout(poke, Math.min(sleep, LONGEST_SLEEP_MS));
    timer.unref();
  };

  const poke = () => {
    if (stopped) return;
    for (const [name, queue] of inQueues(dueDeliveries(parts)))
      if (!running.has(name)) running.set(name, run(name, queue));
    // What is in hand is due as well: only when nothing is does the next one lie in the future.
    if (running.size === 0) schedule();
  };

  const idle = async () => {
    while (running.size > 0) await Promise.all(running.values());
  };

  return {
    /** Something may be due. */
    poke,

    /** Resolves when nothing is due any more. */
    idle,

    /** What is being said is finished; the rest waits in the database. */
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await idle();
    },
  };
}

/** A channel's or a person's messages in their order; a Home is no message, and does not wait behind them. */
const queueOf = ({ kind, channel, staffId }: Delivery['notification']): string =>
  kind === 'home' ? `home ${staffId}` : (channel ?? `staff ${staffId}`);

function inQueues(due: Delivery[]): Map<string, Delivery[]> {
  const queues = new Map<string, Delivery[]>();
  for (const delivery of due) {
    const name = queueOf(delivery.notification);
    queues.set(name, [...(queues.get(name) ?? []), delivery]);
  }
  return queues;
}

/** Posts, updates or publishes; null when there was nothing to say. */
async function say(
  parts: Parts,
  delivery: Delivery,
  pace: (channel: string) => Promise<void>,
): Promise<Posted | null> {
  const { notification, showroom, recipient } = delivery;
  if (recipient?.status === 'left') return null;
  const text = recipient
    ? await wordsFor(parts, recipient.slackUserId, showroom.language)
    : textIn(showroom.language);
  if (notification.kind === 'home') {
    const actor = asActor(delivery);
    if (actor)
      await parts.client.views.publish({
        user_id: actor.staff.slackUserId,
        view: homeView(viewHome(parts, actor, HOME_SIZES), actor.staff, text),
      });
    return null;
  }
  const message = renderNotification(parts, delivery, text);
  if (!message) return null;
  // One that was found may say what has changed since: it is brought up to date like any that stands.
  const posted = notification.posted ?? (notification.attemptedAt && (await findPosted(parts, delivery)));
  const channel = posted?.channel ?? recipient?.slackUserId ?? notification.channel ?? '';
  await pace(channel);
  return withCharts(parts, message, text.locale, async (payload) => {
    if (!posted) return post(parts, delivery, channel, payload);
    await parts.client.chat.update({ ...posted, ...payload });
    return posted;
  });
}

async function post(
  parts: Parts,
  { notification, thread }: Delivery,
  channel: string,
  payload: Payload,
): Promise<Posted> {
  markAttempt(parts, notification);
  try {
    const answer = await parts.client.chat.postMessage({
      channel,
      ...payload,
      metadata: notificationMetadata(notification.id),
      unfurl_links: false,
      ...(thread && { thread_ts: thread.ts }),
    });
    return { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
  } catch (error) {
    // Slack has answered that it did not post it; only silence leaves a doubt.
    if (slackProblem(error)?.code !== 'unreachable') clearAttempt(parts, notification);
    throw error;
  }
}

/** True when the recipient's next notification may be tried. */
function settle(parts: Parts, { notification }: Delivery, problem: SlackProblem | undefined): boolean {
  const code = problem?.code ?? 'cannot_be_written';
  parts.log.warn({ notification: notification.id, kind: notification.kind, problem: code }, 'not delivered');
  parts.failed(code);
  if (GONE.has(code)) {
    markDelivered(parts, notification, null);
    return true;
  }
  const isHopeless = LASTING.has(code) || (!PASSING.has(code) && notification.attempts >= MOST_ATTEMPTS);
  if (!problem || isHopeless) {
    parkNotification(parts, notification, code);
    return true;
  }
  retryLater(parts, notification, code, problem.retryAfterMs);
  return false;
}
