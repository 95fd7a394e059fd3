import type { Workspace } from '../../src/workspace/server/start-workspace.js';

/** Resolves when the bot calls this method. */
export const called = ({ faults }: Workspace, sought: string) =>
  new Promise<void>((resolve) => {
    const { nextCall } = faults;
    faults.nextCall = (method) => {
      if (method === sought) resolve();
      return nextCall(method);
    };
  });
