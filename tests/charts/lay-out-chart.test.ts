import { describe, expect, test } from 'vitest';
import { layOutChart, PALETTE } from '../../src/charts/lay-out-chart.js';
import { aChart, aChartOf } from './a-chart.js';

describe('the layout of a chart', () => {
  test.each([
    { what: 'few short names', chart: aChart(), axis: 'x' },
    {
      what: 'names too long to stand beside each other',
      chart: aChart({ categories: ['制造业与建筑业的从业人员', '批发和零售业的从业人员', '公共服务'] }),
      axis: 'y',
    },
    { what: 'many names', chart: aChartOf(21), axis: 'y' },
    { what: 'many days of a line', chart: { ...aChartOf(31), kind: 'line' as const }, axis: 'x' },
  ])('puts the categories of $what on the $axis axis', ({ chart, axis }) => {
    expect(layOutChart(chart).configuration.options?.indexAxis).toBe(axis);
  });

  test('breaks a long title into lines that fit, and loses nothing of it', () => {
    const title = '本月按从业行业统计的成交辆数以及按关注点统计的成交辆数，全部展厅合计';
    const lines = layOutChart(aChart({ title })).configuration.options?.plugins?.title?.text;

    expect(lines).toHaveLength(2);
    expect((lines as string[]).join('')).toBe(title);
  });

  test('has colours that differ in lightness, so that they stay apart in grey', () => {
    const lightnesses = PALETTE.map(lightness).sort((a, b) => a - b);
    const steps = lightnesses.slice(1).map((value, index) => value - lightnesses[index]!);

    expect(Math.min(...steps)).toBeGreaterThan(8);
  });
});

/** CIE L* of an sRGB colour, 0 to 100. */
function lightness(color: string): number {
  const [red, green, blue] = [1, 3, 5].map(
    (at) => (Number.parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  return 116 * Math.cbrt(0.2126 * red! + 0.7152 * green! + 0.0722 * blue!) - 16;
}
