import type { List } from '../domain/base-data.js';
import { foldName } from '../domain/entry-names.js';
import type { StandingEntry } from '../domain/entry-rules.js';
import type { Page } from '../store/customer-lines.js';
import { createEntryStore, type ListSize } from '../store/entry-store.js';
import { createEntryUses, type EntryUse } from '../store/entry-uses.js';
import { mayChange } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

type Refused = { kind: 'refused' };

/** An entry in its list, with its place among those in use and how often it is used. */
export interface EntryLine extends StandingEntry, EntryUse {
  /** From 1; undefined for a retired one. */
  place: number | undefined;
}

export interface ListQuery {
  list: List;
  retired: boolean;
  /** Part of a name; empty for all. */
  text: string;
}

export interface ListView extends ListSize {
  lines: EntryLine[];
  /** How many match, on all pages. */
  matching: number;
}

/** One page of a list, in its order. */
export function viewList(
  { db }: Pick<Deps, 'db'>,
  { list, retired, text }: ListQuery,
  actor: Actor,
  { offset, most }: Page,
): ({ kind: 'found' } & ListView) | Refused {
  if (!mayChange(actor)) return { kind: 'refused' };
  const all = createEntryStore(db, actor.showroom.id).ofList(list);
  const inUse = all.filter(({ isRetired }) => !isRetired);
  const places = new Map(inUse.map(({ id }, at) => [id, at + 1]));
  const sought = foldName(text);
  const matching = all.filter(
    ({ isRetired, name }) => isRetired === retired && foldName(name).includes(sought),
  );
  const shown = matching.slice(offset, offset + most);
  const uses = createEntryUses(db).of(
    list,
    shown.map(({ id }) => id),
  );
  return {
    kind: 'found',
    lines: shown.map((entry) => ({
      ...entry,
      ...(uses.get(entry.id) ?? { customers: 0, outcomes: 0 }),
      place: places.get(entry.id),
    })),
    inUse: inUse.length,
    retired: all.length - inUse.length,
    matching: matching.length,
  };
}

/** One entry with its use, to be renamed, moved or merged. */
export function viewEntry(
  { db }: Pick<Deps, 'db'>,
  entryId: number,
  actor: Actor,
): { kind: 'found'; entry: StandingEntry } | Refused | { kind: 'not-found' } {
  if (!mayChange(actor)) return { kind: 'refused' };
  const entry = createEntryStore(db, actor.showroom.id).find(entryId);
  return entry ? { kind: 'found', entry } : { kind: 'not-found' };
}
