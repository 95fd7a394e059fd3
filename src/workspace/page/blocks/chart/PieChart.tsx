import type { PieChartData } from '../drawn-block.js';
import { seriesColor } from './scale.js';

interface Props {
  chart: PieChartData;
  summary: string;
  show: (value: number) => string;
}

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring with the total in the middle and every share beside it in numbers. */
export function PieChart({ chart: { segments }, summary, show }: Props) {
  const total = segments.reduce((sum, { value }) => sum + value, 0);
  const startOf = (index: number) =>
    segments.slice(0, index).reduce((sum, { value }) => sum + value, 0) / total;

  return (
    <div className="pie">
      <svg viewBox="0 0 120 120" role="img" aria-label={summary}>
        {segments.map(({ label, value }, index) => (
          <circle
            key={label}
            className="slice"
            cx={60}
            cy={60}
            r={RADIUS}
            stroke={seriesColor(index)}
            strokeDasharray={`${Math.max(0, (value / total) * AROUND - (segments.length > 1 ? 1.5 : 0))} ${AROUND}`}
            transform={`rotate(${startOf(index) * 360 - 90} 60 60)`}
          >
            <title>{`${label}: ${show(value)}`}</title>
          </circle>
        ))}
        <text className="pie-total" x={60} y={66} textAnchor="middle">
          {show(total)}
        </text>
      </svg>
      <ul className="pie-legend">
        {segments.map(({ label, value }, index) => (
          <li key={label}>
            <span className="swatch" style={{ background: seriesColor(index) }} />
            <span className="pie-label">{label}</span>
            <strong>{show(value)}</strong>
            <span className="share">{Math.round((value / total) * 100)}%</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
