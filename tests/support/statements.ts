import type { Statement } from 'better-sqlite3';
import { vi } from 'vitest';
import type { Database } from '../../src/store/open-database.js';

type Client = Database['$client'];

/** What is run from now on, on whatever connection: not what is prepared, for the statements of every command are prepared once. */
export function watchStatements(client: Client) {
  const statement: Statement = client.prepare('select 1');
  const prototype = Object.getPrototypeOf(statement) as Statement;
  const ways = (['all', 'get', 'run'] as const).map((way) => vi.spyOn(prototype, way));
  return {
    /** Answers what was run, each once. */
    stop(): string[] {
      const run = ways.flatMap(({ mock }) => (mock.contexts as Statement[]).map(({ source }) => source));
      for (const way of ways) way.mockRestore();
      return [...new Set(run)];
    },
  };
}

/** How SQLite goes about a statement, step by step. What keeps references whole belongs to no plan. */
export function planOf(client: Client, statement: string): string[] {
  client.pragma('foreign_keys = off');
  const values = Array(statement.split('?').length - 1).fill(null);
  const steps = client
    .prepare<unknown[], { detail: string }>(`explain query plan ${statement}`)
    .all(...values)
    .map(({ detail }) => detail);
  client.pragma('foreign_keys = on');
  return steps;
}

/** Tables that stay short whatever the showroom sells. All others grow with every customer, or every day. */
const SHORT =
  /^(showrooms|staff|staff_roles|levels|own_fields|merges|imports|changes|join_requests|\d+-ROW)$/;
/** Columns that hold the same in most rows: an index that leads by nothing else leads to as good as all. */
const IN_COMMON = ['showroom_id', 'kind', 'state'];

/** Ways through a table that grows that are short all the same. */
const ALLOWED: [step: RegExp, because: string, statement?: RegExp][] = [
  [/ customers_(open|open_phone|due) \(showroom_id=\?/, 'few are going on', /^(?!.*"owner_id" = \?)/s],
  [/ customers_pooled \(showroom_id=\?\)$/, 'the pool is what is counted'],
  [/^SCAN approvals USING (COVERING )?INDEX approvals_one_pending$/, 'few decisions wait at once'],
  [/ notifications_(due|by_queue)\b/, 'what is still to be said is soon said'],
  [/ notifications_parked\b/, 'what can never be said is mended, or rare'],
  [/ notifications_digests \(showroom_id=\?\)$/, 'the last that stands is among the last', /limit \?/],
  [/ notifications_by_subject \(kind=\? AND subject_id>\?\)$/, 'problems are rare', / as failed /],
  [/^SEARCH ok USING INTEGER PRIMARY KEY/, 'what was said after a problem, until the first that arrived'],
  [/^SEARCH journal USING INTEGER PRIMARY KEY \(rowid>\?\)$/, 'what was written just now'],
  [/^SEARCH journal$/, 'its last row', /select max\("id"\)/],
  [/ dues_missed \(showroom_id=\?\)$/, 'the pool from the last pooled on, as far as one page', /limit \?/],
  [/COVERING INDEX customers_with_digits\b/, 'few names have a digit'],
  [
    /COVERING INDEX customers_by_registered_day \(showroom_id=\?\)$/,
    'names alone, the newest first, until there are enough',
    / like \?/,
  ],
  [/^SEARCH entries USING INDEX entries_name\b/, 'a list is as long as the market, whatever is sold'],
  [/^SCAN (newest|queues)$|VIRTUAL TABLE/, 'no table'],
];

/** Steps of a statement that go through a table that grows, from end to end or as good as. */
export const longWays = (client: Client, statement: string): string[] =>
  planOf(client, statement).filter(
    (step) => walks(step) && !ALLOWED.some(([way, , of = /./]) => way.test(step) && of.test(statement)),
  );

function walks(step: string): boolean {
  const [, how, table = '', by = ''] = /^(SCAN|SEARCH) (\S+)(.*)$/.exec(step) ?? [];
  if (how === undefined || SHORT.test(table) || table.startsWith('(')) return false;
  const terms = /\(([^()]*)\)[^()]*$/.exec(by)?.[1]?.split(' AND ') ?? [];
  const columns = terms.map((term) => term.replace(/[=<>].*$/, ''));
  // All that was due until a day is as good as all; of a span of days it has both ends.
  const narrows = (column: string, at: number) =>
    !IN_COMMON.includes(column) &&
    (terms[at]?.includes('=') || columns.indexOf(column) !== columns.lastIndexOf(column));
  return !columns.some(narrows);
}

/** Each of the statements with its long ways. */
export const onLongWays = (client: Client, statements: readonly string[]): string[] =>
  statements
    .filter((statement) => /^(select|insert|update|delete|with)\b/i.test(statement.trim()))
    .flatMap((statement) => longWays(client, statement).map((step) => `${step}: ${statement}`));

/**
 * Statements that compare a bound value with a column of which a partial index holds certain words. SQLite looks at such a
 * value when it plans, and so plans the statement anew at each run, which may take longer than the run itself. There is
 * only one way to a row of which the id is given. A limit that is bound does the same; it is not looked for here.
 */
export function plannedAnew(client: Client, statements: readonly string[]): string[] {
  const partial = client
    .prepare<[], { table: string; sql: string }>(
      `select tbl_name as "table", sql from sqlite_master where type = 'index' and sql like '% where %'`,
    )
    .all();
  const held = partial.flatMap(({ table, sql }) =>
    [...sql.matchAll(/"(\w+)" (=|<>|in) \(?'/g)].map(([, column, how]) => ({
      id: `"${table}"."id" = ?`,
      term: `"${table}"."${column}" ${how}`,
    })),
  );
  return statements.filter((statement) => {
    // With a plus before it, a column is an expression, which no index has.
    const plain = statement.replace(/\+"\w+"\."\w+"/g, '');
    return held.some(
      ({ id, term }) => !plain.includes(id) && (plain.includes(`${term} ?`) || plain.includes(`${term} (?`)),
    );
  });
}
