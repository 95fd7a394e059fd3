import type { TableBlock } from '@slack/types';
import { TableCell } from './TableCell.js';

export function Table({ block }: { block: TableBlock }) {
  const [head, ...rows] = block.rows;
  const look = (column: number) => {
    const settings = block.column_settings?.[column];
    return `${settings?.align ?? 'left'}${settings?.is_wrapped ? ' wrapped' : ''}`;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="table-frame" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col" className={look(column)}>
                <TableCell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className={look(column)}>
                  <TableCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
