import type { List } from '../../src/domain/base-data.js';
import { createEntryStore } from '../../src/store/entry-store.js';
import { addEntries } from '../../src/use-cases/add-entries.js';
import { mergeEntries } from '../../src/use-cases/merge-entries.js';
import { bringBackEntry, retireEntry } from '../../src/use-cases/retire-entry.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { expectKind } from './a-customer.js';
import type { House } from './a-showroom.js';
import { aToken } from './forms.js';

/** All of a list as it stands, in its order. */
export const listNow = ({ db, showroom }: House, list: List) =>
  createEntryStore(db, showroom.id).ofList(list);

/** The names in use, in order. */
export const namesInUse = (house: House, list: List): string[] =>
  listNow(house, list)
    .filter(({ isRetired }) => !isRetired)
    .map(({ name }) => name);

export function entryNow(house: House, list: List, name: string) {
  const found = listNow(house, list).find((entry) => entry.name === name);
  if (!found) throw new Error(`no ${list} ${name}`);
  return found;
}

export const added = (house: House, list: List, names: string) =>
  expectKind(addEntries(house.deps, list, names, house.actor('manager'), aToken()), 'done').report;

export const retired = (house: House, list: List, name: string) =>
  expectKind(
    retireEntry(house.deps, entryNow(house, list, name).id, house.actor('manager'), aToken()),
    'done',
  );

export const broughtBack = (house: House, list: List, name: string) =>
  expectKind(
    bringBackEntry(house.deps, entryNow(house, list, name).id, house.actor('manager'), aToken()),
    'done',
  );

export const merged = (house: House, list: List, from: string, into: string) => {
  const ids = [from, into].map((name) => entryNow(house, list, name).id) as [number, number];
  return expectKind(mergeEntries(house.deps, ...ids, house.actor('manager'), aToken()), 'done');
};

/** Merges are numbered from 1 in their order. */
export const undone = (house: House, merge: number) =>
  expectKind(undoMerge(house.deps, merge, house.actor('manager'), aToken()), 'done');
