import {
  type Ask,
  COLUMNS,
  type Column,
  type Faulty,
  ownColumns,
  type ReadRow,
  TABLE_LISTS,
  type TableList,
  type TableWords,
  type Values,
} from './base-data-table.js';
import { LONGEST_NAME } from './field.js';
import { LONGEST_LEVEL_CODE } from './level.js';

export type ReadFile =
  | { kind: 'read'; rows: ReadRow[]; unknownColumns: string[] }
  /** Its first row does not name the columns that every row needs. */
  | { kind: 'columns-missing' };

/** Words in a heading or an answer, whatever their spaces and letters. */
const squeezed = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

const LONGEST_SHOWN = 60;

/** Most cells of these columns say the same as the one above. */
function remembered<Value>(read: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const value = read(cell);
    known.set(cell, value);
    return value;
  };
}

type Codes<Code extends string> = Map<string, Code>;
const codesBy = <Code extends string>(
  codes: readonly Code[],
  words: Record<Code, readonly string[]>,
): Codes<Code> =>
  new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [squeezed(word), code])));

/** The rows of a file by its first, in which the columns are called in any language and stand in any order. */
export function readBaseDataTable(table: string[][], words: TableWords, usesAttire: boolean): ReadFile {
  const [headings = [], ...rows] = table;
  const columns = codesBy(COLUMNS, words.columns);
  const places = new Map<Column, number>();
  const unknownColumns: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const column = columns.get(squeezed(heading));
    if (column && !places.has(column)) places.set(column, at);
    else if (heading.trim() !== '') unknownColumns.push(heading.trim().slice(0, LONGEST_SHOWN));
  }
  if (!places.has('list') || !places.has('name')) return { kind: 'columns-missing' };
  const read = createRowReader(words, usesAttire);
  return {
    kind: 'read',
    unknownColumns,
    rows: rows.flatMap((cells, at) =>
      cells.some((cell) => cell.trim() !== '')
        ? [{ row: at + 2, ...read((column) => tidy(cells[places.get(column) ?? -1] ?? '')) }]
        : [],
    ),
  };
}

const tidy = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();

/** Thrown within a row, and told of it. */
class RowFault extends Error {
  constructor(readonly faulty: Faulty) {
    super(faulty.fault);
  }
}
const fault = (what: Faulty['fault'], column: Column, value = ''): never => {
  throw new RowFault({ fault: what, column, value: value.slice(0, LONGEST_SHOWN) });
};

type CellOf = (column: Column) => string;

function createRowReader(words: TableWords, usesAttire: boolean) {
  const lists = codesBy(TABLE_LISTS, words.lists);
  const [yes, no, none] = [words.yes, words.no, words.none].map((some) => new Set(some.map(squeezed)));

  const listOf = remembered((cell): TableList => {
    if (cell === '') return fault('list-missing', 'list');
    const list = lists.get(squeezed(cell)) ?? fault('list-unknown', 'list', cell);
    return list === 'attire' && !usesAttire ? fault('attire-off', 'list', cell) : list;
  });
  const inUse = remembered((cell): boolean | null => {
    if (cell === '') return null;
    if (yes?.has(squeezed(cell))) return true;
    return no?.has(squeezed(cell)) ? false : fault('in-use-unclear', 'inUse', cell);
  });
  const valuesOf = (list: TableList, cellOf: CellOf): Values => {
    const values: Values = {};
    for (const [column, kind] of ownColumns(list)) {
      const cell = cellOf(column);
      if (cell === '') continue;
      if ('longest' in kind) values[column] = short(cell, column, kind.longest);
      else values[column] = kind.orNone && none?.has(squeezed(cell)) ? null : wholeNumber(cell, column, kind);
    }
    return values;
  };
  const ask = (cellOf: CellOf): Ask => {
    const list = listOf(cellOf('list'));
    expectNothingElse(list, cellOf);
    const name = short(cellOf('name').replace(/[\n\t\v\f\u2028\u2029]+/g, ' '), 'name', LONGEST_NAME);
    if (name === '') fault('name-missing', 'name');
    const code = short(cellOf('code').toUpperCase(), 'code', LONGEST_LEVEL_CODE);
    if (list === 'level' && code === '') fault('code-missing', 'code');
    const order = cellOf('order');
    return {
      list,
      code: code || null,
      name,
      order: order === '' ? null : wholeNumber(order, 'order', { least: 1, most: 1_000_000 }),
      inUse: inUse(cellOf('inUse')),
      values: valuesOf(list, cellOf),
    };
  };

  return (cellOf: CellOf): { ask: Ask } | { faulty: Faulty; name: string } => {
    try {
      return { ask: ask(cellOf) };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      return { faulty: error.faulty, name: cellOf('name').slice(0, LONGEST_SHOWN) };
    }
  };
}

const short = (cell: string, column: Column, longest: number): string =>
  cell.length > longest ? fault('too-long', column, cell) : cell;

/** As a spreadsheet writes it: perhaps in wide digits, in groups of three, or with a point and zeros. */
function wholeNumber(cell: string, column: Column, { least, most }: { least: number; most: number }): number {
  const plain = cell.normalize('NFKC').replace(/\s/g, '').replace(/\.0+$/, '');
  const digits = /^\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const number = /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  return number >= least && number <= most ? number : fault('not-a-number', column, cell);
}

/** The columns that belong to other lists. */
const FOREIGN = new Map(
  TABLE_LISTS.map((list) => [
    list,
    COLUMNS.filter((column) =>
      column === 'code'
        ? list !== 'level'
        : !ownColumns(list).has(column) && TABLE_LISTS.some((other) => ownColumns(other).has(column)),
    ),
  ]),
);

/** What stands in a column of another list would be lost without a word. */
function expectNothingElse(list: TableList, cellOf: CellOf) {
  for (const column of FOREIGN.get(list) ?? []) {
    const cell = cellOf(column);
    if (cell !== '') fault('other-list', column, cell);
  }
}
