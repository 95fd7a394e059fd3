import { setImmediate as loopTurned } from 'node:timers/promises';
import {
  type Delivery,
  dueQueues,
  isDue,
  markDelivered,
  nextDelivery,
  nextDeliveryAt,
} from '../use-cases/deliver-notification.js';
import type { Parts } from './parts.js';
import { say } from './say-notification.js';
import { settleFailure } from './settle-failure.js';
import { slackProblem } from './slack-problem.js';
import { takingTurns } from './take-turns.js';

/** Slack takes one message a second in a channel. */
const PACE_MS = 1_100;
/**
 * A Home has no channel's limit, and Slack takes a hundred of them and more a minute from an app; but drawing one is the
 * dearest of all that is said. The first change is drawn at once, and what follows soon after is drawn together.
 */
const HOME_PACE_MS = 3_000;
/** By what the schema calls its queue. */
const isHome = (queue: string): boolean => queue.startsWith('home ');
/**
 * So many are in hand at once: more than Slack takes of an app, and far fewer than the client asks at once, so that
 * whoever opens a form meanwhile does not wait behind a thousand messages of the morning.
 */
export const MOST_AT_ONCE = 16;
/** Looking goes from queue to queue: while much happens, it is done once for all that happens within so long. */
const LOOK_PACE_MS = 25;
/** Whatever the clock does meanwhile; a timer that is set for longer than weeks would go off at once. */
const LONGEST_SLEEP_MS = 60_000;

export type Dispatcher = ReturnType<typeof createDispatcher>;

/**
 * Says what is to be said: rows, oldest first; each queue in its order, and all queues side by side, so that nobody
 * waits for another's messages. A row is read when its turn has come, and marked as soon as Slack has taken it, so a
 * restart goes on where it stopped.
 */
export function createDispatcher(parts: Parts) {
  const inTurn = takingTurns(MOST_AT_ONCE);
  const lastAsked = new Map<string, number>();
  /** The queues that are being worked off, by name. */
  const running = new Map<string, Promise<void>>();
  /** Resolves when it has been looked what is due. */
  let looking: Promise<void> | undefined;
  /** When that was done last. */
  let lastLook = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** Nothing is in hand meanwhile: what is said next is read when the conversation is ready for it. */
  const pace = async (queue: string) => {
    const passed = parts.now().getTime() - (lastAsked.get(queue) ?? 0);
    const paceMs = isHome(queue) ? HOME_PACE_MS : PACE_MS;
    if (passed >= 0 && passed < paceMs && isDue(parts, queue)) await parts.wait(paceMs - passed);
  };

  /** False when the queue ends here. */
  const deliver = async (queue: string, delivery: Delivery): Promise<boolean> => {
    const { notification } = delivery;
    try {
      const posted = await say(parts, delivery, () => lastAsked.set(queue, parts.now().getTime()));
      markDelivered(parts, notification, posted);
      return true;
    } catch (error) {
      const problem = slackProblem(error);
      if (!problem)
        parts.log.error({ err: error, notification: notification.id }, 'a notification cannot be written');
      const goesOn = settleFailure(parts, delivery, problem);
      // An admin may have been told of it.
      poke();
      return goesOn;
    }
  };

  const deliverNext = async (queue: string): Promise<boolean> => {
    const delivery = stopped ? undefined : nextDelivery(parts, queue);
    return delivery !== undefined && deliver(queue, delivery);
  };

  const workOff = async (queue: string) => {
    try {
      do await pace(queue);
      while (await inTurn(() => deliverNext(queue)));
      running.delete(queue);
      poke();
    } catch (error) {
      running.delete(queue);
      parts.log.error({ err: error }, 'the dispatcher stopped over an error');
    }
  };

  const look = () => {
    const at = parts.now();
    for (const queue of dueQueues(parts, at)) if (!running.has(queue)) running.set(queue, workOff(queue));
    clearTimeout(timer);
    const next = nextDeliveryAt(parts, at);
    if (next === null) return;
    const sleep = Math.max(0, next.getTime() - parts.now().getTime());
    timer = setTimeout(poke, Math.min(sleep, LONGEST_SLEEP_MS));
    timer.unref();
  };

  const lookSoon = async () => {
    await loopTurned();
    // Whoever came while a digest was written is answered first.
    await loopTurned();
    const passed = parts.now().getTime() - lastLook;
    if (passed >= 0 && passed < LOOK_PACE_MS) await parts.wait(LOOK_PACE_MS - passed);
    lastLook = parts.now().getTime();
    try {
      await parts.committed().finally(() => {
        looking = undefined;
      });
      if (!stopped) look();
    } catch (error) {
      parts.log.error({ err: error }, 'the dispatcher cannot see what is due');
    }
  };

  /** Once for all that becomes due in one turn of the event loop. */
  const poke = () => {
    looking ??= lookSoon();
  };

  const idle = async () => {
    while (looking || running.size > 0) await Promise.all([looking, ...running.values()]);
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
