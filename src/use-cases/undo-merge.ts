import { isUndoable, type UndoRefusal } from '../domain/merge.js';
import { createMergeStore } from '../store/merge-store.js';
import { changeLists, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export type UndoResult =
  | { kind: 'done'; from: string; into: string; customers: number }
  | { kind: 'kept'; reason: UndoRefusal }
  | NotChanged;

/** What followed the merge and still stands there comes back, and the entry is in use again if it was. */
export const undoMerge = (deps: Deps, mergeId: number, actor: Actor, token: string): UndoResult =>
  changeLists<UndoResult>(deps, actor, token, ({ tx, entries, at, write }) => {
    const store = createMergeStore(tx, actor.showroom.id);
    const merge = store.find(mergeId);
    const from = merge && entries.find(merge.fromId);
    const into = merge && entries.find(merge.intoId);
    if (!from || !into) return { kind: 'refused', reason: 'not-found' };
    if (merge.undoneAt !== null) return { kind: 'kept', reason: 'undone-already' };
    if (!isUndoable(merge, at)) return { kind: 'kept', reason: 'too-late' };
    const joined = { ...merge, list: from.list };
    if (store.later(joined).some(({ fromId }) => fromId === from.id))
      return { kind: 'kept', reason: 'merged-again' };

    const words = { list: from.list, from: from.name, into: into.name };
    const happening = { kind: 'merge-undone', ...words } as const;
    const customers = store.undo(joined, { at, staffId: actor.staff.id, happening });
    if (!merge.wasRetired) entries.bringBack(from.id);
    write({ kind: 'merge-undone', ...words, customers });
    return { kind: 'done', from: from.name, into: into.name, customers };
  });
