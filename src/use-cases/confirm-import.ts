import { type Counts, planImport } from '../domain/plan-import.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import { createImportStore } from '../store/import-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { applyImport } from './apply-import.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

export type ConfirmResult =
  /** `isAsShown`: nobody has changed the base data since the check. */
  | { kind: 'imported'; id: number; fileName: string; counts: Counts; isAsShown: boolean }
  | { kind: 'imported-already' }
  | { kind: 'refused' };

/** Brings in what a checked file asks for, once, in one piece, planned anew on the base data as it stands now. */
export function confirmImport({ db, now }: Deps, id: number, importer: Importer): ConfirmResult {
  if (!mayImport(importer)) return { kind: 'refused' };
  const { staff, showroom } = importer;
  return db.transaction((tx): ConfirmResult => {
    const imports = createImportStore(tx, showroom.id);
    const kept = imports.find(id);
    if (!kept) return { kind: 'refused' };
    if (kept.status !== 'checked') return { kind: 'imported-already' };
    const table = createBaseDataTable(tx, showroom.id);
    const base = table.read();
    const plan = planImport(kept.rows.rows, base);
    const at = now();
    imports.conclude(id, applyImport(table, plan, base, at), at);
    const { fileName } = kept;
    const { counts } = plan;
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff?.id ?? null,
      at,
      change: { kind: 'base-data-imported', import: id, fileName, counts },
    });
    return { kind: 'imported', id, fileName, counts, isAsShown: same(counts, kept.rows.counts) };
  });
}

const same = (a: Counts, b: Counts): boolean =>
  a.new === b.new && a.changed === b.changed && a.unchanged === b.unchanged && a.faulty === b.faulty;
