import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { decodeText } from './decode-text.js';
import { guardCell, unguardCell } from './guard-cell.js';
import { type Cell, type ReadTable, unreadable } from './table.js';

const SEPARATORS = [',', ';', '\t'];

/** With a mark and line ends by which Excel knows that it is UTF-8. */
export const writeCsv = (rows: Cell[][]): Buffer =>
  Buffer.from(
    stringify(
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell))),
      // By itself it would quote only words that hold both characters of its line end.
      { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    ),
  );

export function readCsv(bytes: Uint8Array): ReadTable {
  const text = decodeText(bytes);
  if (text === undefined) return unreadable('unknown-encoding');
  // No table has it; what is not text mostly has.
  if (text.includes('\0')) return unreadable('not-a-table');
  try {
    const rows: string[][] = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
    });
    return { kind: 'read', rows: rows.map((row) => row.map(unguardCell)) };
  } catch {
    return unreadable('not-a-table');
  }
}

/** The one that stands most often in the first line that says something, outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (separator: string) => bare.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
