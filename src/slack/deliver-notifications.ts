import { textIn } from '../text/text-for.js';
import {
  asActor,
  type Delivery,
  dueDeliveries,
  markDelivered,
  nextDeliveryAt,
  parkNotification,
  retryLater,
} from '../use-cases/deliver-notification.js';
import { viewHome } from '../use-cases/view-home.js';
import { withCharts } from './attach-charts.js';
import { wordsFor } from './gate.js';
import { HOME_SIZES, homeView } from './home/view.js';
import type { Parts } from './parts.js';
import { renderNotification } from './render-notification.js';
import { type SlackProblem, slackProblem } from './slack-problem.js';

/** Slack takes one message a second in a channel. */
const PACE_MS = 1_100;

/** Slack will say the same tomorrow: only a person can mend it. */
const LASTING = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_found',
  'user_disabled',
  'account_inactive',
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
    timer = setTimeout(poke, Math.max(0, next.getTime() - parts.now().getTime()));
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
  const { notification, showroom, recipient, thread } = delivery;
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
  const { posted } = notification;
  const channel = posted?.channel ?? recipient?.slackUserId ?? notification.channel ?? '';
  await pace(channel);
  return withCharts(parts, message, text.locale, async (payload) => {
    if (posted) {
      await parts.client.chat.update({ channel, ts: posted.ts, ...payload });
      return posted;
    }
    const answer = await parts.client.chat.postMessage({
      channel,
      ...payload,
      unfurl_links: false,
      ...(thread && { thread_ts: thread.ts }),
    });
    return { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
  });
}

/** True when the recipient's next notification may be tried. */
function settle(parts: Parts, { notification }: Delivery, problem: SlackProblem | undefined): boolean {
  const code = problem?.code ?? 'cannot_be_written';
  parts.log.warn({ notification: notification.id, kind: notification.kind, problem: code }, 'not delivered');
  if (GONE.has(code)) {
    markDelivered(parts, notification, null);
    return true;
  }
  if (!problem || LASTING.has(code)) {
    parkNotification(parts, notification, code);
    return true;
  }
  retryLater(parts, notification, code, problem.retryAfterMs);
  return false;
}
