import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  daysFrom,
  earlierOf,
  firstOfMonth,
  firstOfWeek,
  instantAt,
  isDay,
  lastOfMonth,
  laterOf,
  showroomDay,
  showroomTime,
} from '../../src/domain/calendar.js';

const ZONES = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
];
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an instant in the showroom', () => {
  test.each([
    ['2026-03-02T15:59:59.999Z', 'Asia/Shanghai', '2026-03-02', '23:59'],
    ['2026-03-02T16:00:00.000Z', 'Asia/Shanghai', '2026-03-03', '00:00'],
    ['2026-03-02T18:14:59.999Z', 'Asia/Kathmandu', '2026-03-02', '23:59'],
    ['2026-03-02T18:15:00.000Z', 'Asia/Kathmandu', '2026-03-03', '00:00'],
    // The hour before and after New York springs forward.
    ['2026-03-08T06:59:59.000Z', 'America/New_York', '2026-03-08', '01:59'],
    ['2026-03-08T07:00:00.000Z', 'America/New_York', '2026-03-08', '03:00'],
    // Midnight at both ends of a day of 25 hours.
    ['2026-10-24T22:00:00.000Z', 'Europe/Berlin', '2026-10-25', '00:00'],
    ['2026-10-25T22:59:59.000Z', 'Europe/Berlin', '2026-10-25', '23:59'],
    ['2026-10-25T23:00:00.000Z', 'Europe/Berlin', '2026-10-26', '00:00'],
    // The farthest zones from UTC, either way.
    ['2026-12-31T09:59:59.000Z', 'Pacific/Kiritimati', '2026-12-31', '23:59'],
    ['2026-12-31T10:00:00.000Z', 'Pacific/Kiritimati', '2027-01-01', '00:00'],
    ['2027-01-01T10:59:00.000Z', 'Pacific/Pago_Pago', '2026-12-31', '23:59'],
    ['2024-02-29T04:59:00.000Z', 'America/New_York', '2024-02-28', '23:59'],
    ['2024-02-29T05:00:00.000Z', 'America/New_York', '2024-02-29', '00:00'],
  ])('%s is in %s on %s at %s', (instant, zone, day, time) => {
    expect(showroomDay(new Date(instant), zone)).toBe(day);
    expect(showroomTime(new Date(instant), zone)).toBe(time);
  });

  test('comes back from its wall clock, whatever the zone and the day', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...ZONES), fc.integer({ min: 4, max: 23 }), (day, zone, hour) => {
        const time = `${String(hour).padStart(2, '0')}:30`;
        // Apia had no 30 December 2011.
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        const instant = instantAt(day, time, zone);
        expect([showroomDay(instant, zone), showroomTime(instant, zone)]).toEqual([day, time]);
      }),
    );
  });

  test.each([
    ['2026-03-08', '02:30', 'America/New_York', '03:30'],
    ['2026-03-29', '02:00', 'Europe/Berlin', '03:00'],
    ['2026-10-04', '02:00', 'Australia/Lord_Howe', '02:30'],
  ])('on %s at %s in %s, which no clock shows, is after the gap', (day, time, zone, shown) => {
    const instant = instantAt(day, time, zone);
    expect([showroomDay(instant, zone), showroomTime(instant, zone)]).toEqual([day, shown]);
  });
});

test('a day and a time are told quickly, and of each zone its own', () => {
  const instant = new Date('2026-03-02T18:00:00Z');
  const started = performance.now();
  for (let count = 0; count < 2000; count += 1) for (const zone of ZONES) showroomDay(instant, zone);
  expect(performance.now() - started).toBeLessThan(1000);
  expect(ZONES.slice(0, 2).map((zone) => showroomDay(instant, zone))).toEqual(['2026-03-03', '2026-03-02']);
});

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    // Over the changes of the clock in New York.
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-31', 2, '2026-11-02'],
    ['2026-03-08', 0, '2026-03-08'],
  ])('%s and %i days make %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result);
    expect(daysBetween(day, result)).toBe(count);
  });

  test('are counted back as they were counted on', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
        expect(other < day).toBe(count < 0);
      }),
    );
  });

  test('are listed with both ends', () => {
    expect(daysFrom('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(daysFrom('2026-03-08', '2026-03-08')).toEqual(['2026-03-08']);
  });

  test('compare', () => {
    expect(laterOf('2026-09-30', '2026-10-01')).toBe('2026-10-01');
    expect(earlierOf('2026-09-30', '2026-10-01')).toBe('2026-09-30');
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-04-31',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '',
    'today',
    '2026-01-01 ',
  ])('"%s" is no day', (text) => {
    expect(isDay(text)).toBe(false);
  });
  test.each(['2024-02-29', '2026-12-31', '2026-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });
});

describe('weeks and months', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-08', '2026-03-02'],
    ['2026-03-09', '2026-03-09'],
    ['2026-01-01', '2025-12-29'],
    ['2024-03-03', '2024-02-26'],
  ])('%s is in the week of Monday %s', (day, monday) => {
    expect(firstOfWeek(day)).toBe(monday);
  });

  test('a week begins on a Monday at most six days before', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const monday = firstOfWeek(day);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
      }),
    );
  });

  test.each([
    ['2024-02-29', '2024-02-01', '2024-02-29'],
    ['2025-02-01', '2025-02-01', '2025-02-28'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2026-04-15', '2026-04-01', '2026-04-30'],
  ])('the month of %s is from %s to %s', (day, first, last) => {
    expect([firstOfMonth(day), lastOfMonth(day)]).toEqual([first, last]);
  });
});
