import type { TableBlock } from '@slack/types';
import { RichText } from './text/RichText.js';

export type Cell = TableBlock['rows'][number][number];

type Leaf = { text?: string; elements?: readonly Leaf[] };

const wordsOf = ({ text, elements }: Leaf): string => text ?? elements?.map(wordsOf).join('') ?? '';

/** A cell as one line of words, for sorting and for labels. */
export const cellText = (cell: Cell | undefined): string => (cell ? wordsOf(cell as Leaf) : '');

export function TableCell({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichText elements={cell.elements} /> : cell.text;
}
