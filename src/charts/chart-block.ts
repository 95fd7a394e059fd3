import type { Chart } from './chart.js';
import { cutText, distinctLabels } from './cut-text.js';

/**
 * Slack's own chart. @slack/types 3.2 does not know this block yet, and charts/ knows nothing of Slack's packages;
 * the shape fits their `Block`.
 */
export interface DataVisualizationBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: {
    type: Chart['kind'];
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

const LIMITS = { title: 50, label: 20, axisLabel: 50, series: 6, categories: 20 };

/**
 * The chart as a block that Slack draws itself, or undefined where only an image will do. Words that are too long
 * are cut, since the numbers survive that; numbers are never left out.
 */
export function chartBlock(chart: Chart): DataVisualizationBlock | undefined {
  if (!fitsSlack(chart)) return undefined;
  const categories = distinctLabels(chart.categories.map(trim), LIMITS.label);
  const names = distinctLabels(
    chart.series.map(({ name }) => trim(name)),
    LIMITS.label,
  );
  return {
    type: 'data_visualization',
    title: cutText(chart.title.trim(), LIMITS.title),
    chart: {
      type: chart.kind,
      series: chart.series.map(({ values }, index) => ({
        name: names[index] ?? '',
        data: values.map((value, at) => ({ label: categories[at] ?? '', value })),
      })),
      axis_config: {
        categories,
        ...(chart.xLabel?.trim() && { x_label: cutText(chart.xLabel.trim(), LIMITS.axisLabel) }),
        ...(chart.yLabel?.trim() && { y_label: cutText(chart.yLabel.trim(), LIMITS.axisLabel) }),
      },
    },
  };
}

function fitsSlack({ title, categories, series }: Chart): boolean {
  const words = [title, ...categories, ...series.map(({ name }) => name)];
  return (
    isWithin(categories.length, LIMITS.categories) &&
    isWithin(series.length, LIMITS.series) &&
    words.every((word) => word.trim() !== '') &&
    series.every(({ values }) => values.length === categories.length && values.every(Number.isFinite))
  );
}

const isWithin = (count: number, limit: number) => count >= 1 && count <= limit;
const trim = (text: string) => text.trim();
