import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticksFor } from '../../../src/workspace/page/blocks/chart/scale.js';

test.each([
  [
    [0, 18],
    [0, 5, 10, 15, 20],
  ],
  [
    [1, 3],
    [0, 1, 2, 3],
  ],
  [[0], [0, 1]],
  [
    [-4, 4],
    [-4, -2, 0, 2, 4],
  ],
])('marks the axis of %j with round numbers', (values, ticks) => {
  expect(ticksFor(values)).toEqual(ticks);
});

test('covers every value and zero, with few marks', () => {
  const value = fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const ticks = ticksFor(values);
      const slack = Math.max(...values.map(Math.abs)) * 1e-9 + 1e-9;
      expect(ticks[0]!).toBeLessThanOrEqual(Math.min(0, ...values) + slack);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(0, ...values) - slack);
      expect(ticks.length).toBeLessThanOrEqual(8);
    }),
  );
});
