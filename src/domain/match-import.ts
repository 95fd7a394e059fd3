import { type Ask, keyed, type Standing } from './base-data-table.js';
import { foldName } from './entry-names.js';

const keyOf = ({ list, code, name }: Pick<Ask, 'list' | 'code' | 'name'>): string =>
  `${list} ${foldName(list === 'level' ? (code ?? '') : name)}`;

export type Match = { kind: 'found'; standing: Standing | undefined } | { kind: 'repeats'; row: number };

/** Each row finds what it is about: entries by list and name, levels by code; and what a row is about no other is. */
export function createMatch(base: Standing[]) {
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
