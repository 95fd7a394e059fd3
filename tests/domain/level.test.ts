import { describe, expect, test } from 'vitest';
import { LEVEL_PRESETS, presetProtectionDays, revisitDayFrom } from '../../src/domain/level.js';

describe('level presets', () => {
  test.each([
    ['HABC', ['H 7/2', 'A 30/7', 'B 90/14', 'C null/30']],
    ['ABCD', ['A 90/7', 'B 180/14', 'C 365/30', 'D null/90']],
  ] as const)('%s: purchase window and interval in days', (preset, rows) => {
    expect(
      LEVEL_PRESETS[preset].map(
        ({ code, windowDays, intervalDays }) => `${code} ${windowDays}/${intervalDays}`,
      ),
    ).toEqual(rows);
  });

  test('protect a customer for three intervals', () => {
    expect(LEVEL_PRESETS.HABC.map(presetProtectionDays)).toEqual([6, 21, 42, 90]);
  });
});

test('the next revisit is one interval on, over the end of a month', () => {
  const level = { id: 1, code: 'A', name: 'A', windowDays: 30, intervalDays: 7, protectionDays: 21 };
  expect(revisitDayFrom(level, '2024-02-26')).toBe('2024-03-04');
});
