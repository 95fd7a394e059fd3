import type { Chart as ChartJs, Plugin } from 'chart.js';
import type { Chart } from './chart.js';
import { BACKGROUND_COLOR, FONT_FAMILY, TEXT_COLOR } from './lay-out-chart.js';

interface Label {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 12;
const GAP = 5;

/** Writes each value beside its bar or point; in a chart too crowded for that the grid has to do. */
export const valueLabels: Plugin<Chart['kind']> = {
  id: 'valueLabels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.font = `${SIZE}px "${FONT_FAMILY}"`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillStyle = TEXT_COLOR;
    // A rim in the background's colour keeps a figure readable where a line or the grid passes behind it.
    ctx.strokeStyle = BACKGROUND_COLOR;
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    const labels = placeLabels(chart);
    for (const { text, left, top, bottom } of isCrowded(labels) ? [] : labels) {
      ctx.strokeText(text, left, (top + bottom) / 2);
      ctx.fillText(text, left, (top + bottom) / 2);
    }
    ctx.restore();
  },
};

function placeLabels(chart: ChartJs<Chart['kind']>): Label[] {
  const { ctx, data, options } = chart;
  const lying = options.indexAxis === 'y';
  return data.datasets.flatMap((dataset, index) =>
    chart.getDatasetMeta(index).data.map(({ x, y }, at) => {
      const text = Number(dataset.data[at]).toLocaleString(options.locale);
      const { width } = ctx.measureText(text);
      const left = lying ? x + GAP : x - width / 2;
      const bottom = lying ? y + SIZE / 2 : y - GAP;
      return { text, left, right: left + width, top: bottom - SIZE, bottom };
    }),
  );
}

function isCrowded(labels: Label[]): boolean {
  return labels.some((a, index) =>
    labels
      .slice(index + 1)
      .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
}
