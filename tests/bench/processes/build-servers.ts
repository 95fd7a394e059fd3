import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const BUILT = '.bench/built';

/** What the program reads beside its own files. */
const BESIDE = ['package.json', 'migrations'];

/**
 * The servers as JavaScript, as they run in production: what translates TypeScript on the way makes ours a quarter
 * slower, and the floors not at all; with them the program itself. Answers the folder that stands for the checkout.
 */
export function buildServers(): string {
  execFileSync(fromRoot('node_modules/.bin/tsc'), ['-p', fromRoot('tests/bench/servers')], {
    stdio: 'inherit',
  });
  for (const path of BESIDE) cpSync(fromRoot(path), fromRoot(`${BUILT}/${path}`), { recursive: true });
  return fromRoot(BUILT);
}
