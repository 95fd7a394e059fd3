import type { Chart } from './chart.js';
import { cutText } from './cut-text.js';

/**
 * The numbers in words, for a message's `text` and an image's `alt_text`: "Deals — Retail: 3, Building: 1", or, with
 * several series, "Week: Won — Mon: 3, Tue: 1; Lost — Mon: 0, Tue: 2". Layout and names only, so it reads in every
 * language. What exceeds the limit is left out and counted ("… +12"). Names are as typed: escape them for mrkdwn.
 */
export function describeChart(chart: Chart, locale: string, limit = 2000): string {
  const { format } = new Intl.NumberFormat(locale);
  const points = describePoints(chart, format);
  const title = cutText(chart.title, limit / 2);
  const whole = title + points.join('');
  if (whole.length <= limit) return whole;

  const rest = (count: number) => ` … +${format(count)}`;
  const room = limit - rest(points.length).length;
  let text = title;
  let shown = 0;
  for (const point of points) {
    if (text.length + point.length > room) break;
    text += point;
    shown++;
  }
  return text + rest(points.length - shown);
}

/** Every point with what goes before it, so that the pieces can simply be joined. */
function describePoints({ categories, series }: Chart, format: (value: number) => string): string[] {
  return series.flatMap(({ name, values }, index) => {
    const heading = series.length === 1 ? ' — ' : `${index === 0 ? ': ' : '; '}${name} — `;
    return values.map(
      (value, at) => `${at === 0 ? heading : ', '}${categories[at] ?? '?'}: ${format(value)}`,
    );
  });
}
