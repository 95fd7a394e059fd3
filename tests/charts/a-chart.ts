import type { Chart } from '../../src/charts/chart.js';

export function aChart(changes: Partial<Chart> = {}): Chart {
  return {
    kind: 'bar',
    title: 'Deals by industry',
    categories: ['Retail', 'Building'],
    series: [{ name: 'Units', values: [3, 1] }],
    ...changes,
  };
}

/** `count` categories with as many values in each of `seriesCount` series. */
export function aChartOf(count: number, seriesCount = 1): Chart {
  return aChart({
    categories: Array.from({ length: count }, (_, index) => `Day ${index + 1}`),
    series: Array.from({ length: seriesCount }, (_, index) => ({
      name: `Series ${index + 1}`,
      values: Array.from({ length: count }, (_, at) => index + at),
    })),
  });
}
