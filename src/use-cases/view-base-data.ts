import { LISTS, type List } from '../domain/base-data.js';
import { createEntryStore, type ListSize } from '../store/entry-store.js';
import { mayChange } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export interface BaseDataView {
  lists: ({ list: List } & ListSize)[];
}

/** Every list with what is in use. */
export function viewBaseData(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
): ({ kind: 'found' } & BaseDataView) | { kind: 'refused' } {
  if (!mayChange(actor)) return { kind: 'refused' };
  const sizes = createEntryStore(db, actor.showroom.id).sizes();
  return {
    kind: 'found',
    lists: LISTS.map((list) => ({ list, ...(sizes.get(list) ?? { inUse: 0, retired: 0 }) })),
  };
}
