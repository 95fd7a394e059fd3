import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import { closingDaysText, dayRanges, writeClosingDays } from '../../src/domain/closing-days.js';

describe('closing days', () => {
  test.each([
    ['', []],
    ['\n \n', []],
    ['2026-10-01', ['2026-10-01']],
    ['2026-10-03\n2026-10-01\n2026-10-01', ['2026-10-01', '2026-10-03']],
    ['2026-12-31 – 2027-01-02', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['2028-02-28..2028-03-01', ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['2026-10-01 to 2026-10-02', ['2026-10-01', '2026-10-02']],
    ['2026-10-01至2026-10-02', ['2026-10-01', '2026-10-02']],
    ['2026-10-01 2026-10-02', ['2026-10-01', '2026-10-02']],
  ])('written as %j are %j', (text, days) => {
    expect(closingDaysText.parse(text)).toEqual(days);
  });

  test.each([
    ['tomorrow', 'closing-days-unreadable'],
    ['2026-02-30', 'closing-days-unreadable'],
    ['2026-10-07 – 2026-10-01', 'closing-days-unreadable'],
    ['2026-10-01, 2026-10-02, 2026-10-03', 'closing-days-unreadable'],
    ['2026-10-01 National Day', 'closing-days-unreadable'],
    ['2026-01-01 – 2099-01-01', 'closing-days-unreadable'],
    ['2026-01-01 – 2026-12-31\n2027-03-01 – 2027-12-31', 'closing-days-many'],
    ['2026-10-01\n'.repeat(400), 'too-long'],
  ])('written as %j are %s', (text, problem) => {
    expect(closingDaysText.safeParse(text).error?.issues[0]?.message).toBe(problem);
  });

  test('are written as ranges of three days and more', () => {
    const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-12-24', '2026-12-25', '2027-01-01'];
    expect(writeClosingDays(days)).toBe('2026-10-01 – 2026-10-03\n2026-12-24\n2026-12-25\n2027-01-01');
    expect(dayRanges(days)).toEqual([
      { first: '2026-10-01', last: '2026-10-03' },
      { first: '2026-12-24', last: '2026-12-25' },
      { first: '2027-01-01', last: '2027-01-01' },
    ]);
  });

  test('that are written and read again are the same', () => {
    const aDay = fc.integer({ min: 0, max: 200 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(fc.uniqueArray(aDay, { maxLength: 60 }), (some) => {
        const days = some.toSorted();
        expect(closingDaysText.parse(writeClosingDays(days))).toEqual(days);
      }),
    );
  });
});
