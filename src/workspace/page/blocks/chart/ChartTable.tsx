export function ChartTable({ rows: [head = [], ...body] }: { rows: string[][] }) {
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={column ? 'right' : 'left'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(([name = '', ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className="right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
