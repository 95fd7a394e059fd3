import { type Aim, meets, type Row, type Spread } from './benchmark.js';

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const words = ({ median, least, most }: Spread): string =>
  `${figure(median)} (${figure(least)}–${figure(most)})`;

const aimWords = (ratio: Spread, aim: Aim | undefined): string => {
  if (!aim) return 'reported';
  const limit = 'atMost' in aim ? `≤ ${aim.atMost} ×` : `≥ ${aim.atLeast} ×`;
  return `${limit} ${meets(ratio, aim) ? 'met' : '**missed**'}`;
};

/** Each figure is the median of the rounds, with the least and the most of them. */
export const table = (rows: readonly Row[]): string =>
  [
    '| work | floor | ours | ratio | aim |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ work, unit, floor, ours, ratio, aim }) =>
        `| ${work} | ${words(floor)} ${unit} | ${words(ours)} ${unit} | ${words(ratio)} | ${aimWords(ratio, aim)} |`,
    ),
  ].join('\n');
