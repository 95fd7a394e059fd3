import type { KnownBlock } from '@slack/types';

export interface CartesianChartData {
  type: 'bar' | 'line' | 'area';
  series: { name: string; data: { label: string; value: number }[] }[];
  axis_config: { categories: string[]; x_label?: string; y_label?: string };
}
export interface PieChartData {
  type: 'pie';
  segments: { label: string; value: number }[];
}
/** Slack's chart block, which @slack/types 3.2 does not know yet. */
export interface ChartBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: CartesianChartData | PieChartData;
}

export type DrawnBlock = KnownBlock | ChartBlock;
