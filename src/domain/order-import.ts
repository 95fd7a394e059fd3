import { type Ask, keyed, type Standing, TABLE_LISTS, type TableList } from './base-data-table.js';

/** A row with what it is about; undefined: it is new. */
export interface Asked {
  row: number;
  ask: Ask;
  standing: Standing | undefined;
}

/** A list whose order changes: an id, or the number of a new row, at each place. */
export interface NewOrder {
  list: TableList;
  order: ({ id: number } | { row: number })[];
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
export const rankOf = (ranks: Map<number, number>, { list, id }: Standing): number =>
  ranks.get(keyed(list, id)) ?? 0;

/** New ones and those that move stand before what was at their place. */
export function planOrders(asked: Asked[], base: Standing[]): NewOrder[] {
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
