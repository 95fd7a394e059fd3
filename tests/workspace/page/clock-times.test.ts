import { describe, expect, it } from 'vitest';
import { inStepWith, inUnits, tomorrowAt } from '../../../src/workspace/page/panel/clock-times.js';

describe('tomorrow at 08:29', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23T09:00:00Z', '2026-11-24T00:29:00Z'],
    ['Asia/Shanghai', '2026-11-23T16:30:00Z', '2026-11-25T00:29:00Z'],
    ['America/Los_Angeles', '2026-11-23T02:00:00Z', '2026-11-23T16:29:00Z'],
    ['Europe/Berlin, the night the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T06:29:00Z'],
    ['Europe/Berlin, the night the clocks go back', '2026-10-24T22:30:00Z', '2026-10-26T07:29:00Z'],
    ['Pacific/Kiritimati', '2026-12-31T09:59:59Z', '2026-12-31T18:29:00Z'],
    ['Asia/Kathmandu', '2026-11-23T09:00:00.500Z', '2026-11-24T02:44:00Z'],
  ])('in %s: %s → %s', (zone, now, morning) => {
    const [timeZone = ''] = zone.split(',');
    const found = tomorrowAt(Date.parse(now), timeZone, { hour: 8, minute: 29 });
    expect(new Date(found).toISOString()).toBe(new Date(morning).toISOString());
  });
});

it('a jump keeps the seconds of the real clock, so that both come to the next minute together', () => {
  const real = Date.parse('2026-11-23T09:00:42.250Z');
  const jump = inStepWith(real, Date.parse('2026-11-24T00:29:00Z'));
  expect(new Date(jump).toISOString()).toBe('2026-11-24T00:29:42.250Z');
});

it.each([
  [0, { days: 0, hours: 0, minutes: 0 }],
  [37_740_000, { days: 0, hours: 10, minutes: 29 }],
  [-90_060_000, { days: 1, hours: 1, minutes: 1 }],
])('%d ms is %j', (ms, units) => {
  expect(inUnits(ms)).toEqual(units);
});
