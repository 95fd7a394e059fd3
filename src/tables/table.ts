/** A cell to be written; what is read is always text. */
export type Cell = string | number | null;

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const LARGEST_FILE_BYTES = 5_000_000;
/** The first row, which names the columns, is not counted. */
export const MOST_ROWS = 10_000;

/** Why a file is not a table that can be read. */
export const TABLE_PROBLEMS = [
  'empty',
  'file-too-large',
  'too-many-rows',
  'unknown-encoding',
  'old-excel',
  'not-a-table',
] as const;
export type TableProblem = (typeof TABLE_PROBLEMS)[number];

/** Cells as they stand in the file, row by row, the first row with them: so a row's number is its place. */
export type ReadTable = { kind: 'read'; rows: string[][] } | { kind: 'unreadable'; problem: TableProblem };

export const unreadable = (problem: TableProblem): ReadTable => ({ kind: 'unreadable', problem });
