import type { List } from '../../src/domain/base-data.js';
import { createBaseDataStore } from '../../src/store/base-data-store.js';
import type { House } from './a-showroom.js';

/** The list has so many entries more, called after the list and a number from 1 on. */
export function withMoreEntries({ db, showroom }: Pick<House, 'db' | 'showroom'>, list: List, count: number) {
  const store = createBaseDataStore(db, showroom.id);
  const rows = Array.from({ length: count }, (_, at) => ({ name: `${list} ${at + 1}`, code: null }));
  // SQLite takes so many values at once.
  for (let at = 0; at < count; at += 1000) store.addEntries(list, rows.slice(at, at + 1000));
}
