import {
  type Ask,
  type Column,
  type Fault,
  type Faulty,
  NEEDED_LISTS,
  type ReadRow,
  type Standing,
  type TableList,
  type Values,
} from './base-data-table.js';
import { MOST_LEVELS } from './level.js';
import { createMatch } from './match-import.js';
import { type Asked, type NewOrder, planOrders, rankOf, ranksIn } from './order-import.js';

/** A field that a row changes, by column, from what to what. */
export interface FieldChange {
  column: Column;
  from: string | number | boolean | null;
  to: string | number | boolean | null;
}

/** What becomes of a row. */
export type PlannedRow = { row: number; list: TableList; name: string } & (
  | { kind: 'new'; ask: Ask }
  | { kind: 'changed'; ask: Ask; id: number; changes: FieldChange[] }
  | { kind: 'unchanged' }
);
export type FaultyRow = { row: number; kind: 'faulty'; name: string; faulty: Faulty };

export type Verdict = PlannedRow | FaultyRow;

export interface Counts {
  new: number;
  changed: number;
  unchanged: number;
  faulty: number;
}

export interface Plan {
  rows: Verdict[];
  counts: Counts;
  orders: NewOrder[];
}

/** What a file would change in a showroom's base data as it stands. Rows that are faulty keep no other from going in. */
export function planImport(rows: ReadRow[], base: Standing[]): Plan {
  const faults = new Map<number, FaultyRow>();
  const refuse = (row: number, name: string, faulty: Faulty) =>
    faults.set(row, { row, kind: 'faulty', name, faulty });
  const find = createMatch(base);
  const asked: Asked[] = [];
  for (const read of rows) {
    if ('faulty' in read) {
      refuse(read.row, read.name, read.faulty);
      continue;
    }
    const found = find(read.ask, read.row);
    const faulty = found.kind === 'repeats' ? repeats(found.row) : levelFault(read.ask, found.standing);
    if (faulty) refuse(read.row, read.ask.name, faulty);
    else if (found.kind === 'found') asked.push({ row: read.row, ask: read.ask, standing: found.standing });
  }
  const inUse = checkUse(asked, base, refuse);
  const sound = asked.filter(({ row }) => !faults.has(row));
  const orders = planOrders(sound, base);
  const ranks = ranksIn(base);
  const planned = sound.map((one) => verdict(one, inUse, ranks));
  const all: Verdict[] = [...faults.values(), ...planned].toSorted((a, b) => a.row - b.row);
  const count = (kind: Verdict['kind']) => all.filter((one) => one.kind === kind).length;
  return {
    rows: all,
    orders,
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      faulty: count('faulty'),
    },
  };
}

const repeats = (row: number): Faulty => ({ fault: 'duplicate', column: 'name', value: String(row) });

function levelFault({ list, values }: Ask, standing: Standing | undefined): Faulty | undefined {
  if (list !== 'level') return undefined;
  const { intervalDays, protectionDays }: Values = { ...standing?.values, ...values };
  for (const [column, days] of [
    ['intervalDays', intervalDays],
    ['protectionDays', protectionDays],
  ] as const)
    if (typeof days !== 'number') return { fault: 'days-missing', column, value: '' };
  return Number(protectionDays) < Number(intervalDays)
    ? { fault: 'protection-below-interval', column: 'protectionDays', value: String(protectionDays) }
    : undefined;
}

const asksUse = ({ ask, standing }: Asked): boolean =>
  ask.inUse ?? (standing ? standing.retiredAt === null : true);

/** What would leave the forms without a choice, or with too many levels, is refused; the rest may go in and out of use. */
function checkUse(
  asked: Asked[],
  base: Standing[],
  refuse: (row: number, name: string, faulty: Faulty) => void,
): (one: Asked) => boolean {
  const count = new Map<TableList, number>();
  const add = (list: TableList, more: number) => count.set(list, (count.get(list) ?? 0) + more);
  for (const { list, retiredAt } of base) if (retiredAt === null) add(list, 1);
  const why = (one: Asked, fault: Fault) =>
    refuse(one.row, one.ask.name, { fault, column: 'inUse', value: one.ask.name });
  const wasInUse = ({ standing }: Asked) => standing?.retiredAt === null;

  for (const one of asked) {
    if (wasInUse(one) || !asksUse(one)) continue;
    if (one.ask.list === 'level' && (count.get('level') ?? 0) >= MOST_LEVELS) why(one, 'too-many-levels');
    else add(one.ask.list, 1);
  }
  for (const one of asked) {
    if (!wasInUse(one) || asksUse(one)) continue;
    const { list } = one.ask;
    if (one.standing?.isFixed) why(one, 'has-code');
    else if (NEEDED_LISTS.includes(list) && count.get(list) === 1) why(one, 'last-in-use');
    else add(list, -1);
  }
  return asksUse;
}

function verdict(one: Asked, inUse: (one: Asked) => boolean, ranks: Map<number, number>): PlannedRow {
  const { row, ask, standing } = one;
  const about = { row, list: ask.list, name: ask.name };
  if (!standing) return { ...about, kind: 'new', ask };
  const changes: FieldChange[] = [];
  const compare = (column: Column, from: FieldChange['from'], to: FieldChange['to']) => {
    if (from !== to) changes.push({ column, from, to });
  };
  compare('name', standing.name, ask.name);
  if (ask.order !== null) compare('order', rankOf(ranks, standing), ask.order);
  compare('inUse', standing.retiredAt === null, inUse(one));
  for (const [column, to] of Object.entries(ask.values) as [Column, string | number | null][]) {
    const from = standing.values[column] ?? null;
    compare(column, typeof from === 'string' ? from.replace(/\r\n?/g, '\n').trim() : from, to);
  }
  return changes.length === 0
    ? { ...about, kind: 'unchanged' }
    : { ...about, kind: 'changed', ask, id: standing.id, changes };
}
