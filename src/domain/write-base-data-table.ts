import { COLUMNS, type Column, type Standing, type TableWords } from './base-data-table.js';
import { rankOf, ranksIn } from './order-import.js';

/** The table of all base data, in the first words for each column and list. */
export function writeBaseDataTable(base: Standing[], words: TableWords): (string | number | null)[][] {
  const ranks = ranksIn(base);
  const cell = (one: Standing, column: Column): string | number | null => {
    switch (column) {
      case 'list':
        return first(words.lists[one.list]);
      case 'code':
        return one.code;
      case 'name':
        return one.name;
      case 'order':
        return rankOf(ranks, one);
      case 'inUse':
        return first(one.retiredAt === null ? words.yes : words.no);
      case 'windowDays':
        return one.list === 'level' ? (one.values.windowDays ?? first(words.none)) : null;
      default:
        return one.values[column] ?? null;
    }
  };
  return [
    COLUMNS.map((column) => first(words.columns[column])),
    ...base.map((one) => COLUMNS.map((column) => cell(one, column))),
  ];
}

const first = (words: readonly string[]): string => words[0] ?? '';
