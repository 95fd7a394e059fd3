import type { Words } from '../../words/en.js';
import type { CartesianChartData, PieChartData } from '../drawn-block.js';

/** The chart's numbers as a table: heading row first, names in the first column. */
export function chartRows(
  chart: CartesianChartData | PieChartData,
  words: Words,
  show: (value: number) => string,
): string[][] {
  if (chart.type === 'pie') {
    const total = chart.segments.reduce((sum, { value }) => sum + value, 0);
    const share = (value: number) => `${Math.round((value / total) * 100)}%`;
    return [
      [words.category, words.value, words.share],
      ...chart.segments.map(({ label, value }) => [label, show(value), share(value)]),
    ];
  }
  const valueAt = (data: { label: string; value: number }[], category: string) => {
    const point = data.find(({ label }) => label === category);
    return point ? show(point.value) : '';
  };
  return [
    [chart.axis_config.x_label ?? words.category, ...chart.series.map(({ name }) => name)],
    ...chart.axis_config.categories.map((category) => [
      category,
      ...chart.series.map(({ data }) => valueAt(data, category)),
    ]),
  ];
}
