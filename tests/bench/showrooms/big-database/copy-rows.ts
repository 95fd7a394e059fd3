import type { Database } from '../../../../src/store/open-database.js';
import { COPIED, staffIn, type Template } from './copied-tables.js';

type Client = Database['$client'];

export const columnsOf = (client: Client, table: string): string[] =>
  client.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);

/** Copies all rows of the template into each of the `span`s of time, on each `floor`. */
export function copyRows(client: Client, template: Template) {
  for (const table of Object.keys(COPIED)) {
    const columns = columnsOf(client, table);
    const onFloor = { ...idsIn(client, table, template), ...COPIED[table]?.onFloor?.(template) };
    const values = columns.map((column) => onFloor[column] ?? `t.${column}`);
    const besides = COPIED[table]?.besides?.(template) ?? 'false';
    client.exec(`
      insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
      from (${inSpans(table, columns, template)}) as t cross join floor
      where coalesce(${template.idIn('customers', 't.customer')} > 0, ${besides})
    `);
  }
}

/** Days and instants are counted once for all floors: the limit keeps SQLite from joining first. */
function inSpans(table: string, columns: readonly string[], template: Template): string {
  const { inSpan, customer = () => 't.customer_id' } = COPIED[table] ?? {};
  const moved = { ...Object.fromEntries(columns.map((column) => [column, inTime(column)])), ...inSpan };
  const values = Object.entries(moved).map(([column, value]) => `${value} as ${column}`);
  return `select span.n as span, ${customer(template)} as customer, ${values.join(', ')}
    from span cross join ${template.from}.${table} as t limit -1`;
}

function inTime(column: string): string {
  if (/(^|_)day$/.test(column)) return `date(t.${column}, span.days)`;
  if (/(^|_)at$/.test(column)) return `t.${column} - span.ms`;
  return `t.${column}`;
}

/** The row's own id and those that it refers to. */
function idsIn(client: Client, table: string, template: Template): Record<string, string> {
  const references = client
    .prepare<[string], { from: string; table: string }>('select * from pragma_foreign_key_list(?)')
    .all(table)
    .flatMap(({ from, table: to }) => {
      if (to === 'staff') return [[from, staffIn(template, `t.${from}`)]];
      return to in COPIED ? [[from, template.idIn(to, `t.${from}`)]] : [];
    });
  const own = columnsOf(client, table).includes('id') ? [['id', template.idIn(table, 't.id')]] : [];
  return Object.fromEntries([...own, ...references]);
}
