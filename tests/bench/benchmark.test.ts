import { expect, test } from 'vitest';
import { besideFloor, meets, spread } from './benchmark.js';
import { table } from './print-table.js';

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
  expect(slowed.ratio).toEqual({ median: 2, least: 2, most: 2.5 });
});

test('an aim is met by the median', () => {
  expect(meets(slowed.ratio, { atMost: 2 })).toBe(true);
  expect(meets(slowed.ratio, { atMost: 1.9 })).toBe(false);
  expect(meets(slowed.ratio, { atLeast: 2 })).toBe(true);
  expect(meets(slowed.ratio, { atLeast: 2.1 })).toBe(false);
});

test('the table says each figure with its least and most, and what became of the aim', () => {
  expect(table([slowed]).split('\n').at(-1)).toBe(
    '| a form | 2.00 (1.00–400) ms | 5.00 (2.00–800) ms | 2.00 (2.00–2.50) | ≤ 2 × met |',
  );
  expect(table([{ ...slowed, aim: { atMost: 1 } }])).toContain('≤ 1 × **missed**');
});
