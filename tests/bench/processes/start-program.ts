import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { aFreePort } from '../../support/a-free-port.js';
import type { Launch, Launched, Server } from '../benchmark.js';
import type { QuickSlack } from '../load/a-quick-slack.js';
import { type Cores, onCore } from './machine.js';

/** What a program does after its start should be over before anything is timed. */
const SETTLE_MS = 500;

interface Options {
  cores: Cores | undefined;
  slack: QuickSlack;
  /** Where the programs are, as JavaScript. */
  built: string;
  /** Where each server leaves a CPU profile when it stops. */
  profiles?: string;
}

/** `servers/SCRIPT PORT API_URL SIGNING_SECRET …`, in a process of its own. */
export async function startServer(options: Options, script: string, args: string[]): Promise<Server> {
  const { apiUrl, signingSecret } = options.slack;
  const port = await aFreePort();
  const file = join(options.built, 'tests/bench/servers', `${script}.js`);
  const child = pinned(options, [file, String(port), apiUrl, signingSecret, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  await wait(SETTLE_MS);
  return {
    port,
    pause: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: () => end(child),
  };
}

/** A program as Node runs it by itself, without a word of waiting for it. */
export function launch(options: Options, { program, args = [], env = {} }: Launch): Launched {
  const spawnedAt = performance.now();
  const child = pinned(options, [join(options.built, program), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    pid: child.pid ?? Number.NaN,
    spawnedAt,
    stop: () => end(child),
    kill: () => end(child, 'SIGKILL'),
  };
}

function pinned({ cores, profiles }: Options, words: string[], options: Parameters<typeof spawn>[2]) {
  const [command = process.execPath, ...rest] = [
    ...(cores ? onCore(cores.server) : []),
    process.execPath,
    ...(profiles ? ['--cpu-prof', '--cpu-prof-dir', profiles] : []),
    ...words,
  ];
  return spawn(command, rest, options);
}

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGCONT');
  child.kill(signal);
  await gone;
}

async function ready(child: ChildProcess) {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`a server ended with code ${code} before it was ready`);
  });
  await Promise.race([once(child.stdout!, 'data'), died]);
  died.catch(() => {});
}
