import { setImmediate as loopTurned } from 'node:timers/promises';

/** Whoever opens a form meanwhile waits for no more than this and one piece of work that was begun within it. */
const SHARE_MS = 10;

/** When the present turn's work began; undefined: nothing was done in it yet. */
let began: number | undefined;

/**
 * Work that can wait, and of which there may be much at once: when some of it has kept the event loop busy for its
 * share of a turn, the rest is done in the turns that follow, and between them people are answered.
 */
export async function sharingTheLoop<T>(work: () => T): Promise<T> {
  while (began !== undefined && performance.now() - began > SHARE_MS) await loopTurned();
  if (began === undefined) {
    began = performance.now();
    setImmediate(() => {
      began = undefined;
    });
  }
  return work();
}
