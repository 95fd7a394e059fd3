import type { Chart } from './chart.js';
import { drawByQuickChart } from './draw-by-quickchart.js';
import { drawInProcess } from './draw-in-process.js';
import { layOutChart } from './lay-out-chart.js';

export interface ChartPainterOptions {
  /** Charts stay on this machine unless a QuickChart server is named. */
  quickChartUrl?: string | undefined;
  timeoutMs?: number;
  /** Told why the server's image could not be had, when the chart is drawn here instead. */
  onFallback?: (error: unknown) => void;
}

export type ChartPainter = (chart: Chart) => Promise<Buffer>;

/** Draws charts as PNG images. */
export function createChartPainter(options: ChartPainterOptions = {}): ChartPainter {
  const { quickChartUrl, timeoutMs = 5_000, onFallback } = options;
  return async (chart) => {
    const drawing = layOutChart(chart);
    if (!quickChartUrl) return drawInProcess(drawing);
    try {
      return await drawByQuickChart(quickChartUrl, drawing, timeoutMs);
    } catch (error) {
      onFallback?.(error);
      return drawInProcess(drawing);
    }
  };
}
