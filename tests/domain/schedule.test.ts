import { describe, expect, test } from 'vitest';
import { dueJobs } from '../../src/domain/schedule.js';
import type { Showroom } from '../../src/domain/showroom.js';

const aShowroom = (timeZone: string, digestTime = '08:30'): Showroom => ({
  id: 1,
  code: 'BJ',
  name: 'Beijing East',
  teamChannel: 'C1',
  timeZone,
  language: 'en',
  country: 'CN',
  currency: 'CNY',
  digestTime,
});

describe('the morning’s jobs', () => {
  test.each([
    ['a minute before', '2026-03-02T00:29:59.999Z', 'Asia/Shanghai', '08:30', undefined],
    ['at the minute', '2026-03-02T00:30:00.000Z', 'Asia/Shanghai', '08:30', '2026-03-02'],
    [
      'missed, in the last minute of the day',
      '2026-03-02T15:59:59.000Z',
      'Asia/Shanghai',
      '08:30',
      '2026-03-02',
    ],
    [
      'after midnight, before the next morning',
      '2026-03-02T16:00:00.000Z',
      'Asia/Shanghai',
      '08:30',
      undefined,
    ],
    [
      'on the host’s Sunday, the showroom’s Monday',
      '2026-03-01T23:00:00.000Z',
      'Asia/Shanghai',
      '07:00',
      '2026-03-02',
    ],
    ['on a day of 23 hours', '2026-03-08T12:30:00.000Z', 'America/New_York', '08:30', '2026-03-08'],
    [
      'a minute before, on a day of 23 hours',
      '2026-03-08T12:29:00.000Z',
      'America/New_York',
      '08:30',
      undefined,
    ],
    ['on a day of 25 hours', '2026-11-01T13:30:00.000Z', 'America/New_York', '08:30', '2026-11-01'],
    [
      'at a time the clock skips, after the gap',
      '2026-03-08T07:00:00.000Z',
      'America/New_York',
      '02:30',
      '2026-03-08',
    ],
    [
      'at a time the clock skips, before the gap',
      '2026-03-08T06:59:00.000Z',
      'America/New_York',
      '02:30',
      undefined,
    ],
  ])('%s', (_when, instant, timeZone, digestTime, day) => {
    const jobs = dueJobs(aShowroom(timeZone, digestTime), new Date(instant));
    expect(jobs).toEqual(
      day === undefined
        ? []
        : [
            { job: 'pool', day },
            { job: 'digest', day },
          ],
    );
  });
});
