import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, rateValue } from '../../src/domain/statistics.js';

describe('a rate', () => {
  test.each([
    [1, 4, 0.25],
    [0, 4, 0],
    [5, 4, 1.25],
    [0, 0, undefined],
    [3, 0, undefined],
  ])('%i of %i is %s', (numerator, denominator, value) => {
    expect(rateValue({ numerator, denominator })).toBe(value);
  });
});

describe('a period', () => {
  test.each([
    ['', 'today', '2026-03-01', '2026-03-01'],
    ['today', 'today', '2026-03-01', '2026-03-01'],
    [' Today ', 'today', '2026-03-01', '2026-03-01'],
    ['yesterday', 'yesterday', '2026-02-28', '2026-02-28'],
    ['week', 'week', '2026-02-23', '2026-03-01'],
    ['MONTH', 'month', '2026-03-01', '2026-03-31'],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29'],
  ])('"%s" on Sunday 1 March 2026 is %s, %s to %s', (words, name, first, last) => {
    expect(parsePeriod(words, '2026-03-01')).toEqual({ name, first, last });
  });

  test.each(['2026-02-29', 'tomorrow', 'week month', '2026-3-1', '01.03.2026', 'day'])(
    '"%s" is none',
    (words) => {
      expect(parsePeriod(words, '2026-03-01')).toBeUndefined();
    },
  );

  test('never ends before it begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('today', 'yesterday', 'week', 'month'),
        fc.integer({ min: 1, max: 28 }),
        (word, day) => {
          const today = `2024-02-${String(day).padStart(2, '0')}`;
          const period = parsePeriod(word, today);
          expect(period && period.first <= period.last).toBe(true);
          if (word !== 'yesterday')
            expect(period && period.first <= today && today <= period.last).toBe(true);
        },
      ),
    );
  });
});
