import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { aFreePort } from '../support/a-free-port.js';
import type { QuickSlack } from './a-quick-slack.js';
import type { Server } from './benchmark.js';
import { type Cores, onCore } from './machine.js';

/** What a program does after its start should be over before anything is timed. */
const SETTLE_MS = 500;

interface Options {
  cores: Cores | undefined;
  slack: QuickSlack;
  /** Where the servers are, as JavaScript. */
  built: string;
  /** Where each server leaves a CPU profile when it stops. */
  profiles?: string;
}

/** `servers/SCRIPT PORT API_URL SIGNING_SECRET …`, in a process of its own. */
export async function startServer(
  { cores, slack, built, profiles }: Options,
  script: string,
  args: string[],
): Promise<Server> {
  const port = await aFreePort();
  const [command = process.execPath, ...words] = [
    ...(cores ? onCore(cores.server) : []),
    process.execPath,
    ...(profiles ? ['--cpu-prof', '--cpu-prof-dir', profiles] : []),
    ...[join(built, `${script}.js`), String(port), slack.apiUrl, slack.signingSecret, ...args],
  ];
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  await ready(child);
  await wait(SETTLE_MS);
  return {
    port,
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function ready(child: ChildProcess) {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`a server ended with code ${code} before it was ready`);
  });
  await Promise.race([once(child.stdout!, 'data'), died]);
  died.catch(() => {});
}
