import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import { fieldErrors } from '../../src/domain/field-error.js';
import {
  LEVEL_PRESETS,
  levelSchema,
  movedDay,
  nearestLevel,
  placeBefore,
  presetProtectionDays,
  revisitDayFrom,
} from '../../src/domain/level.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';

const EVERY_DAY = { ...DEFAULT_SETTINGS, timeZone: 'Asia/Shanghai' };

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

describe('the form of a level', () => {
  const FORM = { code: 'h', name: 'Hot', windowDays: '', intervalDays: '2', protectionDays: '6' };

  test('is read: codes are capitals, and an empty window means none', () => {
    expect(levelSchema.parse(FORM)).toEqual({
      code: 'H',
      name: 'Hot',
      windowDays: null,
      intervalDays: 2,
      protectionDays: 6,
    });
  });

  test.each([
    [{ code: ' ' }, { code: 'required' }],
    [{ code: 'ABCDE' }, { code: 'too-long' }],
    [{ code: 'ßßß' }, { code: 'too-long' }],
    [{ name: '' }, { name: 'required' }],
    [{ name: 'x'.repeat(81) }, { name: 'too-long' }],
    [{ windowDays: '0' }, { windowDays: 'not-days' }],
    [{ intervalDays: null }, { intervalDays: 'not-days' }],
    [{ intervalDays: '0' }, { intervalDays: 'not-days' }],
    [{ intervalDays: '2.5' }, { intervalDays: 'not-days' }],
    [
      { intervalDays: '3651', protectionDays: '3651' },
      { intervalDays: 'not-days', protectionDays: 'not-days' },
    ],
    [{ protectionDays: '1' }, { protectionDays: 'protection-below-interval' }],
    [{ protectionDays: '2' }, {}],
  ])('is checked: %o', (different, errors) => {
    const parsed = levelSchema.safeParse({ ...FORM, ...different });
    expect(parsed.success ? {} : fieldErrors(parsed.error)).toEqual(errors);
  });
});

describe('putting a level before another', () => {
  test.each([
    [3, 1, [3, 1, 2]],
    [1, 3, [2, 1, 3]],
    [1, null, [2, 3, 1]],
    [2, 3, [1, 2, 3]],
    [2, 2, undefined],
    [9, 1, undefined],
    [1, 9, undefined],
  ])('%i before %s', (id, before, order) => {
    expect(placeBefore([1, 2, 3], id, before)).toEqual(order);
    expect(order && placeBefore(order, id, before)).toEqual(order);
  });
});

test.each([
  ['ABCD', 2, 'A'],
  ['ABCD', 7, 'A'],
  ['ABCD', 22, 'B'],
  ['ABCD', 23, 'C'],
  ['ABCD', 30, 'C'],
  ['HABC', 90, 'C'],
  ['HABC', 3, 'H'],
] as const)('nearest in %s to an interval of %i days is %s', (preset, intervalDays, code) => {
  expect(nearestLevel(preset, { intervalDays })).toBe(code);
});

describe('a revisit day set from its level, on 10 March', () => {
  const today = '2026-03-10';
  test.each([
    ['follows a longer interval', '2026-03-05', '2026-03-12', 7, 10, '2026-03-15'],
    ['follows a shorter one', '2026-03-05', '2026-03-12', 7, 6, '2026-03-11'],
    ['is today at the earliest', '2026-03-05', '2026-03-12', 7, 2, '2026-03-10'],
    ['moves on when due today', '2026-03-03', '2026-03-10', 7, 10, '2026-03-13'],
    ['stays overdue', '2026-03-02', '2026-03-09', 7, 30, undefined],
    ['agreed sooner, stays while the level allows it', '2026-03-05', '2026-03-11', 7, 6, undefined],
    ['agreed sooner, comes forward when it no longer does', '2026-03-09', '2026-03-14', 7, 3, '2026-03-12'],
    ['left behind by an earlier change, comes forward', '2026-03-05', '2026-03-19', 7, 10, '2026-03-15'],
    ['stays with the same interval', '2026-03-05', '2026-03-12', 7, 7, undefined],
    ['today stays today', '2026-03-03', '2026-03-10', 7, 5, undefined],
  ])('%s', (_what, lastContactDay, nextRevisitDay, from, to, moved) => {
    expect(movedDay({ lastContactDay, nextRevisitDay }, { from, to, today, rule: EVERY_DAY })).toBe(moved);
  });

  test('goes on an open day where revisits skip closed ones, also when it was put off to one before', () => {
    // The 12th and the 15th are closed: seven days from the 5th is the 13th, ten is the 16th.
    const rule = { ...EVERY_DAY, closingDays: ['2026-03-12', '2026-03-15'], skipClosedDays: true };
    const set = { lastContactDay: '2026-03-05', nextRevisitDay: '2026-03-13' };
    expect(movedDay(set, { from: 7, to: 10, today, rule })).toBe('2026-03-16');
  });

  test('never goes before today, and never leaves the days overdue', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
    const interval = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(day, day, interval, interval, (lastContactDay, nextRevisitDay, from, to) => {
        const moved = movedDay({ lastContactDay, nextRevisitDay }, { from, to, today, rule: EVERY_DAY });
        if (moved === undefined) return;
        expect(nextRevisitDay >= today && moved >= today && moved !== nextRevisitDay).toBe(true);
        expect(moved === today || moved === addDays(lastContactDay, to)).toBe(true);
      }),
    );
  });
});
