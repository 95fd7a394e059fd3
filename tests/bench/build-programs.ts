import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** As `npm run build` makes it. */
const SHOWROOM = ['-p', fromRoot('tsconfig.build.json')];
const BUILT = fromRoot('.bench/servers');
const FLOOR = [
  ...['--ignoreConfig', '--target', 'es2022', '--module', 'nodenext', '--types', 'node', '--skipLibCheck'],
  ...['--rootDir', fromRoot('tests/bench/servers'), '--outDir', BUILT],
  fromRoot('tests/bench/servers/bare-bolt.ts'),
];

/** The program as `npm start` runs it, and the floor beside it: both JavaScript, for reading TypeScript takes longer than all the rest of a start. */
export function buildPrograms(): { showroom: string; floor: string } {
  for (const words of [SHOWROOM, FLOOR]) execFileSync(fromRoot('node_modules/.bin/tsc'), words);
  return { showroom: fromRoot('dist/main.js'), floor: `${BUILT}/bare-bolt.js` };
}
