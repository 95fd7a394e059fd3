import type { CartesianChartData } from '../drawn-block.js';
import { Bars } from './Bars.js';
import { Lines } from './Lines.js';
import { textWidth, ticksFor } from './scale.js';

export interface Plot {
  chart: CartesianChartData;
  show: (value: number) => string;
  /** Middle and width of a category's band, and the height of a value, in pixels. */
  middleOf: (category: number) => number;
  band: number;
  yOf: (value: number) => number;
}

interface Props {
  chart: CartesianChartData;
  summary: string;
  show: (value: number) => string;
  width: number;
}

const TOP = 16;
const HEIGHT = 180;

export function CartesianChart({ chart, summary, show, width }: Props) {
  const { categories, x_label: xLabel, y_label: yLabel } = chart.axis_config;
  const ticks = ticksFor(chart.series.flatMap(({ data }) => data.map(({ value }) => value)));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const left = Math.max(...ticks.map((tick) => textWidth(show(tick)))) + (yLabel ? 28 : 10);
  const band = (width - left - 8) / categories.length;
  const longest = Math.max(...categories.map((category) => textWidth(category)));
  const slanted = longest > band - 4;
  const foot = (slanted ? Math.min(90, longest * 0.6 + 16) : 22) + (xLabel ? 18 : 0);

  const yOf = (value: number) => TOP + ((high - value) / (high - low)) * HEIGHT;
  const middleOf = (category: number) => left + band * (category + 0.5);
  const plot: Plot = { chart, show, middleOf, band, yOf };

  return (
    <svg className="chart-drawing" width={width} height={TOP + HEIGHT + foot} role="img" aria-label={summary}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'axis' : 'grid'} x1={left} x2={width} y1={yOf(tick)} y2={yOf(tick)} />
          <text className="tick" x={left - 6} y={yOf(tick) + 4} textAnchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      {chart.type === 'bar' ? <Bars plot={plot} /> : <Lines plot={plot} />}
      {categories.map((category, index) => {
        const [x, y] = [middleOf(index), TOP + HEIGHT + 16];
        return (
          <text
            key={category}
            className="tick"
            x={x}
            y={y}
            textAnchor={slanted ? 'end' : 'middle'}
            transform={slanted ? `rotate(-36 ${x} ${y})` : undefined}
          >
            {category}
          </text>
        );
      })}
      {xLabel && (
        <text className="axis-name" x={(left + width) / 2} y={TOP + HEIGHT + foot - 4} textAnchor="middle">
          {xLabel}
        </text>
      )}
      {yLabel && (
        <text
          className="axis-name"
          transform={`translate(12 ${TOP + HEIGHT / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {yLabel}
        </text>
      )}
    </svg>
  );
}
