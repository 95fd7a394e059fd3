import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, instantAt } from '../../src/domain/calendar.js';
import { aHistory, aPassingHistory } from './a-history.js';
import { expectNoRuleBroken, expectSomethingOfEverything } from './expect-history.js';

const SHANGHAI = 'Asia/Shanghai';

describe('the history, whenever it is made', { timeout: 60_000 }, () => {
  test.each([
    ['in the night', '2026-11-21', '03:00', SHANGHAI],
    ['at the minute of opening', '2026-11-22', '08:30', SHANGHAI],
    ['late on the last evening of a month', '2027-02-28', '23:59', SHANGHAI],
    ['before opening on New Year', '2027-01-01', '08:29', SHANGHAI],
    ['on the day summer time begins', '2027-03-28', '12:00', 'Europe/Berlin'],
    ['on the day summer time ends', '2026-11-01', '09:00', 'America/New_York'],
  ])('it is whole: %s', (_, day, time, timeZone) => {
    const now = instantAt(day, time, timeZone);
    const history = aPassingHistory({ now, timeZone });
    expectSomethingOfEverything(history);
    expectNoRuleBroken(history, now);
    expect(history.rows('select min(registered_day) as first from customers')).toEqual([
      { first: addDays(history.today, time < '08:30' ? -29 : -28) },
    ]);
  });

  const years = {
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2027-12-31T00:00:00Z'),
    noInvalidDate: true,
  };

  test('it has something of everything at any minute', () => {
    fc.assert(
      fc.property(fc.date(years), (now) => {
        const history = aHistory({ now });
        expectSomethingOfEverything(history);
        history.close();
      }),
      { numRuns: 3 },
    );
  });

  test('it breaks no rule from any seed', () => {
    fc.assert(
      fc.property(fc.date(years), fc.integer(), (now, seed) => {
        const history = aHistory({ now, seed });
        expectNoRuleBroken(history, now);
        history.close();
      }),
      { numRuns: 3 },
    );
  });
});
