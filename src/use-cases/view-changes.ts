import { isUndoable } from '../domain/merge.js';
import { may } from '../domain/staff.js';
import type { Page } from '../store/customer-lines.js';
import { type ChangeRow, createJournalStore } from '../store/journal-store.js';
import { createMergeStore } from '../store/merge-store.js';
import { mayChange } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export type ChangeLine = ChangeRow & {
  /** A merge that this person can still undo. */
  undoable: number | undefined;
};

/** Who changed what in the showroom itself, latest first. */
export function viewChanges(
  { db, now }: Deps,
  actor: Actor,
  page: Page,
): { kind: 'found'; lines: ChangeLine[]; count: number } | { kind: 'refused' } {
  const { id } = actor.showroom;
  if (may(actor.staff, 'see changes', { showroomId: id }) !== 'allowed') return { kind: 'refused' };
  const journal = createJournalStore(db);
  const rows = journal.changes(id, page);
  const at = now();
  const undoable = new Set(
    createMergeStore(db, id)
      .findAll(mayChange(actor) ? rows.flatMap(mergeIn) : [])
      .filter((merge) => isUndoable(merge, at))
      .map((merge) => merge.id),
  );
  return {
    kind: 'found',
    count: journal.countChanges(id),
    lines: rows.map((row) => ({ ...row, undoable: mergeIn(row).find((merge) => undoable.has(merge)) })),
  };
}

const mergeIn = ({ change }: ChangeRow): number[] => (change.kind === 'entries-merged' ? [change.merge] : []);
