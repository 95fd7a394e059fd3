import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { makeHistory } from '../../../../src/demo/make-history.js';
import { idsWithRole, SHOWROOM } from '../../../../src/demo/people.js';
import { addDays, instantAt } from '../../../../src/domain/calendar.js';
import { type Database, openDatabase } from '../../../../src/store/open-database.js';
import { MIGRATIONS } from '../../../../src/store/schema-version.js';
import { en } from '../../../../src/text/en.js';
import { addOwnField } from '../../../../src/use-cases/add-own-field.js';
import { identify } from '../../../../src/use-cases/identify.js';
import { FINISHED_DAYS, makeFinishedHistory } from './make-finished-history.js';
import { multiply } from './multiply.js';

const FOLDER = fileURLToPath(new URL('../../../../.bench', import.meta.url));
/** Raised with every change of what is generated. */
const GENERATION = 2;

/** What a big showroom's history ends with, so that a file made yesterday has its statistics of today still. */
const LAST_DAY = '2026-06-30';
const CLOSING = instantAt(LAST_DAY, '19:00', SHOWROOM.timeZone);

const OPENING = { teamChannel: 'C_TEAM', timeZone: SHOWROOM.timeZone, words: en.presets };
const OWN_CHOICES = ['Cash', 'Loan', 'Lease'];

export interface BigDatabase {
  /** Kept for later runs: whoever writes to it works on a copy. */
  file: string;
  /** The end of its last day: a bot on it has to go by a clock that begins here. */
  now: Date;
  /** A rep, a manager and so on as Slack knows them. */
  slackId: (role: Parameters<typeof idsWithRole>[0]) => string;
}

/**
 * A showroom in which a hundred guests a day were registered until there were so many, with five revisits each. Only
 * the last weeks are going on. It is generated once for each version of the schema, always the same.
 */
export function bigDatabase(customers: number): BigDatabase {
  const file = join(FOLDER, `${customers}-customers-${GENERATION}-${latestMigration()}.db`);
  if (!existsSync(file)) {
    dropStale(customers);
    generate(file, customers);
  }
  return { file, now: CLOSING, slackId };
}

/** Gigabytes, of an earlier schema. */
function dropStale(customers: number) {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER))
    if (name.startsWith(`${customers}-customers-`)) rmSync(join(FOLDER, name));
}

/** For who writes to it, and so that it is the same for the next. */
export function aCopyOf({ file }: BigDatabase, folder: string, name = basename(file)): string {
  const copy = join(folder, name);
  copyFileSync(file, copy, constants.COPYFILE_FICLONE);
  return copy;
}

function slackId(role: Parameters<typeof idsWithRole>[0]): string {
  const [first] = idsWithRole(role);
  if (first === undefined) throw new Error(`the demo has no ${role}`);
  return first;
}

const latestMigration = () => readMigrationFiles({ migrationsFolder: MIGRATIONS }).at(-1)?.folderMillis ?? 0;

/** Under another name until it is whole. */
function generate(file: string, customers: number) {
  process.stderr.write(`generating ${customers} customers …\n`);
  const folder = mkdtempSync(join(FOLDER, 'unfinished-'));
  try {
    const inFolder = (name: string) => join(folder, name);
    const liveSince = addDays(LAST_DAY, -FINISHED_DAYS);
    withDatabase(inFolder('live.db'), (db) => makeHistory({ db }, { now: CLOSING, ...OPENING }));
    withDatabase(inFolder('past.db'), (db) =>
      makeFinishedHistory(db, addDays(liveSince, -FINISHED_DAYS), OPENING),
    );
    withDatabase(inFolder('big.db'), (db) => {
      const templates = { live: inFolder('live.db'), past: inFolder('past.db') };
      writtenAtOnce(db, () => {
        multiply(db, { ...templates, customers, spanDays: FINISHED_DAYS, liveSince });
        askOwnField(db);
      });
    });
    renameSync(inFolder('big.db'), file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withDatabase(file: string, act: (db: Database) => void) {
  const db = openDatabase(file);
  act(db);
  db.close();
}

/** Indexes are built when all rows are there, and nothing is kept for a power cut: the file is begun anew after one. */
function writtenAtOnce(db: Database, write: () => void) {
  const client = db.$client;
  for (const setting of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'cache_size = -1000000',
    'mmap_size = 8000000000',
  ])
    client.pragma(setting);
  client.pragma('temp_store = memory');
  client.pragma('threads = 2');
  const indexes = client
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all();
  for (const { name } of indexes) client.exec(`drop index ${name}`);
  write();
  for (const { sql } of indexes) client.exec(sql);
  client.pragma('journal_mode = wal');
}

/** A question of the showroom's own, answered by everybody. */
function askOwnField(db: Database) {
  const identity = identify({ db }, slackId('manager'));
  if (identity.kind !== 'staff') throw new Error('the manager is no staff');
  const field = { name: 'Payment', kind: 'choice', required: false, choices: OWN_CHOICES } as const;
  addOwnField({ db, now: () => CLOSING }, { ...field, choices: [...OWN_CHOICES] }, identity.actor, 'payment');
  db.$client
    .prepare(
      'insert into own_values select c.id, f.id, f.choices ->> (c.id % 3) from customers c cross join own_fields f',
    )
    .run();
}
