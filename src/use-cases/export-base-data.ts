import type { Standing } from '../domain/base-data-table.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import type { Connection } from '../store/open-database.js';
import { type Importer, mayImport } from './importer.js';

export type ExportResult = { kind: 'exported'; base: Standing[] } | { kind: 'refused' };

/** All base data, list by list, retired ones too; without attire where the showroom does not use it. */
export function exportBaseData({ db }: { db: Connection }, importer: Importer): ExportResult {
  if (!mayImport(importer)) return { kind: 'refused' };
  const { showroom } = importer;
  const base = createBaseDataTable(db, showroom.id).read();
  return {
    kind: 'exported',
    base: showroom.usesAttire ? base : base.filter(({ list }) => list !== 'attire'),
  };
}
