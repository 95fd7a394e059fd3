import type { Chart } from './chart.js';
import { layOutChart } from './lay-out-chart.js';

export interface ChartPainterOptions {
  /** Charts stay on this machine unless a QuickChart server is named. */
  quickChartUrl?: string | undefined;
  timeoutMs?: number;
  /** Told why the server's image could not be had, when the chart is drawn here instead. */
  onFallback?: (error: unknown) => void;
}

export type ChartPainter = (chart: Chart) => Promise<Buffer>;

/** Draws charts as PNG images. Slack draws most of them itself: what draws here is loaded for the first it cannot. */
export function createChartPainter(options: ChartPainterOptions = {}): ChartPainter {
  const { quickChartUrl, timeoutMs = 5_000, onFallback } = options;
  return async (chart) => {
    const drawing = layOutChart(chart);
    const { drawInProcess } = await import('./draw-in-process.js');
    if (!quickChartUrl) return drawInProcess(drawing);
    try {
      const { drawByQuickChart } = await import('./draw-by-quickchart.js');
      return await drawByQuickChart(quickChartUrl, drawing, timeoutMs);
    } catch (error) {
      onFallback?.(error);
      return drawInProcess(drawing);
    }
  };
}
