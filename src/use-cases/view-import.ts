import { planImport } from '../domain/plan-import.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import { createImportStore } from '../store/import-store.js';
import type { ImportReport } from './check-import.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

export type ViewImportResult =
  | { kind: 'found'; report: ImportReport }
  | { kind: 'imported-already' }
  | { kind: 'refused' };

/** What a checked file would change in the base data as it stands now. */
export function viewImport({ db }: Pick<Deps, 'db'>, id: number, importer: Importer): ViewImportResult {
  const { showroom } = importer;
  const kept = mayImport(importer) ? createImportStore(db, showroom.id).find(id) : undefined;
  if (!kept) return { kind: 'refused' };
  if (kept.status !== 'checked') return { kind: 'imported-already' };
  const { rows, unknownColumns } = kept.rows;
  const plan = planImport(rows, createBaseDataTable(db, showroom.id).read());
  return { kind: 'found', report: { id, fileName: kept.fileName, plan, unknownColumns } };
}
