import { setTimeout } from 'node:timers/promises';
import type { Context } from '../context.js';
import { forgetAll } from '../create-state.js';
import type { WorkspaceOptions } from '../options.js';
import { Refusal } from '../refusal.js';
import type { TrafficLog } from './traffic-log.js';

const longestWaitMs = 15_000;
const lookEveryMs = 50;

const underway = new WeakSet<Context>();

/** Forgets all that was said, lets the app start over, waits until it is back, and has every page load again. */
export async function startOver(
  context: Context,
  options: WorkspaceOptions,
  traffic: TrafficLog,
): Promise<void> {
  if (underway.has(context)) throw new Refusal('in_progress', { words: 'It is already starting over.' });
  underway.add(context);
  try {
    forgetAll(context.state, options, context.app.botUserId);
    traffic.clear();
    context.changed();
    await options.panel?.onReset();
    await appIsBack(context);
  } finally {
    underway.delete(context);
    context.feed.publishToAll({ type: 'reset' });
  }
}

/** An app that does not come back is the next thing the page tells of; nobody waits for it for ever. */
async function appIsBack({ link }: Context): Promise<void> {
  const end = performance.now() + longestWaitMs;
  while (!link.connected && performance.now() < end) await setTimeout(lookEveryMs);
}
