import { isUndoable } from '../domain/undo-import.js';
import { createImportStore, type ImportLine } from '../store/import-store.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

const SHOWN = 5;

/** The last imports, the newest first, and whether each can still be undone; undefined for whoever may not import. */
export function listImports(
  { db, now }: Deps,
  importer: Importer,
): (ImportLine & { canBeUndone: boolean })[] | undefined {
  if (!mayImport(importer)) return undefined;
  const at = now();
  return createImportStore(db, importer.showroom.id)
    .last(SHOWN)
    .map((line) => ({
      ...line,
      canBeUndone: line.status === 'imported' && isUndoable(line.importedAt, at),
    }));
}
