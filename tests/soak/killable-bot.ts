import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';

const SCRIPT = fileURLToPath(new URL('./bot-process.ts', import.meta.url));

/** Starts the bot in its own process; resolves when it is connected. */
export async function startKillableBot(file: string, { apiUrl, tokens }: Workspace) {
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', SCRIPT, file, apiUrl, tokens.bot, tokens.app],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await ready(process_);
  return {
    async kill() {
      const gone = once(process_, 'exit');
      process_.kill('SIGKILL');
      await gone;
    },
  };
}

async function ready(child: ChildProcess) {
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the bot ended with code ${code} before it was ready`);
  });
  const said = once(child.stdout!, 'data');
  await Promise.race([said, died]);
  died.catch(() => {});
}
