import type { DataTableBlock } from '@slack/types';
import { useMemo, useState } from 'react';
import { useWorkspace } from '../state/workspace.js';
import { Pager } from './Pager.js';
import { SortHeading } from './SortHeading.js';
import { nextOrder, type Order, sortRows } from './sort-rows.js';
import { TableCell } from './TableCell.js';

/** A table that the reader sorts and pages. */
export function DataTable({ block }: { block: DataTableBlock }) {
  const { me } = useWorkspace();
  const [order, setOrder] = useState<Order | null>(null);
  const [page, setPage] = useState(0);
  const body = useMemo(() => block.rows.slice(1), [block.rows]);
  const rows = useMemo(() => sortRows(body, order, me.locale), [body, order, me.locale]);
  const size = block.page_size ?? 10;
  const pages = Math.ceil(rows.length / size);
  const alignOf = (column: number) =>
    body.every((row) => row[column]?.type === 'raw_number') ? 'right' : 'left';
  const sortBy = (column: number) => {
    setOrder(nextOrder(order, column));
    setPage(0);
  };

  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="table-frame" tabIndex={0}>
        <table>
          <caption>{block.caption}</caption>
          <thead>
            <tr>
              {(block.rows[0] ?? []).map((cell, column) => (
                <SortHeading
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  key={column}
                  cell={cell}
                  align={alignOf(column)}
                  direction={order?.column === column ? order.direction : 'none'}
                  onSort={() => sortBy(column)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(page * size, (page + 1) * size).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={index}>
                {row.map((cell, column) => {
                  const isHeading = column === (block.row_header_column_index ?? 0);
                  const Tag = isHeading ? 'th' : 'td';
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    <Tag key={column} className={alignOf(column)} {...(isHeading && { scope: 'row' })}>
                      <TableCell cell={cell} />
                    </Tag>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} onTurn={setPage} />}
    </div>
  );
}
