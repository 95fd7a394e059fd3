import {
  type Delivery,
  dueDeliveries,
  markDelivered,
  nextDeliveryAt,
} from '../use-cases/deliver-notification.js';
import type { Parts } from './parts.js';
import { say } from './say-notification.js';
import { settleFailure } from './settle-failure.js';
import { slackProblem } from './slack-problem.js';

/** Slack takes one message a second in a channel. */
const PACE_MS = 1_100;
/** Whatever the clock does meanwhile; a timer that is set for longer than weeks would go off at once. */
const LONGEST_SLEEP_MS = 60_000;

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
      return settleFailure(parts, delivery, problem);
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
