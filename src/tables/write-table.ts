import type { Cell, TableFormat } from './table.js';

/** `name` is the sheet's, where there are sheets. */
export const writeTable = async (rows: Cell[][], format: TableFormat, name: string): Promise<Buffer> =>
  format === 'csv'
    ? (await import('./csv.js')).writeCsv(rows)
    : (await import('./xlsx.js')).writeXlsx(rows, name);
