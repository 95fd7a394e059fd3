import { type Cell, cellText } from './TableCell.js';

export interface Order {
  column: number;
  direction: 'ascending' | 'descending';
}

/** The same column again turns the order round. */
export function nextOrder(order: Order | null, column: number): Order {
  const again = order?.column === column && order.direction === 'ascending';
  return { column, direction: again ? 'descending' : 'ascending' };
}

/** Numbers by size, words as the reader's language sorts them. */
export function sortRows(rows: Cell[][], order: Order | null, locale: string): Cell[][] {
  if (!order) return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [a[order.column], b[order.column]];
    if (left?.type === 'raw_number' && right?.type === 'raw_number') return sign * (left.value - right.value);
    return sign * compare(cellText(left), cellText(right));
  });
}
