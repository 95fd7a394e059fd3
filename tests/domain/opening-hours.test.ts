import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantAt, type Weekday, weekdayOf } from '../../src/domain/calendar.js';
import {
  dueDayFrom,
  isOpenAt,
  isOpenOn,
  openDayBefore,
  openDayFrom,
  workingMinutes,
} from '../../src/domain/opening-hours.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';

/** Open Monday to Saturday from nine to eight, closed on 1 and 2 October 2026, a Thursday and a Friday. */
const HOURS = {
  ...DEFAULT_SETTINGS,
  timeZone: 'Asia/Shanghai',
  workingDays: [1, 2, 3, 4, 5, 6] as Weekday[],
  closingDays: ['2026-10-01', '2026-10-02'],
};
const at = (moment: string, timeZone = HOURS.timeZone) => {
  const [day = '', time = ''] = moment.split(' ');
  return instantAt(day, time, timeZone);
};

test.each([
  ['2026-11-23', 1],
  ['2026-11-28', 6],
  ['2026-11-29', 7],
  ['2028-02-29', 2],
])('%s is weekday %d', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test.each([
  ['an open day', '2026-09-30', true, '2026-09-30', '2026-09-29'],
  ['a holiday', '2026-10-01', false, '2026-10-03', '2026-09-30'],
  ['a Sunday', '2026-10-04', false, '2026-10-05', '2026-10-03'],
])('%s', (_what, day, isOpen, next, last) => {
  expect(isOpenOn(HOURS, day)).toBe(isOpen);
  expect(openDayFrom(HOURS, day)).toBe(next);
  expect(openDayBefore(HOURS, day)).toBe(last);
});

test('a revisit leaves closed days only where the showroom wants it', () => {
  expect(dueDayFrom(HOURS, '2026-10-01')).toBe('2026-10-01');
  expect(dueDayFrom({ ...HOURS, skipClosedDays: true }, '2026-10-01')).toBe('2026-10-03');
});

test('a showroom that never opens stays where it is', () => {
  const never = { ...HOURS, workingDays: [] };
  expect(openDayFrom(never, '2026-10-01')).toBe('2026-10-01');
  expect(openDayBefore(never, '2026-10-01')).toBe('2026-09-30');
});

describe('working minutes', () => {
  test.each([
    ['within a day', '2026-11-23 10:00', '2026-11-23 12:00', 120],
    ['from before opening', '2026-11-23 07:00', '2026-11-23 10:00', 60],
    ['over a night', '2026-11-23 19:00', '2026-11-24 10:00', 120],
    ['over a Sunday', '2026-11-28 19:30', '2026-11-30 09:30', 60],
    ['over a holiday and a Sunday', '2026-09-30 19:00', '2026-10-05 10:00', 60 + 11 * 60 + 60],
    ['on a Sunday', '2026-11-29 10:00', '2026-11-29 18:00', 0],
    ['of no time', '2026-11-23 10:00', '2026-11-23 10:00', 0],
    ['backwards, when a clock is set back', '2026-11-23 12:00', '2026-11-23 10:00', 0],
  ])('%s', (_when, from, to, minutes) => {
    expect(workingMinutes(HOURS, at(from), at(to))).toBe(minutes);
  });

  test.each([
    ['skips an hour', '2026-03-08', 4 * 60],
    ['repeats an hour', '2026-11-01', 6 * 60],
  ])('of a night shift whose clock %s', (_what, day, minutes) => {
    const night = {
      ...HOURS,
      timeZone: 'America/New_York',
      opensAt: '00:00',
      closesAt: '05:00',
      closingDays: [],
    };
    const everyDay = { ...night, workingDays: [1, 2, 3, 4, 5, 6, 7] as Weekday[] };
    expect(
      workingMinutes(everyDay, at(`${day} 00:00`, night.timeZone), at(`${day} 12:00`, night.timeZone)),
    ).toBe(minutes);
  });

  test('add up, wherever they are cut', () => {
    const moment = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((minute) => new Date(Date.UTC(2026, 8, 1) + minute * 60_000));
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), (moments) => {
        const [a, b, c] = moments.toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        expect(workingMinutes(HOURS, a, b) + workingMinutes(HOURS, b, c)).toBeCloseTo(
          workingMinutes(HOURS, a, c),
        );
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['2026-11-23 08:59', false],
  ['2026-11-23 09:00', true],
  ['2026-11-23 19:59', true],
  ['2026-11-23 20:00', false],
  ['2026-11-29 12:00', false],
  ['2026-10-01 12:00', false],
])('open at %s: %s', (moment, isOpen) => {
  expect(isOpenAt(HOURS, at(moment))).toBe(isOpen);
});

test('the next open day is never more than the closed days away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), (after) => {
      const day = addDays('2026-01-01', after);
      const next = openDayFrom(HOURS, day);
      expect(isOpenOn(HOURS, next)).toBe(true);
      expect(next >= day && next <= addDays(day, 4)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
