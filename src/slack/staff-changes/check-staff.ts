import { staffToCheck } from '../../use-cases/check-staff.js';
import type { Parts } from '../parts.js';
import { slackProblem } from '../slack-problem.js';

/** Slack takes a hundred such questions a minute; nobody waits for the answers. */
const PACE_MS = 1_000;
/** Slack cannot be asked about anybody now: the rest waits for the next minute. Else it is this one who is unknown to it. */
const AWAY = new Set(['unreachable', 'ratelimited', 'internal_error', 'fatal_error', 'service_unavailable']);

/**
 * Asks Slack about everybody on the staff, so that a departure no event told of is found; `people` notes what it
 * learns. It takes longer than a job's transaction: whoever is still to be asked about is kept in memory, and after a
 * restart the next day's check asks again.
 */
export function createStaffCheck(parts: Parts) {
  const unasked = new Set<string>();
  let running: Promise<void> | undefined;
  let stopped = false;

  /** False when Slack is away. */
  const ask = async (slackUserId: string): Promise<boolean> => {
    try {
      await parts.people.ask(slackUserId);
    } catch (error) {
      const problem = slackProblem(error)?.code;
      parts.log.warn({ problem, ...(!problem && { err: error }) }, 'a member of staff could not be checked');
      if (problem && AWAY.has(problem)) return false;
    }
    unasked.delete(slackUserId);
    return true;
  };

  const askAll = async () => {
    for (const slackUserId of unasked) {
      if (stopped || !(await ask(slackUserId))) break;
      if (unasked.size > 0) await parts.wait(PACE_MS);
    }
    running = undefined;
    parts.poke();
  };

  const goOn = () => {
    if (unasked.size > 0 && !stopped) running ??= askAll();
  };

  return {
    /** Everybody of the showroom is to be asked about. */
    add: (showroomId: number) => {
      for (const slackUserId of staffToCheck(parts, showroomId)) unasked.add(slackUserId);
    },

    /** Called every minute. */
    goOn,

    /** Resolves when nobody is being asked about. */
    idle: async () => {
      await running;
    },

    async stop() {
      stopped = true;
      await running;
    },
  };
}
