import { posix } from 'node:path';

/** A part of the house: a folder of `src/`, or a file that stands there by itself. */
const partOf = (path: string): string => path.split('/')[0]?.replace(/\.[jt]sx?$/, '') ?? '';

/** Which parts, or single files, a part may import beside itself. */
const MAY_IMPORT: Record<string, readonly string[] | 'anything'> = {
  main: 'anything',
  cli: 'anything',
  'run-bot': 'anything',
  'run-locally': 'anything',
  'build-bot': ['schedule', 'slack', 'health', 'use-cases', 'store', 'charts', 'text', 'config'],
  // The demo's people live in the local workspace too.
  demo: ['use-cases', 'store', 'text', 'domain', 'workspace'],
  schedule: ['use-cases'],
  health: ['use-cases', 'domain'],
  slack: ['use-cases', 'charts', 'tables', 'text', 'domain'],
  'use-cases': ['store', 'domain'],
  store: ['domain'],
  charts: ['domain'],
  tables: [],
  text: ['domain'],
  // The names of the commands are configured.
  config: ['slack/commands.ts'],
  'exit-codes': [],
  log: [],
  version: [],
  domain: [],
  workspace: [],
};

/** Where alone something may appear; a place is a part, or a file. */
const ONLY_IN: [what: RegExp, places: readonly string[]][] = [
  [/^@slack\//, ['slack', 'build-bot', 'main', 'workspace']],
  [/^(drizzle-orm|better-sqlite3)(\/|$)/, ['store']],
  [/^node-cron$/, ['schedule']],
  [/^prom-client$/, ['health']],
  [/^node:http$/, ['health', 'workspace', 'slack/link/receive-http.ts']],
  [/^(quickchart-js|chart\.js|@napi-rs\/canvas)(\/|$)/, ['charts']],
  [/^(csv-parse|csv-stringify|read-excel-file|write-excel-file)(\/|$)/, ['tables']],
  [/^dayjs(\/|$)/, ['domain/calendar.ts']],
];
const CODE_ONLY_IN: [what: RegExp, places: readonly string[]][] = [
  [/\bprocess\.env\b|\benv\b[^;]*from 'node:process'/, ['config']],
  // Who may do what is said in one table.
  [/\b(staff|actor|viewer|reader)\.roles\.(includes|some|every)\(/, ['domain']],
  [/\bPERMISSIONS\b/, ['domain/staff.ts']],
  // Nobody stands in for whoever runs the program but the program itself.
  [/\bstaff: null\b/, ['use-cases', 'cli']],
  [/\bnew Date\(\s*\)|\bDate\.now\(|\bdayjs\(\s*\)/, ['main', 'cli.ts', 'workspace']],
];

const FORBIDDEN_NAME = /^(.*-)?(utils?|helpers?|common|misc|services?)$|^managers?$|^index$/;

const IMPORT = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const isIn = (path: string, places: readonly string[]): boolean =>
  places.includes(partOf(path)) || places.includes(path);

/** What the import of `target` in the file at `path` breaks, if anything. */
function importBreach(path: string, target: string): string | undefined {
  if (!target.startsWith('.')) {
    const rule = ONLY_IN.find(([what]) => what.test(target));
    return rule && !isIn(path, rule[1]) ? `${path} imports ${target}` : undefined;
  }
  const to = posix.join(posix.dirname(path), target);
  if (to.startsWith('..')) return undefined;
  const from = partOf(path);
  const allowed = MAY_IMPORT[from] ?? [];
  return from === partOf(to) || allowed === 'anything' || isIn(to.replace(/\.js$/, '.ts'), allowed)
    ? undefined
    : `${path} imports ${to}`;
}

/** Every rule of the house's design that a file breaks; `path` is relative to `src/`. */
export function breaches(path: string, text: string): string[] {
  const code = withoutComments(text);
  const named = path
    .split('/')
    .filter((name) => FORBIDDEN_NAME.test(name.replace(/\..*$/, '')))
    .map((name) => `${path} is called ${name}`);
  const unknown = partOf(path) in MAY_IMPORT ? [] : [`${path} is in no part that the design knows`];
  const imported = [...code.matchAll(IMPORT)].flatMap(([, target = '']) => importBreach(path, target) ?? []);
  const used = CODE_ONLY_IN.flatMap(([what, places]) => {
    const [found] = isIn(path, places) ? [] : (code.match(what) ?? []);
    return found === undefined ? [] : [`${path} uses ${found}`];
  });
  return [...named, ...unknown, ...imported, ...used];
}
