import type { Database } from '../../../src/store/open-database.js';
import { COPIED, idIn, REPS_A_FLOOR, type Template } from './copied-tables.js';

type Client = Database['$client'];

/** A hundred guests a day: so many of the demo's floors stand side by side. */
export const FLOORS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Growth {
  /** Files of the two templates: what is over, and what is going on. */
  past: string;
  live: string;
  customers: number;
  /** So many days tell the next copy of the past from the one before it. */
  spanDays: number;
  /** The first day that `live` tells. */
  liveSince: string;
}

/**
 * Fills an empty database with a showroom of so many customers: what is going on, and before it as much of what is
 * over as it takes, further and further back.
 */
export function multiply({ $client: client }: Database, { past, live, customers, ...growth }: Growth) {
  client.exec(`attach '${past}' as past; attach '${live}' as live`);
  const reps = numbers(client, "select staff_id from live.staff_roles where role = 'rep'");
  const highest = (from: string) => (table: string) =>
    numbers(client, `select max(rowid) from ${from}.${table}`)[0] ?? 0;
  const both = { floors: FLOORS, reps };
  const ofPast = highest('past');
  const ofLive = highest('live');
  const missing = customers - ofLive('customers') * FLOORS;
  const aSpan = ofPast('customers') * FLOORS;
  const spans = Math.max(Math.ceil(missing / aSpan), 0);
  const over = (table: string) => spans * ofPast(table) * FLOORS;
  // Numbers have no gaps and begin with 1: the first of the first span are left out.
  const tooMany = over('customers') - missing;
  const before = (table: string) => (table === 'customers' ? -tooMany : 0);

  copySetUp(client, { customers, earlierMs: spans * growth.spanDays * DAY_MS, reps });
  countUp(client, 'floor', FLOORS);
  countSpans(client, spans, growth.spanDays);
  copyRows(client, { ...both, from: 'past', highest: ofPast, before, until: growth.liveSince });
  client.exec(`insert or ignore into job_runs select job, showroom_id, date(day, span.days), at - span.ms
    from span cross join past.job_runs`);
  client.exec("delete from span; insert into span values (0, '+0 days', 0)");
  copyRows(client, {
    ...both,
    from: 'live',
    highest: ofLive,
    before: (table) => over(table) + before(table),
    until: '9999-12-31',
  });
  client.exec('drop table temp.span; drop table temp.floor; detach past; detach live');
}

const numbers = (client: Client, sql: string): number[] => client.prepare<[], number>(sql).pluck().all();

/** The first copy, and with it the latest days, comes last. */
function countSpans(client: Client, spans: number, days: number) {
  client.exec('create temp table span (n integer primary key, days text, ms integer)');
  const add = client.prepare('insert into span values (?, ?, ?)');
  for (let n = 0; n < spans; n += 1) {
    const back = (spans - 1 - n) * days;
    add.run(n, `-${back} days`, back * DAY_MS);
  }
}

function countUp(client: Client, table: string, count: number) {
  client.exec(`create temp table ${table} (n integer primary key)`);
  const add = client.prepare(`insert into ${table} values (?)`);
  for (let n = 0; n < count; n += 1) add.run(n);
}

const columnsOf = (client: Client, table: string): string[] =>
  client.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);

function copyRows(client: Client, template: Template) {
  for (const [table, { columns, customer, besides }] of Object.entries(COPIED)) {
    const changed = columns(template);
    const names = columnsOf(client, table);
    const values = names.map((name) => changed[name] ?? `t.${name}`);
    const theirs = `coalesce(${idIn(template, 'customers', customer.replace('from approvals', `from ${template.from}.approvals`))} > 0, ${besides?.(template) ?? '0'})`;
    client.exec(
      `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
      from span cross join ${template.from}.${table} as t cross join floor where ${theirs}`,
    );
  }
}

/** The showroom as it was set up, only earlier, with the reps of every floor. */
function copySetUp(
  client: Client,
  { customers, earlierMs, reps }: { customers: number; earlierMs: number; reps: number[] },
) {
  for (const table of ['showrooms', 'staff', 'staff_roles', 'levels', 'entries', 'changes'])
    client.exec(`insert into ${table} select * from live.${table}`);
  client.exec(`
    update showrooms set last_sequence = ${customers}, created_at = created_at - ${earlierMs};
    update changes set at = at - ${earlierMs};
    update staff set created_at = created_at - ${earlierMs};
    insert into submissions select token, customer_id, at - ${earlierMs} from live.submissions where customer_id is null;
    insert into job_runs select * from live.job_runs;
  `);
  const columns = columnsOf(client, 'staff').filter(
    (name) => !['id', 'slack_user_id', 'name'].includes(name),
  );
  for (let floor = 1; floor < FLOORS; floor += 1) {
    const ofFloor = `from live.staff where id in (${reps.join(', ')})`;
    client.exec(`
      insert into staff (id, slack_user_id, name, ${columns.join(', ')})
        select id + ${floor * REPS_A_FLOOR}, slack_user_id || '-${floor}', name || ' ${floor + 1}', ${columns.join(', ')} ${ofFloor};
      insert into staff_roles select staff_id + ${floor * REPS_A_FLOOR}, role from live.staff_roles where staff_id in (${reps.join(', ')});
    `);
  }
}
