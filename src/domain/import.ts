/** A file of base data is checked, then imported; an import can be undone. */
export const IMPORT_STATUSES = ['checked', 'imported', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
