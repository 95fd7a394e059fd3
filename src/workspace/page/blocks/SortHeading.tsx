import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';
import { type Cell, cellText, TableCell } from './TableCell.js';

interface Props {
  cell: Cell;
  align: 'left' | 'right';
  direction: 'ascending' | 'descending' | 'none';
  onSort: () => void;
}

export function SortHeading({ cell, align, direction, onSort }: Props) {
  const words = useWords();
  return (
    <th scope="col" className={align} aria-sort={direction}>
      <button type="button" className="sort" onClick={onSort} title={words.sortBy(cellText(cell))}>
        <TableCell cell={cell} />
        <Icon name="sort" />
      </button>
    </th>
  );
}
