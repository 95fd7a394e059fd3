import { meets, type Row, type Spread } from './benchmark.js';

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const words = ({ median, least, most }: Spread): string =>
  `${figure(median)} (${figure(least)}–${figure(most)})`;

const aimWords = (row: Row): string => {
  const { aim, unit } = row;
  if (!aim) return 'reported';
  const limit = 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
  return `${limit} ${aim.of === 'ours' ? unit : '×'} ${meets(row, aim) ? 'met' : '**missed**'}`;
};

export const HEAD = ['| work | floor | ours | ratio | aim |', '| --- | --- | --- | --- | --- |'].join('\n');

/** A row of the table: each figure is the median of the rounds, with the least and the most of them. */
export function line(row: Row): string {
  const { work, unit, ours, beside } = row;
  const [floor, ratio] = beside ? [`${words(beside.floor)} ${unit}`, words(beside.ratio)] : ['–', '–'];
  return `| ${work} | ${floor} | ${words(ours)} ${unit} | ${ratio} | ${aimWords(row)} |`;
}
