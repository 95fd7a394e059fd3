import { type SQL, sql } from 'drizzle-orm';
import type { MergePlace } from '../domain/merge.js';

/** Where one row holds one entry. */
export type ColumnPlace = Exclude<MergePlace, 'interest' | 'both-interests'>;

interface Column {
  table: SQL;
  column: SQL;
  /** Which customer the row is about. */
  customer: SQL;
  /** Which rows count as a use: a deal or loss that was returned is none. */
  counts: SQL;
}

const inCustomers = (column: string): Column => ({
  table: sql.raw('customers'),
  column: sql.raw(column),
  customer: sql.raw('id'),
  counts: sql`true`,
});

const inOutcomes = (column: string, kind: string): Column => ({
  table: sql.raw('outcomes'),
  column: sql.raw(column),
  customer: sql.raw('customer_id'),
  counts: sql.raw(`kind = ${kind} and status <> 'returned'`),
});

export const COLUMNS: Record<ColumnPlace, Column> = {
  source: inCustomers('source_id'),
  industry: inCustomers('industry_id'),
  attire: inCustomers('attire_id'),
  'deal-model': inOutcomes('model_id', "'won'"),
  'deal-industry': inOutcomes('industry_id', "'won'"),
  'lost-reason': inOutcomes('reason_id', "'lost'"),
  'lost-to': inOutcomes('competitor_id', "'lost'"),
};

/** The rows of a place in which this entry stands. */
export const standing = (place: ColumnPlace, entryId: number): SQL => {
  const { table, column } = COLUMNS[place];
  return sql`from ${table} where ${column} = ${entryId}`;
};
