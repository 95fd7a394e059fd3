import { LISTS, type List } from '../domain/base-data.js';
import { ENTRY_CHANGES } from '../domain/entry-change.js';
import { foldName } from '../domain/entry-names.js';
import type { StandingEntry } from '../domain/entry-rules.js';
import { isUndoable } from '../domain/merge.js';
import type { Page } from '../store/customer-lines.js';
import { createEntryStore, type ListSize } from '../store/entry-store.js';
import { createEntryUses, type EntryUse } from '../store/entry-uses.js';
import { type ChangeLine, createJournalStore } from '../store/journal-store.js';
import { createMergeStore } from '../store/merge-store.js';
import { mayChange } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export type EntryChangeLine = ChangeLine<(typeof ENTRY_CHANGES)[number]> & {
  /** A merge that can still be undone. */
  undoable: number | undefined;
};

export interface BaseDataView {
  lists: ({ list: List } & ListSize)[];
  changes: EntryChangeLine[];
}

type Refused = { kind: 'refused' };

/** Every list with what is in use, and the last changes. */
export function viewBaseData(
  deps: Deps,
  actor: Actor,
  mostChanges: number,
): ({ kind: 'found' } & BaseDataView) | Refused {
  const changes = viewChanges(deps, actor, { offset: 0, most: mostChanges });
  if (changes.kind === 'refused') return changes;
  const sizes = createEntryStore(deps.db, actor.showroom.id).sizes();
  const lists = LISTS.map((list) => ({ list, ...(sizes.get(list) ?? { inUse: 0, retired: 0 }) }));
  return { kind: 'found', lists, changes: changes.lines };
}

/** Who changed what in the lists, latest first. */
export function viewChanges(
  { db, now }: Deps,
  actor: Actor,
  page: Page,
): { kind: 'found'; lines: EntryChangeLine[]; count: number } | Refused {
  if (!mayChange(actor)) return { kind: 'refused' };
  const { id } = actor.showroom;
  const journal = createJournalStore(db);
  const lines = journal.changesOf(id, ENTRY_CHANGES, page);
  const mergeOf = ({ change }: (typeof lines)[number]) =>
    change.kind === 'entries-merged' ? change.merge : undefined;
  const ids = lines.map(mergeOf).filter((merge) => merge !== undefined);
  const at = now();
  const undoable = new Set(
    createMergeStore(db, id)
      .findAll(ids)
      .filter((merge) => isUndoable(merge, at))
      .map((merge) => merge.id),
  );
  return {
    kind: 'found',
    count: journal.countChanges(id, ENTRY_CHANGES),
    lines: lines.map((line) => {
      const merge = mergeOf(line);
      return { ...line, undoable: merge !== undefined && undoable.has(merge) ? merge : undefined };
    }),
  };
}

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
  const uses = createEntryUses(db, actor.showroom.id).of(
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
