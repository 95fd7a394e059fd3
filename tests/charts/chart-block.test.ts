import type { Block } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartBlock } from '../../src/charts/chart-block.js';
import { aChart, aChartOf } from './a-chart.js';

describe('a chart as a block that Slack draws', () => {
  test('carries every number under its category', () => {
    const block: Block | undefined = chartBlock(aChart({ xLabel: 'Industry' }));

    expect(block).toEqual({
      type: 'data_visualization',
      title: 'Deals by industry',
      chart: {
        type: 'bar',
        series: [
          {
            name: 'Units',
            data: [
              { label: 'Retail', value: 3 },
              { label: 'Building', value: 1 },
            ],
          },
        ],
        axis_config: { categories: ['Retail', 'Building'], x_label: 'Industry' },
      },
    });
  });

  test.each([
    { what: '20 categories', chart: aChartOf(20), drawn: true },
    { what: '21 categories', chart: aChartOf(21), drawn: false },
    { what: '6 series', chart: aChartOf(3, 6), drawn: true },
    { what: '7 series', chart: aChartOf(3, 7), drawn: false },
    { what: 'no category', chart: aChartOf(0), drawn: false },
    { what: 'no series', chart: aChartOf(3, 0), drawn: false },
    { what: 'a value too few', chart: aChart({ series: [{ name: 'Units', values: [3] }] }), drawn: false },
    {
      what: 'a value too many',
      chart: aChart({ series: [{ name: 'Units', values: [3, 1, 2] }] }),
      drawn: false,
    },
    {
      what: 'a value that is no number',
      chart: aChart({ series: [{ name: 'Units', values: [3, NaN] }] }),
      drawn: false,
    },
    { what: 'an empty title', chart: aChart({ title: ' ' }), drawn: false },
    { what: 'an empty category', chart: aChart({ categories: ['Retail', ''] }), drawn: false },
  ])('with $what: $drawn', ({ chart, drawn }) => {
    expect(chartBlock(chart) !== undefined).toBe(drawn);
  });

  test.each([
    { length: 50, title: 'a'.repeat(50) },
    { length: 51, title: `${'a'.repeat(49)}…` },
  ])('shows a title of $length characters in at most 50', ({ length, title }) => {
    expect(chartBlock(aChart({ title: 'a'.repeat(length) }))?.title).toBe(title);
  });

  test.each([
    { categories: ['a'.repeat(20), 'b'], shown: ['a'.repeat(20), 'b'] },
    { categories: ['a'.repeat(21), 'b'], shown: [`${'a'.repeat(19)}…`, 'b'] },
    { categories: ['Wang', 'Wang'], shown: ['Wang', 'Wang 2'] },
    { categories: ['Wang', 'Wang 2', 'Wang'], shown: ['Wang', 'Wang 2', 'Wang 3'] },
    {
      categories: [`${'a'.repeat(20)}b`, `${'a'.repeat(20)}c`],
      shown: [`${'a'.repeat(19)}…`, `${'a'.repeat(17)}… 2`],
    },
    { categories: [`${'车'.repeat(18)}👨‍👩‍👧`, 'b'], shown: [`${'车'.repeat(18)}…`, 'b'] },
  ])('shows $categories as $shown', ({ categories, shown }) => {
    const block = chartBlock(
      aChart({ categories, series: [{ name: 'Units', values: categories.map(() => 1) }] }),
    );

    expect(block?.chart.axis_config.categories).toEqual(shown);
    expect(block?.chart.series[0]?.data.map(({ label }) => label)).toEqual(shown);
  });

  test('keeps series of the same name apart', () => {
    const values = [1, 2];
    const block = chartBlock(
      aChart({
        series: [
          { name: '展厅', values },
          { name: '展厅', values },
        ],
      }),
    );

    expect(block?.chart.series.map(({ name }) => name)).toEqual(['展厅', '展厅 2']);
  });
});

test('whatever the chart, a block that is returned keeps every limit of Slack', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60, size: 'max' }),
    fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
    fc.constantFrom('a', 'a 2', '车'),
  );
  const charts = fc.integer({ min: 0, max: 22 }).chain((count) =>
    fc.record({
      kind: fc.constantFrom('bar' as const, 'line' as const),
      title: text,
      categories: fc.array(text, { minLength: count, maxLength: count }),
      series: fc.array(
        fc.record({ name: text, values: fc.array(fc.nat(), { minLength: count, maxLength: count }) }),
        { maxLength: 7 },
      ),
      xLabel: text,
      yLabel: text,
    }),
  );
  let returned = 0;

  fc.assert(
    fc.property(charts, (chart) => {
      const block = chartBlock(chart);
      if (!block) return;
      returned++;
      const { series, axis_config } = block.chart;
      const names = series.map(({ name }) => name);
      expect(block.title.length).toBeLessThanOrEqual(50);
      expect((axis_config.x_label ?? '').length).toBeLessThanOrEqual(50);
      expect((axis_config.y_label ?? '').length).toBeLessThanOrEqual(50);
      expect(axis_config.categories.length).toBeLessThanOrEqual(20);
      expect(series.length).toBeLessThanOrEqual(6);
      for (const labels of [axis_config.categories, names]) {
        expect(new Set(labels).size).toBe(labels.length);
        for (const label of labels) expect(label.length > 0 && label.length <= 20).toBe(true);
      }
      series.forEach(({ data }, index) => {
        expect(data.map(({ label }) => label)).toEqual(axis_config.categories);
        expect(data.map(({ value }) => value)).toEqual(chart.series[index]?.values);
      });
    }),
  );
  expect(returned).toBeGreaterThan(10);
});
