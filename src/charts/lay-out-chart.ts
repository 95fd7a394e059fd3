import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { Chart } from './chart.js';
import { cutText } from './cut-text.js';

export const FONT_FAMILY = 'Noto Sans SC';
export const BACKGROUND_COLOR = '#ffffff';
export const TEXT_COLOR = '#1d1c1d';
const GRID_COLOR = '#e4e4e4';

/** Each differs from all others in lightness too, so they stay apart in grey and for the colour-blind. */
export const PALETTE = ['#1264a3', '#f2a33a', '#33a999', '#6a1a44', '#a9daf6', '#ca5238'] as const;
const POINT_STYLES = ['circle', 'rectRot', 'triangle', 'rect', 'rectRounded', 'crossRot'] as const;

/** Device pixels to each CSS pixel, for sharp letters. */
export const PIXEL_RATIO = 2;
/** In CSS pixels. Small, so that the letters can still be read when a phone shrinks the image to its width. */
const WIDTH = 500;
const HEIGHT = 320;
const BAR_THICKNESS = 18;
/** How many Latin letters fit beside each other; a Chinese character takes the room of two. */
const LETTERS_IN_TITLE = 52;
const LETTERS_ALONG_AXIS = 54;
const LONGEST_LABEL = 20;

export interface Drawing {
  width: number;
  height: number;
  /** Plain data, so that it can also be sent to a server as JSON. */
  configuration: ChartConfiguration<Chart['kind'], number[], string>;
}

/** How Chart.js 4 is to draw the chart, and at which size. Bars lie down where their names need the room. */
export function layOutChart(chart: Chart): Drawing {
  const labels = chart.categories.map((category) => cutText(category, LONGEST_LABEL));
  const lying = chart.kind === 'bar' && widthInLetters(labels.join('  ')) > LETTERS_ALONG_AXIS;
  const rowHeight = chart.series.length * BAR_THICKNESS + 8;
  return {
    width: WIDTH,
    height: lying ? Math.max(HEIGHT, 110 + labels.length * rowHeight) : HEIGHT,
    configuration: {
      type: chart.kind,
      data: { labels, datasets: chart.series.map(dataset) },
      options: options(chart, lying),
    },
  };
}

function dataset(
  { name, values }: Chart['series'][number],
  index: number,
): ChartDataset<Chart['kind'], number[]> {
  const color = PALETTE[index % PALETTE.length];
  return {
    label: cutText(name, LONGEST_LABEL),
    data: values,
    backgroundColor: color,
    borderColor: color,
    pointStyle: POINT_STYLES[index % POINT_STYLES.length],
    pointRadius: 4,
    borderRadius: 3,
    maxBarThickness: 56,
  };
}

function options(chart: Chart, lying: boolean): ChartOptions<Chart['kind']> {
  const isLine = chart.kind === 'line';
  const categoryScale = {
    grid: { display: false },
    // A line can do without the name of every day; a bar without a name says nothing.
    ticks: { ...lettering(13), autoSkip: isLine },
    title: scaleTitle(chart.xLabel),
  };
  const valueScale = {
    beginAtZero: true,
    suggestedMax: 1,
    grace: '10%',
    ticks: { ...lettering(13), precision: 0 },
    grid: { color: GRID_COLOR },
    title: scaleTitle(chart.yLabel),
  };
  const legendLabels = { ...lettering(13), usePointStyle: isLine, boxWidth: 14, boxHeight: isLine ? 8 : 14 };
  return {
    indexAxis: lying ? 'y' : 'x',
    // Both of the bot's languages group digits as English does, whatever the host's locale is.
    locale: 'en',
    layout: { padding: { top: 8, right: 20, bottom: 8, left: 8 } },
    plugins: {
      title: { display: true, text: titleLines(chart.title), ...lettering(16) },
      legend: { display: chart.series.length > 1, position: 'bottom', labels: legendLabels },
    },
    scales: lying ? { x: valueScale, y: categoryScale } : { x: categoryScale, y: valueScale },
  };
}

/** Named in every place, because Chart.js does not pass a chart's font on to its parts. */
function lettering(size: number) {
  return {
    color: TEXT_COLOR,
    font: { family: `"${FONT_FAMILY}", sans-serif`, size, weight: 'normal' as const },
  };
}

function scaleTitle(text: string | undefined) {
  return { display: text !== undefined, text: text ?? '', ...lettering(13) };
}

/** Chart.js breaks no lines by itself: a long title would lose both its ends. */
function titleLines(title: string): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(title)) {
    const line = `${lines.at(-1)}${segment}`;
    if (widthInLetters(line) > LETTERS_IN_TITLE) lines.push(segment.trimStart());
    else lines[lines.length - 1] = line;
  }
  return lines;
}

const widthInLetters = (text: string) =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 2 : 1), 0);
