import type { TableWords } from '../domain/base-data-table.js';
import { type Plan, planImport } from '../domain/plan-import.js';
import { readBaseDataTable } from '../domain/read-base-data-table.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import { createImportStore } from '../store/import-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

/** What a file would change. */
export interface ImportReport {
  id: number;
  fileName: string;
  plan: Plan;
  unknownColumns: string[];
}

export type CheckResult =
  | { kind: 'checked'; report: ImportReport }
  | { kind: 'columns-missing' }
  /** The same form again, which has been answered. */
  | { kind: 'repeated' }
  | { kind: 'refused' };

/** Reads a file's rows and keeps what they ask for, so that it can be imported; nothing is changed yet. `token` is the form's. */
export function checkImport(
  { db, now }: Deps,
  file: { name: string; table: string[][]; token?: string },
  words: TableWords,
  importer: Importer,
): CheckResult {
  if (!mayImport(importer)) return { kind: 'refused' };
  const { staff, showroom } = importer;
  const read = readBaseDataTable(file.table, words, showroom.usesAttire);
  if (read.kind === 'columns-missing') return read;
  const { rows, unknownColumns } = read;
  return db.transaction((tx): CheckResult => {
    const at = now();
    if (file.token !== undefined && !createSubmissionStore(tx).claim(file.token, at))
      return { kind: 'repeated' };
    const plan = planImport(rows, createBaseDataTable(tx, showroom.id).read());
    const id = createImportStore(tx, showroom.id).add(
      {
        staffId: staff?.id ?? null,
        fileName: file.name,
        rows: { rows, unknownColumns, counts: plan.counts },
      },
      at,
    );
    return { kind: 'checked', report: { id, fileName: file.name, plan, unknownColumns } };
  });
}
