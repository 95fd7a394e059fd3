import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import type { aBot } from './a-bot.js';
import { anActiveCustomer } from './a-customer.js';

/**
 * A rep asks for a customer while Slack is slow. Resolves when the bot is at it, with what the rep has been told once
 * it is done.
 */
export async function aSlowAnswer(world: Awaited<ReturnType<typeof aBot>>): Promise<() => string[]> {
  const { person, workspace } = world;
  anActiveCustomer(world, { name: 'Zhang Wei' });
  const rep = person('rep');
  workspace.faults.onCall('users.info', { kind: 'slow', ms: 300 });
  const asked = called(workspace, 'users.info');
  await rep.command('/customer Zhang');
  await asked;
  return () => rep.messages({ in: 'dm' }).map(({ text }) => text);
}

export const SLOW_ANSWER = /Zhang Wei · BJ-0001/;

/** Resolves when the bot calls this method. */
const called = ({ faults }: Workspace, sought: string) =>
  new Promise<void>((resolve) => {
    const { nextCall } = faults;
    faults.nextCall = (method) => {
      if (method === sought) resolve();
      return nextCall(method);
    };
  });
