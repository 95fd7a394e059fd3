import type { Plot } from './CartesianChart.js';
import { seriesColor, textWidth } from './scale.js';

/** Bars side by side in each category, with their value above while there is room. */
export function Bars({ plot: { chart, show, middleOf, band, yOf } }: { plot: Plot }) {
  const { series, axis_config: axis } = chart;
  const group = Math.min(band * 0.72, 56 * series.length);
  const barWidth = group / series.length;
  const labelled = series.every(({ data }) =>
    data.every(({ value }) => textWidth(show(value), 11) <= barWidth + 6),
  );

  return series.map(({ name, data }, seriesIndex) => (
    <g key={name} fill={seriesColor(seriesIndex)}>
      {axis.categories.map((category, index) => {
        const value = data.find(({ label }) => label === category)?.value ?? 0;
        const x = middleOf(index) - group / 2 + barWidth * seriesIndex;
        const y = Math.min(yOf(value), yOf(0));
        return (
          <g key={category} className="mark">
            <title>{`${category} · ${name}: ${show(value)}`}</title>
            <rect
              x={x + 1}
              y={y}
              width={Math.max(1, barWidth - 2)}
              height={Math.abs(yOf(value) - yOf(0))}
              rx={Math.min(3, barWidth / 4)}
            />
            {labelled && value !== 0 && (
              <text className="mark-value" x={x + barWidth / 2} y={y - 4} textAnchor="middle">
                {show(value)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  ));
}
