import {
  type Column,
  keyed,
  NEEDED_LISTS,
  type Standing,
  type TableList,
  type Values,
} from './base-data-table.js';
import { sameName } from './entry-names.js';
import { UNDO_DAYS } from './merge.js';

const DAY_MS = 24 * 60 * 60_000;

export const isUndoable = (importedAt: Date, now: Date): boolean =>
  now.getTime() - importedAt.getTime() <= UNDO_DAYS * DAY_MS;

/** What an import set of an entry or a level; what is not there it left alone. Instants in milliseconds. */
export interface Fields {
  name?: string;
  retiredAt?: number | null;
  values?: Values;
}
type Place = [id: number, position: number];

/** What undoing an import takes: how things were, and how it left them. */
export interface ImportUndo {
  /** New ones have no `was`. */
  rows: { list: TableList; id: number; was: Fields | null; left: Fields }[];
  orders: { list: TableList; was: Place[]; left: Place[] }[];
}

export type KeptReason = 'changed-since' | 'last-in-use' | 'name-taken' | 'code-taken';
/** What stays as it is. */
export interface Kept {
  list: TableList;
  /** Empty: the list's order. */
  name: string;
  column: Column;
  why: KeptReason;
}

export interface UndoPlan {
  set: { list: TableList; id: number; fields: Fields }[];
  places: { list: TableList; places: Place[] }[];
  kept: Kept[];
}

/** Puts back what an import changed, as far as it still stands as the import left it. */
export function planUndo({ rows, orders }: ImportUndo, base: Standing[], at: Date): UndoPlan {
  const kept: Kept[] = [];
  const find = finder(base);
  const taken = createTaken(base);
  const set = rows.flatMap(({ list, id, was, left }) => {
    const standing = find(list, id);
    if (!standing) return [];
    const fields = was ? restored(standing, was, left, taken, kept) : retired(standing, left, at, kept);
    return Object.keys(fields).length > 0 ? [{ list, id, standing, fields }] : [];
  });
  keepNeeded(set, base, kept);
  return {
    kept,
    places: orders.flatMap(({ list, was, left }) => {
      if (left.every(([id, position]) => find(list, id)?.position === position))
        return [{ list, places: was }];
      kept.push({ list, name: '', column: 'order', why: 'changed-since' });
      return [];
    }),
    set: set
      .filter(({ fields }) => Object.keys(fields).length > 0)
      .map(({ list, id, fields }) => ({ list, id, fields })),
  };
}

function finder(base: Standing[]) {
  const byId = new Map(base.map((one) => [keyed(one.list, one.id), one]));
  return (list: TableList, id: number) => byId.get(keyed(list, id));
}

/** What was added is retired, unless somebody has taken it over by calling it otherwise, or retired it. */
function retired({ list, name, retiredAt }: Standing, left: Fields, at: Date, kept: Kept[]): Fields {
  if (name !== left.name) {
    kept.push({ list, name, column: 'name', why: 'changed-since' });
    return {};
  }
  return retiredAt === null ? { retiredAt: at.getTime() } : {};
}

function restored(standing: Standing, was: Fields, left: Fields, taken: Taken, kept: Kept[]): Fields {
  const { list, name } = standing;
  const keep = (column: Column, why: KeptReason) => kept.push({ list, name, column, why });
  const fields: Fields = {};
  if (was.name !== undefined) {
    if (name !== left.name) keep('name', 'changed-since');
    else if (taken.name(standing, was.name)) keep('name', 'name-taken');
    else fields.name = was.name;
  }
  if (was.retiredAt !== undefined) {
    const isInUse = standing.retiredAt === null;
    if (isInUse !== (left.retiredAt === null)) keep('inUse', 'changed-since');
    else if (!isInUse && taken.code(standing)) keep('inUse', 'code-taken');
    else fields.retiredAt = was.retiredAt;
  }
  for (const [column, value] of Object.entries(was.values ?? {}) as [Column, string | number | null][]) {
    if ((standing.values[column] ?? null) !== left.values?.[column]) keep(column, 'changed-since');
    else fields.values = { ...fields.values, [column]: value };
  }
  return withSoundDays(standing, fields, keep);
}

/** Days of which only some go back must still agree. */
function withSoundDays(
  standing: Standing,
  fields: Fields,
  keep: (column: Column, why: KeptReason) => void,
): Fields {
  const { intervalDays, protectionDays }: Values = { ...standing.values, ...fields.values };
  if (standing.list !== 'level' || Number(protectionDays) >= Number(intervalDays)) return fields;
  for (const column of ['intervalDays', 'protectionDays'] as const)
    if (fields.values?.[column] !== undefined) keep(column, 'changed-since');
  const { intervalDays: _interval, protectionDays: _protection, ...values } = fields.values ?? {};
  const { values: _values, ...others } = fields;
  return Object.keys(values).length > 0 ? { ...others, values } : others;
}

type Taken = ReturnType<typeof createTaken>;

/** Whether another has a name in its list by now, or a level in use its code. */
function createTaken(base: Standing[]) {
  const nameOf = (list: TableList, name: string) => `${list} ${name}`;
  const names = new Map(base.map(({ list, name, id }) => [nameOf(list, name), id]));
  const levels = base.filter(({ list, retiredAt }) => list === 'level' && retiredAt === null);
  return {
    name({ list, id }: Standing, name: string): boolean {
      const holder = list === 'level' ? undefined : names.get(nameOf(list, name));
      return holder !== undefined && holder !== id;
    },
    code: ({ list, id, code }: Standing): boolean =>
      list === 'level' && levels.some((other) => other.id !== id && sameName(other.code ?? '', code ?? '')),
  };
}

/** The forms cannot do without a last one: that one stays in use. */
function keepNeeded(set: { standing: Standing; fields: Fields }[], base: Standing[], kept: Kept[]) {
  const count = new Map<TableList, number>();
  const add = (list: TableList, more: number) => count.set(list, (count.get(list) ?? 0) + more);
  for (const { list, retiredAt } of base) if (retiredAt === null) add(list, 1);
  for (const { standing, fields } of set)
    if (fields.retiredAt === null && standing.retiredAt !== null) add(standing.list, 1);
  for (const { standing, fields } of set) {
    const { list, name } = standing;
    if (standing.retiredAt !== null || typeof fields.retiredAt !== 'number') continue;
    if (NEEDED_LISTS.includes(list) && count.get(list) === 1) {
      kept.push({ list, name, column: 'inUse', why: 'last-in-use' });
      delete fields.retiredAt;
    } else add(list, -1);
  }
}
