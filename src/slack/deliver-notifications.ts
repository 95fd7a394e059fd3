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
import { homeView } from './home/view.js';
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
 * Says what is to be said: rows, oldest first; one recipient's in order, several recipients' side by side. A row is
 * marked as soon as Slack has taken it, so a restart goes on where it stopped.
 */
export function createDispatcher(parts: Parts) {
  const lastPost = new Map<string, number>();
  let running: Promise<void> | undefined;
  let again = false;
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

  const pass = async () => {
    do {
      again = false;
      const due = dueDeliveries(parts);
      await Promise.all(byRecipient(due).map(deliverInOrder));
      if (due.length > 0) again = true;
    } while (again && !stopped);
    schedule();
  };

  const deliverInOrder = async (queue: Delivery[]) => {
    for (const delivery of queue) if (stopped || !(await deliverOne(delivery))) return;
  };

  const schedule = () => {
    clearTimeout(timer);
    const next = nextDeliveryAt(parts);
    if (next === null || stopped) return;
    timer = setTimeout(poke, Math.max(0, next.getTime() - parts.now().getTime()));
    timer.unref();
  };

  const poke = () => {
    if (stopped) return;
    again = true;
    running ??= pass()
      .catch((error) => parts.log.error({ err: error }, 'the dispatcher stopped over an error'))
      .finally(() => {
        running = undefined;
      });
  };

  return {
    /** Something may be due. */
    poke,

    /** Resolves when nothing is due any more. */
    async idle() {
      while (running) await running;
    },

    /** What is being said is finished; the rest waits in the database. */
    async stop() {
      stopped = true;
      clearTimeout(timer);
      while (running) await running;
    },
  };
}

function byRecipient(due: Delivery[]): Delivery[][] {
  const queues = new Map<string, Delivery[]>();
  for (const delivery of due) {
    const { staffId, channel } = delivery.notification;
    const recipient = channel ?? `staff ${staffId}`;
    queues.set(recipient, [...(queues.get(recipient) ?? []), delivery]);
  }
  return [...queues.values()];
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
        view: homeView(viewHome(parts, actor), actor.staff.name, text),
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
