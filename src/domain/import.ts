import type { ReadRow } from './base-data-table.js';
import type { Counts } from './plan-import.js';

/** A file of base data is checked, then imported; an import can be undone. */
export const IMPORT_STATUSES = ['checked', 'imported', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** What is kept of a file between its check and its import. */
export interface KeptRows {
  rows: ReadRow[];
  unknownColumns: string[];
  /** As the person was shown them. */
  counts: Counts;
}
