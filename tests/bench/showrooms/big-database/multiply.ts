import type { Database } from '../../../../src/store/open-database.js';
import { REPS_A_FLOOR, type Template } from './copied-tables.js';
import { columnsOf, copyRows } from './copy-rows.js';

type Client = Database['$client'];

/** A hundred guests a day: so many of the demo's floors stand side by side. */
const FLOORS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Growth {
  /** Files of the two templates: what is over, and what is going on. */
  past: string;
  live: string;
  customers: number;
  /** So many days tell one copy of the past from the next. */
  spanDays: number;
  /** The first day that `live` tells. */
  liveSince: string;
}

/**
 * Fills an empty database with a showroom of so many customers: what is going on, and before it as much of what is
 * over as it takes, further and further back.
 */
export function multiply({ $client: client }: Database, { customers, spanDays, ...growth }: Growth) {
  client.exec(`attach '${growth.past}' as past; attach '${growth.live}' as live`);
  const highest = (from: string, table: string) =>
    numbers(client, `select max(rowid) from ${from}.${table}`)[0] ?? 0;
  const ofSpan = (table: string) => highest('past', table) * FLOORS;
  const missing = customers - highest('live', 'customers') * FLOORS;
  const spans = Math.max(Math.ceil(missing / ofSpan('customers')), 0);
  const reps = numbers(client, "select staff_id from live.staff_roles where role = 'rep'");
  // Customers are numbered from 1 without a gap: the first of the first span are left out.
  const tooMany = spans * ofSpan('customers') - missing;
  const idsFrom = (from: string, spansBefore: number): Template['idIn'] => {
    const sizes = new Map<string, { size: number; before: number }>();
    return (table, id, floor = 'floor.n') => {
      const known = sizes.get(table) ?? {
        size: highest(from, table),
        before: spansBefore * ofSpan(table) - (table === 'customers' ? tooMany : 0),
      };
      sizes.set(table, known);
      return `(${known.before} + (t.span * ${known.size} + ${id} - 1) * ${FLOORS} + ${floor} + 1)`;
    };
  };

  copySetUp(client, { customers, reps, earlierMs: spans * spanDays * DAY_MS });
  client.exec('create temp table span (n, days, ms); create temp table floor (n)');
  for (let n = 0; n < FLOORS; n += 1) client.exec(`insert into floor values (${n})`);
  for (let n = 0; n < spans; n += 1) {
    const back = (spans - 1 - n) * spanDays;
    client.exec(`insert into span values (${n}, '-${back} days', ${back * DAY_MS})`);
  }
  copyRows(client, { from: 'past', reps, until: growth.liveSince, idIn: idsFrom('past', 0) });
  client.exec(`
    insert or ignore into job_runs select job, showroom_id, date(day, span.days), at - span.ms
      from span cross join past.job_runs;
    delete from span; insert into span values (0, '+0 days', 0)
  `);
  copyRows(client, { from: 'live', reps, until: '9999-12-31', idIn: idsFrom('live', spans) });
  client.exec('drop table temp.span; drop table temp.floor; detach past; detach live');
}

const numbers = (client: Client, sql: string): number[] => client.prepare<[], number>(sql).pluck().all();

interface SetUp {
  customers: number;
  reps: readonly number[];
  /** Since when the showroom has been there before it was set up in the template. */
  earlierMs: number;
}

/** The showroom as it was set up, only earlier, with the reps of every floor. */
function copySetUp(client: Client, { customers, reps, earlierMs }: SetUp) {
  for (const table of ['showrooms', 'staff', 'staff_roles', 'levels', 'entries', 'changes', 'job_runs'])
    client.exec(`insert into ${table} select * from live.${table}`);
  client.exec(`
    insert into submissions select token, customer_id, at from live.submissions where customer_id is null;
    update showrooms set last_sequence = ${customers}, created_at = created_at - ${earlierMs};
    update staff set created_at = created_at - ${earlierMs};
    update changes set at = at - ${earlierMs};
    update submissions set at = at - ${earlierMs};
  `);
  const others = columnsOf(client, 'staff').filter((name) => !['id', 'slack_user_id', 'name'].includes(name));
  for (let floor = 1; floor < FLOORS; floor += 1)
    client.exec(`
      insert into staff (id, slack_user_id, name, ${others.join(', ')})
        select id + ${floor * REPS_A_FLOOR}, slack_user_id || '-' || ${floor}, name || ' ' || ${floor + 1}, ${others.join(', ')}
        from live.staff where id in (${reps.join(', ')});
      insert into staff_roles select staff_id + ${floor * REPS_A_FLOOR}, role
        from live.staff_roles where staff_id in (${reps.join(', ')});
    `);
}
