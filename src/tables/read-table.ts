import { LARGEST_FILE_BYTES, MOST_ROWS, type ReadTable, unreadable } from './table.js';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How Excel wrote its files until 2007. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** A CSV or an XLSX file as rows of text; which of the two it is, its bytes tell, not its name. Tables are rare: what reads them is loaded when one comes. */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > LARGEST_FILE_BYTES) return unreadable('file-too-large');
  if (bytes.length === 0) return unreadable('empty');
  if (startsWith(bytes, OLD_EXCEL)) return unreadable('old-excel');
  const table = startsWith(bytes, ZIP)
    ? await (await import('./xlsx.js')).readXlsx(bytes)
    : (await import('./csv.js')).readCsv(bytes);
  if (table.kind === 'unreadable') return table;
  const rows = table.rows.slice(
    0,
    1 + table.rows.findLastIndex((row) => row.some((cell) => cell.trim() !== '')),
  );
  if (rows.length === 0) return unreadable('empty');
  return rows.length > MOST_ROWS + 1 ? unreadable('too-many-rows') : { kind: 'read', rows };
}
