import { useState } from 'react';
import { Icon } from '../../shell/Icon.js';
import { useWorkspace } from '../../state/workspace.js';
import { useWords } from '../../words/use-words.js';
import type { ChartBlock } from '../drawn-block.js';
import { CartesianChart } from './CartesianChart.js';
import { ChartTable } from './ChartTable.js';
import { chartRows } from './chart-rows.js';
import { PieChart } from './PieChart.js';
import { seriesColor } from './scale.js';
import { useWidth } from './use-width.js';

/** A chart as a figure: title, drawing, legend, and the same numbers as a table for whoever prefers or needs them. */
export function ChartFigure({ block: { title, chart } }: { block: ChartBlock }) {
  const words = useWords();
  const { me } = useWorkspace();
  const [asTable, setAsTable] = useState(false);
  const [ref, width] = useWidth<HTMLDivElement>();
  const show = (value: number) => value.toLocaleString(me.locale);
  const rows = chartRows(chart, words, show);
  const summary = `${title}. ${rows
    .slice(1)
    .map((row) => row.join(' '))
    .join('; ')}`;
  const legend = chart.type === 'pie' ? [] : chart.series.map(({ name }) => name);

  return (
    <figure className="chart" aria-label={title}>
      <div className="chart-head">
        <figcaption>{title}</figcaption>
        <button
          type="button"
          className="icon-button"
          aria-label={asTable ? words.showChart : words.showTable}
          title={asTable ? words.showChart : words.showTable}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? 'chart' : 'table'} />
        </button>
      </div>
      {legend.length > 1 && !asTable && (
        <ul className="chart-legend">
          {legend.map((name, index) => (
            <li key={name}>
              <span className="swatch" style={{ background: seriesColor(index) }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <div ref={ref}>
        {asTable && <ChartTable rows={rows} />}
        {!asTable && chart.type === 'pie' && <PieChart chart={chart} summary={summary} show={show} />}
        {!asTable && chart.type !== 'pie' && (
          <CartesianChart chart={chart} summary={summary} show={show} width={width} />
        )}
      </div>
    </figure>
  );
}
