import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { aFolder } from './a-folder.js';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

interface Line {
  msg: string;
  level: number;
  [field: string]: unknown;
}

/** The program as it is started, in a process of its own; as no build is needed for the tests, from its sources. */
export function aBotProcess({ apiUrl, tokens }: Workspace, variables: Record<string, string> = {}) {
  const dataDir = aFolder();
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      HEALTH_PORT: '0',
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    dataDir,
    /** What it ended with. */
    code,
    end: () => child.kill('SIGTERM'),
    log: (): Line[] =>
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line),
    errors: () => errors,
  };
}
