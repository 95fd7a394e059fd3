import {
  type Ask,
  type Column,
  type Fault,
  type Faulty,
  foldName,
  MOST_LEVELS_IN_USE,
  NEEDED_LISTS,
  type ReadRow,
  type Standing,
  TABLE_LISTS,
  type TableList,
  type Values,
} from './base-data-table.js';

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
  /** The lists whose order changes, with the rows of the new order: an id, or the number of a new row. */
  orders: { list: TableList; order: ({ id: number } | { row: number })[] }[];
}

type Asked = { row: number; ask: Ask; standing: Standing | undefined };

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

const keyOf = ({ list, code, name }: Pick<Ask, 'list' | 'code' | 'name'>): string =>
  `${list} ${foldName(list === 'level' ? (code ?? '') : name)}`;

type Match = { kind: 'found'; standing: Standing | undefined } | { kind: 'repeats'; row: number };

/** Each row finds what it is about: entries by list and name, levels by code; and what a row is about no other is. */
function createMatch(base: Standing[]) {
  const byKey = new Map<string, Standing[]>();
  for (const standing of base) {
    const key = keyOf(standing);
    const same = byKey.get(key);
    if (same) same.push(standing);
    else byKey.set(key, [standing]);
  }
  const taken = new Map<number, number>();
  const fresh = new Map<string, number>();
  /** In a list no two names are quite the same. */
  const named = new Map<string, number>();

  return (ask: Ask, row: number): Match => {
    if (ask.list !== 'level') {
      const exact = `${ask.list} ${ask.name}`;
      const first = named.get(exact);
      if (first !== undefined) return { kind: 'repeats', row: first };
      named.set(exact, row);
    }
    const key = keyOf(ask);
    const candidates = among(ask, byKey.get(key) ?? []);
    if (candidates.length === 0) {
      const first = fresh.get(key);
      if (first !== undefined) return { kind: 'repeats', row: first };
      fresh.set(key, row);
      return { kind: 'found', standing: undefined };
    }
    const free = candidates.filter(({ id }) => !taken.has(keyed(ask.list, id)));
    const [best] = free.toSorted((a, b) => likeness(ask, b) - likeness(ask, a));
    if (!best)
      return {
        kind: 'repeats',
        row: Math.min(...candidates.map(({ id }) => taken.get(keyed(ask.list, id)) ?? row)),
      };
    taken.set(keyed(ask.list, best.id), row);
    return { kind: 'found', standing: best };
  };
}

/** A code is in use once; retired levels may have had the same, and only a row about a retired one can mean them. */
function among(ask: Ask, same: Standing[]): Standing[] {
  if (ask.list !== 'level' || ask.inUse === false) return same;
  const inUse = same.filter(({ retiredAt }) => retiredAt === null);
  return inUse.length > 0 ? inUse : same.slice(-1);
}

function likeness(ask: Ask, { name, retiredAt }: Standing): number {
  const isInUse = retiredAt === null;
  return (name === ask.name ? 4 : 0) + ((ask.inUse ?? true) === isInUse ? 2 : 0) + (isInUse ? 1 : 0);
}

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
    if (one.ask.list === 'level' && (count.get('level') ?? 0) >= MOST_LEVELS_IN_USE)
      why(one, 'too-many-levels');
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

const inOrder = (a: Standing, b: Standing): number => a.position - b.position || a.id - b.id;

/** The place of each in its list, from 1, retired ones among the others. */
export function ranksIn(base: Standing[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const list of TABLE_LISTS)
    for (const [at, { id }] of base
      .filter((one) => one.list === list)
      .toSorted(inOrder)
      .entries())
      ranks.set(keyed(list, id), at + 1);
  return ranks;
}
/** Levels and entries are numbered each for themselves. */
const keyed = (list: TableList, id: number): number => (list === 'level' ? -id : id);
export const rankOf = (ranks: Map<number, number>, { list, id }: Standing): number =>
  ranks.get(keyed(list, id)) ?? 0;

function planOrders(asked: Asked[], base: Standing[]): Plan['orders'] {
  const ranks = ranksIn(base);
  return TABLE_LISTS.flatMap((list) => {
    const here = asked.filter(({ ask }) => ask.list === list);
    const moved = here.filter(
      ({ ask, standing }) => ask.order !== null && (!standing || rankOf(ranks, standing) !== ask.order),
    );
    if (moved.length === 0) return [];
    const wanted = new Map(
      moved.flatMap(({ ask, standing }) => (standing ? [[standing.id, ask.order] as const] : [])),
    );
    const old = base
      .filter((one) => one.list === list)
      .toSorted(inOrder)
      .map((one) => {
        const order = wanted.get(one.id);
        return { place: { id: one.id }, order: order ?? rankOf(ranks, one), isMoved: order !== undefined };
      });
    const fresh = here
      .filter(({ standing }) => !standing)
      .map(({ row, ask }) => ({
        place: { row },
        order: ask.order ?? Number.POSITIVE_INFINITY,
        isMoved: true,
      }));
    const order = [...old, ...fresh]
      .toSorted((a, b) => a.order - b.order || Number(b.isMoved) - Number(a.isMoved) || 0)
      .map(({ place }) => place);
    return [{ list, order }];
  });
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
