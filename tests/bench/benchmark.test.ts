import { expect, test } from 'vitest';
import { alone, besideFloor, meets, spread } from './benchmark.js';
import { line } from './print-table.js';

test('the middle of an even number of figures lies between two of them', () => {
  expect(spread([9, 1, 3])).toEqual({ median: 3, least: 1, most: 9 });
  expect(spread([4, 1, 9, 2])).toEqual({ median: 3, least: 1, most: 9 });
});

const slowed = besideFloor({
  work: 'a form',
  unit: 'ms',
  floor: [1, 400, 2],
  ours: [2, 800, 5],
  aim: { atMost: 2 },
});

test('a round’s ratio is of what was measured in that round', () => {
  expect(slowed.beside?.ratio).toEqual({ median: 2, least: 2, most: 2.5 });
});

test('an aim is met by the median', () => {
  expect(meets(slowed, { atMost: 2 })).toBe(true);
  expect(meets(slowed, { atMost: 1.9 })).toBe(false);
  expect(meets(slowed, { atLeast: 2 })).toBe(true);
  expect(meets(slowed, { atLeast: 2.1 })).toBe(false);
});

test('an aim may be of the figure itself, and without a floor no ratio is met', () => {
  expect(meets(slowed, { atMost: 5, of: 'ours' })).toBe(true);
  expect(meets(slowed, { atMost: 4, of: 'ours' })).toBe(false);
  const figure = alone({ work: 'a form', unit: 'ms', ours: [1, 2, 3] });
  expect(meets(figure, { atMost: 9 })).toBe(false);
});

test('the table says each figure with its least and most, and what became of the aim', () => {
  expect(line(slowed)).toBe(
    '| a form | 2.00 (1.00–400) ms | 5.00 (2.00–800) ms | 2.00 (2.00–2.50) | ≤ 2 × met |',
  );
  expect(line({ ...slowed, aim: { atMost: 1 } })).toContain('≤ 1 × **missed**');
});

test('the table has a dash where there is no floor, and the unit of an aim that is no ratio', () => {
  const figure = alone({ work: 'a form', unit: 'ms', ours: [1, 2, 3], aim: { atMost: 50, of: 'ours' } });
  expect(line(figure)).toBe('| a form | – | 2.00 (1.00–3.00) ms | – | ≤ 50 ms met |');
});
