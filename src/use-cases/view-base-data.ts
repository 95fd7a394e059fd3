import { LISTS, type List } from '../domain/base-data.js';
import { ENTRY_CHANGES } from '../domain/entry-change.js';
import { isUndoable } from '../domain/merge.js';
import type { Page } from '../store/customer-lines.js';
import { createEntryStore, type ListSize } from '../store/entry-store.js';
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
