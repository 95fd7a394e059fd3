import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from './open-database.js';

/**
 * A statement that is put together once for each connection, and once for each `variant`: for what people wait for, that
 * takes longer than running it. Its `get` stops at the first row by itself: a limit would be a value that is bound, for
 * which SQLite plans the whole statement anew at each run. A store that is asked many times for each message is put
 * together once, too.
 */
export function prepareOnce<Variant extends string[], Statement>(
  putTogether: (db: Connection, ...variant: Variant) => Statement,
): (db: Connection, ...variant: Variant) => Statement {
  const known = new WeakMap<Connection, Map<string, Statement>>();
  return (db, ...variant) => {
    const variants = known.get(db) ?? new Map<string, Statement>();
    const name = variant.join(' ');
    const ready = variants.get(name);
    if (ready) return ready;
    const made = putTogether(db, ...variant);
    known.set(db, variants.set(name, made));
    return made;
  };
}

/**
 * Columns of which each run brings the values, by their names and as the domain has them. In conditions, and in SQL that
 * is written out, nothing translates: there an instant is given as its milliseconds.
 */
export function given<Table extends SQLiteTable, Name extends Extract<keyof Table['_']['columns'], string>>(
  table: Table,
  ...names: Name[]
): Record<Name, SQL> {
  const columns = getTableColumns(table);
  const values = names.map((name) => [name, valueFor(columns[name], name)]);
  return Object.fromEntries(values) as Record<Name, SQL>;
}

const valueFor = (column: Column | undefined, name: string): SQL =>
  encoded(name, (value) => (value === null ? null : column?.mapToDriverValue(value)));

const encoded = (name: string, mapToDriverValue: (value: unknown) => unknown): SQL =>
  sql`${sql.param(sql.placeholder(name), { mapToDriverValue })}`;

/** The columns for which a row, or a change, has values. */
export const namesOf = <Row extends object>(row: Row): Extract<keyof Row, string>[] =>
  (Object.keys(row) as Extract<keyof Row, string>[]).filter((name) => row[name] !== undefined);

/** Values of which each run brings any number, in an array: a statement has so many placeholders and no more. */
export const givenAny = (name: string): SQL =>
  sql`(select value from json_each(${encoded(name, JSON.stringify)}))`;
