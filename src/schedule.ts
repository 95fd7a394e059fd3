import cron from 'node-cron';
import type { Logger } from 'pino';

/** A minute missed while the event loop was busy is made up for this long. */
const TOLERANCE_MS = 600_000;

/** One tick a minute, and one at once: what is due is decided from the database, so nothing else is remembered. */
export function startSchedule(tick: () => void, log: Logger): { stop: () => Promise<void> } {
  const run = () => {
    try {
      tick();
    } catch (error) {
      log.error({ err: error }, 'a tick failed; the next one tries again');
    }
  };
  const task = cron.schedule('* * * * *', run, { noOverlap: true, missedExecutionTolerance: TOLERANCE_MS });
  run();
  return {
    stop: async () => {
      await task.destroy();
    },
  };
}
