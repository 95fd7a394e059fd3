import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/charts/chart.js';
import { createChartPainter } from '../../src/charts/draw-chart.js';
import { aChart, aChartOf } from './a-chart.js';

const paint = createChartPainter();

async function pixelsOf(png: Buffer) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, data: Buffer.from(data.buffer) };
}

async function pixelsOfChart(changes: Partial<Chart>) {
  return (await pixelsOf(await paint(aChart(changes)))).data;
}

/** By more than the faint shades at the edge of a bar that is a millionth higher. */
function differVisibly(one: Buffer, other: Buffer): boolean {
  return one.some((value, index) => Math.abs(value - other[index]!) > 64);
}

describe('a chart drawn by the bot itself', () => {
  test('is a PNG of twice the density, on white', async () => {
    const png = await paint(aChart());
    const { width, height, data } = await pixelsOf(png);

    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([width, height]).toEqual([1000, 640]);
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  test.each(['bar', 'line'] as const)('shows the numbers of a %s chart in its own colour', async (kind) => {
    const few = await pixelsOfChart({ kind, series: [{ name: 'Units', values: [1, 9] }] });
    const many = await pixelsOfChart({ kind, series: [{ name: 'Units', values: [9, 1] }] });

    const blue = Buffer.from([0x12, 0x64, 0xa3, 0xff]);
    expect(few.includes(blue)).toBe(true);
    expect(few.equals(many)).toBe(false);
  });

  test.each([
    { written: 'writes', bars: 2 },
    { written: 'leaves out', bars: 12 },
  ])('$written the values of $bars bars', async ({ written, bars }) => {
    const pixels = (first: number) => {
      const series = Array.from({ length: bars / 2 }, () => ({ name: '', values: [first, 1e9] }));
      return pixelsOfChart({ series });
    };

    // Beside a thousand million both bars are flat: only the figures can tell the two apart.
    const [one, other] = await Promise.all([pixels(1), pixels(2)]);
    expect(differVisibly(one!, other!)).toBe(written === 'writes');
  });

  test('draws Chinese, each character its own and none as a box', async () => {
    const [one, other, missing] = await Promise.all(
      ['销', '售', '\u{10ffff}'].map((title) => pixelsOfChart({ title })),
    );

    expect(GlobalFonts.has('Noto Sans SC')).toBe(true);
    expect(differVisibly(one!, other!)).toBe(true);
    expect(differVisibly(one!, missing!)).toBe(true);
  });

  test('gives each of many categories a row of its own', async () => {
    const { height } = await pixelsOf(await paint(aChartOf(40)));

    expect(height).toBeGreaterThan(40 * 2 * 20);
  });

  test.each([
    { what: 'nothing but zeros', chart: aChart({ series: [{ name: 'Units', values: [0, 0] }] }) },
    { what: 'no category', chart: aChartOf(0) },
    { what: 'a title of 200 characters', chart: aChart({ title: '客户 '.repeat(70) }) },
  ])('draws a chart with $what', async ({ chart }) => {
    expect((await paint(chart)).subarray(1, 4).toString()).toBe('PNG');
  });
});
