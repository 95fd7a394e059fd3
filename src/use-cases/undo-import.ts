import { isUndoable, type Kept, planUndo } from '../domain/undo-import.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import { createImportStore } from '../store/import-store.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

export type UndoImportResult =
  | { kind: 'undone'; fileName: string; undone: number; kept: Kept[] }
  | { kind: 'not-undoable'; reason: 'undone-already' | 'not-imported' | 'too-late' }
  | { kind: 'refused' };

/** Puts back what an import changed and nobody has changed since; what it added is retired, for customers may have it. */
export function undoImport({ db, now }: Deps, id: number, importer: Importer): UndoImportResult {
  if (!mayImport(importer)) return { kind: 'refused' };
  const { staff, showroom } = importer;
  return db.transaction((tx): UndoImportResult => {
    const imports = createImportStore(tx, showroom.id);
    const kept = imports.find(id);
    if (!kept) return { kind: 'refused' };
    const { status, undo, importedAt, fileName } = kept;
    if (status === 'undone') return { kind: 'not-undoable', reason: 'undone-already' };
    if (!undo || !importedAt) return { kind: 'not-undoable', reason: 'not-imported' };
    const at = now();
    if (!isUndoable(importedAt, at)) return { kind: 'not-undoable', reason: 'too-late' };

    const table = createBaseDataTable(tx, showroom.id);
    const base = table.read();
    const plan = planUndo(undo, base, at);
    const standing = new Map(base.map((one) => [`${one.list} ${one.id}`, one]));
    for (const { list, id: rowId, fields } of plan.set) {
      const one = standing.get(`${list} ${rowId}`);
      if (one) table.set(one, fields);
    }
    for (const { list, places } of plan.places) table.place(list, places);
    imports.undo(id, at);
    const undone = plan.set.length;
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff?.id ?? null,
      at,
      change: { kind: 'import-undone', import: id, fileName, undone, kept: plan.kept.length },
    });
    return { kind: 'undone', fileName, undone, kept: plan.kept };
  });
}
