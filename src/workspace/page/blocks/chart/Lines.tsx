import type { Plot } from './CartesianChart.js';
import { seriesColor, textWidth } from './scale.js';

/** A line for each series, its area filled when the chart is an area chart. */
export function Lines({ plot: { chart, show, middleOf, band, yOf } }: { plot: Plot }) {
  const { categories } = chart.axis_config;
  const labelled = chart.series.length === 1;

  return chart.series.map(({ name, data }, seriesIndex) => {
    const points = categories.flatMap((category, index) => {
      const value = data.find(({ label }) => label === category)?.value;
      return value === undefined ? [] : [{ category, value, x: middleOf(index), y: yOf(value) }];
    });
    const line = points.map(({ x, y }) => `${x},${y}`).join(' ');
    const [first, last] = [points[0], points.at(-1)];
    const color = seriesColor(seriesIndex);
    return (
      <g key={name}>
        {chart.type === 'area' && first && last && (
          <polygon
            className="area"
            fill={color}
            points={`${first.x},${yOf(0)} ${line} ${last.x},${yOf(0)}`}
          />
        )}
        <polyline className="line" stroke={color} points={line} />
        {points.map(({ category, value, x, y }) => (
          <g key={category} className="mark">
            <title>{`${category} · ${name}: ${show(value)}`}</title>
            <circle className="halo" cx={x} cy={y} r={12} />
            <circle className="point" cx={x} cy={y} r={3.5} fill={color} />
            {labelled && textWidth(show(value), 11) < band && (
              <text className="mark-value" x={x} y={y - 8} textAnchor="middle">
                {show(value)}
              </text>
            )}
          </g>
        ))}
      </g>
    );
  });
}
