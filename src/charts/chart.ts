/** What is to be shown, whoever draws it: Slack, chart.js or a screen reader. Counts only, never a customer. */
export interface Chart {
  kind: 'bar' | 'line';
  title: string;
  /** In the reader's language. */
  categories: string[];
  /** One value per category. */
  series: { name: string; values: number[] }[];
  xLabel?: string;
  yLabel?: string;
}
