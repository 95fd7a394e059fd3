import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { is, type SQL } from 'drizzle-orm';
import { getTableConfig, SQLiteSyncDialect, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../src/domain/settings.js';
import { openDatabase } from '../src/store/open-database.js';
import * as schema from '../src/store/schema.js';
import { createSubmissionStore } from '../src/store/submission-store.js';
import { identify } from '../src/use-cases/identify.js';
import { viewCustomer } from '../src/use-cases/view-customer.js';
import { anActiveCustomer } from './support/a-customer.js';
import { aFolder } from './support/a-folder.js';
import { aShowroom, slackId } from './support/a-showroom.js';

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
const sqlOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const tables = Object.values(schema).flatMap((value) =>
  is(value, SQLiteTable) ? [getTableConfig(value)] : [],
);

const written = (condition: SQL): string => new SQLiteSyncDialect().sqlToQuery(condition.inlineParams()).sql;

const { $client: client } = openDatabase(':memory:');
const rows = <T>(statement: string) => client.prepare<[], T>(statement).all();

describe('each migration', () => {
  test.each(files)('%s is named by its number and a verb', (file) => {
    expect(file).toMatch(/^\d{4}_[a-z]+(-[a-z0-9]+)+\.sql$/);
  });

  test.each(files)('%s cascades nothing and deletes no rows', (file) => {
    expect(sqlOf(file)).not.toMatch(/on delete (?!no action)|on update (?!no action)|\bdelete from\b/i);
  });

  test('is in the journal once, in order, and no other is', () => {
    const journal = JSON.parse(readFileSync(join(FOLDER, 'meta/_journal.json'), 'utf8')) as {
      entries: { tag: string; when: number }[];
    };
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual([...files].sort());
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe('a migrated database', () => {
  test('has the tables of the schema and no others', () => {
    const names = rows<{ name: string }>(
      "select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%'",
    );
    expect(names.map(({ name }) => name).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  test.each(tables.map((table) => [table.name, table] as const))(
    'has the columns of %s',
    (name, { columns }) => {
      const found = rows<{ name: string; type: string; notnull: number }>(
        `select name, type, "notnull" from pragma_table_xinfo('${name}')`,
      );
      expect(
        found.map((column) => `${column.name} ${column.type} ${column.notnull === 1}`.toLowerCase()).sort(),
      ).toEqual(
        columns
          .map((column) => `${column.name} ${column.getSQLType()} ${column.notNull}`.toLowerCase())
          .sort(),
      );
    },
  );

  test.each(tables.map((table) => [table.name, table] as const))('has the indexes of %s', (name, table) => {
    const declared = table.indexes.map(({ config }) => {
      const columns = config.columns.map((column) => ('name' in column ? `\`${column.name}\`` : ''));
      const where = config.where === undefined ? '' : ` WHERE ${written(config.where)}`;
      const kind = config.unique ? 'UNIQUE INDEX' : 'INDEX';
      return `CREATE ${kind} \`${config.name}\` ON \`${name}\` (${columns})${where}`;
    });
    const unique = table.columns
      .filter((column) => column.isUnique)
      .map((column) => `CREATE UNIQUE INDEX \`${column.uniqueName}\` ON \`${name}\` (\`${column.name}\`)`);
    const found = rows<{ sql: string }>(
      `select sql from sqlite_master where type = 'index' and tbl_name = '${name}' and sql is not null`,
    );
    expect(found.map(({ sql }) => sql).sort()).toEqual([...declared, ...unique].sort());
  });

  test.each(tables.map((table) => [table.name, table] as const))(
    'has the references of %s',
    (name, table) => {
      const found = rows<{ from: string; table: string }>(
        `select "from", "table" from pragma_foreign_key_list('${name}')`,
      );
      const declared = table.foreignKeys.map((key) => {
        const { columns, foreignTable } = key.reference();
        return `${columns[0]?.name} ${getTableConfig(foreignTable).name}`;
      });
      expect(found.map((key) => `${key.from} ${key.table}`).sort()).toEqual(declared.sort());
    },
  );

  test.each(
    tables.flatMap((table) => table.checks.map((check) => [check.name, table.name, check.value] as const)),
  )('has the rule %s of %s', (name, table, value) => {
    const made = client.prepare('select sql from sqlite_master where name = ?').pluck().get(table);
    expect(made).toContain(`CONSTRAINT "${name}" CHECK(${written(value)})`);
  });
});

test('opening again changes nothing, and what was written is still there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-'));
  const path = join(folder, 'showroom.db');
  const house = aShowroom({ path });
  const customer = anActiveCustomer(house, { name: '张伟' });
  const shape = () => house.db.$client.prepare('select * from sqlite_master').all();
  const before = shape();
  openDatabase(path).close();
  const again = openDatabase(path);
  expect(again.$client.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(files.length);
  expect(shape()).toEqual(before);
  const identity = identify({ db: again }, slackId('rep'));
  const seen = identity.kind === 'staff' && viewCustomer({ db: again }, customer.id, identity.actor);
  expect(seen).toMatchObject({
    kind: 'found',
    card: { customer: { name: '张伟', number: customer.number } },
  });
  again.close();
  house.db.close();
  rmSync(folder, { recursive: true });
});

/** The migrations as they were when there were only so many. */
function firstMigrations(count: number): string {
  const folder = aFolder();
  cpSync(FOLDER, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: unknown[] };
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return folder;
}

test('a database of the first release keeps its staff, whose language is Slack’s, and works with the defaults', () => {
  const path = join(aFolder(), 'showroom.db');
  const old = openDatabase(path, firstMigrations(1));
  old.$client.exec(`
    insert into showrooms (id, code, name, team_channel, time_zone, language, country, currency, digest_time, created_at)
      values (1, 'BJ', 'Beijing East', 'C1', 'Asia/Shanghai', 'zh-CN', 'CN', 'CNY', '08:30', 0);
    insert into staff (id, showroom_id, slack_user_id, name, status, created_at)
      values (1, 1, 'U1', 'Li Wei', 'active', 0), (2, 1, 'U2', 'Anna Berg', 'left', 0);
    insert into staff_roles (staff_id, role) values (1, 'rep'), (2, 'rep');
  `);
  old.close();
  const db = openDatabase(path);
  expect(identify({ db }, 'U1')).toMatchObject({
    kind: 'staff',
    actor: {
      staff: { name: 'Li Wei', roles: ['rep'], status: 'active', language: null },
      showroom: { ...DEFAULT_SETTINGS, closedAt: null },
    },
  });
  expect(identify({ db }, 'U2').kind).toBe('stranger');
  db.close();
});

test('a form that was sent before an update counts no second time after it; its token is kept without an index', () => {
  const path = join(aFolder(), 'showroom.db');
  const old = openDatabase(path, firstMigrations(2));
  old.$client.exec("insert into submissions (token, at) values ('b', 2), ('a', 1)");
  old.close();
  const db = openDatabase(path);
  const submissions = createSubmissionStore(db);
  expect(['a', 'b', 'c'].map((token) => submissions.claim(token, new Date(3)))).toEqual([false, false, true]);
  expect(db.$client.prepare("select wr from pragma_table_list('submissions')").pluck().get()).toBe(1);
  db.close();
});
