import { writeCsv } from './csv.js';
import type { Cell, TableFormat } from './table.js';
import { writeXlsx } from './xlsx.js';

/** `name` is the sheet's, where there are sheets. */
export const writeTable = async (rows: Cell[][], format: TableFormat, name: string): Promise<Buffer> =>
  format === 'csv' ? writeCsv(rows) : writeXlsx(rows, name);
