import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeChart } from '../../src/charts/describe-chart.js';
import { aChart, aChartOf } from './a-chart.js';

describe('a chart in words', () => {
  test('names the title, then each category with its number', () => {
    expect(describeChart(aChart(), 'en')).toBe('Deals by industry — Retail: 3, Building: 1');
  });

  test('names each series when there are several', () => {
    const chart = aChart({
      title: '本周',
      categories: ['周一', '周二'],
      series: [
        { name: '成交', values: [3, 1] },
        { name: '战败', values: [0, 2] },
      ],
    });

    expect(describeChart(chart, 'zh-CN')).toBe('本周: 成交 — 周一: 3, 周二: 1; 战败 — 周一: 0, 周二: 2');
  });

  test('writes numbers as the reader does', () => {
    const chart = aChart({ categories: ['Retail'], series: [{ name: 'Units', values: [12345.5] }] });

    expect(describeChart(chart, 'en')).toContain('12,345.5');
    expect(describeChart(chart, 'de')).toContain('12.345,5');
  });

  test('says how many numbers it leaves out when there is no room for all', () => {
    const text = describeChart(aChartOf(1000), 'en');

    const shown = text.match(/Day \d+:/g)?.length ?? 0;
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(shown).toBeGreaterThan(100);
    expect(text).toMatch(new RegExp(` … \\+${1000 - shown}$`));
  });

  test('never exceeds its limit, and leaves nothing out that fits', () => {
    const counts = fc.record({
      count: fc.nat(30),
      series: fc.nat(4),
      title: fc.string({ maxLength: 90 }),
      limit: fc.integer({ min: 40, max: 400 }),
    });
    fc.assert(
      fc.property(counts, ({ count, series, title, limit }) => {
        const chart = { ...aChartOf(count, series), title };
        const text = describeChart(chart, 'en', limit);
        const whole = describeChart(chart, 'en', 10_000);
        expect(text.length).toBeLessThanOrEqual(limit);
        if (whole.length <= limit && title.length <= limit / 2) expect(text).toBe(whole);
      }),
    );
  });
});
