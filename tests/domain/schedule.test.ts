import { describe, expect, test } from 'vitest';
import { dueJobs } from '../../src/domain/schedule.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import type { Showroom } from '../../src/domain/showroom.js';

const aShowroom = (timeZone: string, digestTime = '08:30'): Showroom => ({
  ...DEFAULT_SETTINGS,
  id: 1,
  code: 'BJ',
  name: 'Beijing East',
  teamChannel: 'C1',
  timeZone,
  language: 'en',
  country: 'CN',
  currency: 'CNY',
  digestTime,
  closedAt: null,
});

const jobsAt = (instant: string, timeZone: string, digestTime: string) =>
  dueJobs(aShowroom(timeZone, digestTime), new Date(instant));

const SHANGHAI = 'Asia/Shanghai';

describe('the morning’s jobs', () => {
  const NEW_YORK = 'America/New_York';
  test.each([
    ['a minute before', '2026-03-02T00:29:59.999Z', SHANGHAI, '08:30', undefined],
    ['at the minute', '2026-03-02T00:30:00.000Z', SHANGHAI, '08:30', '2026-03-02'],
    ['missed, in the minute before closing', '2026-03-02T11:59:59.999Z', SHANGHAI, '08:30', '2026-03-02'],
    ['after midnight, before the next morning', '2026-03-02T16:00:00.000Z', SHANGHAI, '08:30', undefined],
    ['on the host’s Sunday, the showroom’s Monday', '2026-03-01T23:00:00Z', SHANGHAI, '07:00', '2026-03-02'],
    ['on a day of 23 hours', '2026-03-08T12:30:00.000Z', NEW_YORK, '08:30', '2026-03-08'],
    ['a minute before, on a day of 23 hours', '2026-03-08T12:29:00.000Z', NEW_YORK, '08:30', undefined],
    ['on a day of 25 hours', '2026-11-01T13:30:00.000Z', NEW_YORK, '08:30', '2026-11-01'],
    ['at a time the clock skips, after the gap', '2026-03-08T07:00:00Z', NEW_YORK, '02:30', '2026-03-08'],
    ['at a time the clock skips, before the gap', '2026-03-08T06:59:00.000Z', NEW_YORK, '02:30', undefined],
  ])('%s', (_when, instant, timeZone, digestTime, day) => {
    const jobs = jobsAt(instant, timeZone, digestTime).filter(({ job }) => ['pool', 'digest'].includes(job));
    expect(jobs.map((due) => [due.job, due.day])).toEqual(
      day === undefined
        ? []
        : [
            ['pool', day],
            ['digest', day],
          ],
    );
  });

  test.each([
    ['2026-03-02T11:59:59.999Z', ['backup', 'staff-check', 'pool', 'digest']],
    ['2026-03-02T12:00:00.000Z', ['backup', 'staff-check', 'pool']],
    ['2026-03-02T15:59:59.999Z', ['backup', 'staff-check', 'pool']],
  ])('of a showroom that closes at eight, at %s: %j', (instant, jobs) => {
    expect(jobsAt(instant, SHANGHAI, '08:30').map(({ job }) => job)).toEqual(jobs);
  });

  test.each([
    ['08:30', '2026-03-02T00:30:00.000Z', false],
    ['08:39', '2026-03-02T00:39:59.999Z', false],
    ['08:40', '2026-03-02T00:40:00.000Z', true],
    ['19:59', '2026-03-02T11:59:00.000Z', true],
  ])('at %s the digest is late: %s', (_time, instant, late) => {
    const digest = jobsAt(instant, SHANGHAI, '08:30').find(({ job }) => job === 'digest');
    expect(digest?.late).toBe(late);
  });
});

describe('the nightly backup', () => {
  test.each([
    ['a minute before', '2026-03-01T18:29:59.999Z', 'Asia/Shanghai', undefined],
    ['at the minute', '2026-03-01T18:30:00.000Z', 'Asia/Shanghai', '2026-03-02'],
    ['missed, in the last minute of the day', '2026-03-02T15:59:59.999Z', 'Asia/Shanghai', '2026-03-02'],
    [
      'in the night whose clock skips its hour, before',
      '2026-03-08T06:59:59Z',
      'America/New_York',
      undefined,
    ],
    [
      'in the night whose clock skips its hour, after',
      '2026-03-08T07:00:00Z',
      'America/New_York',
      '2026-03-08',
    ],
  ])('%s', (_when, instant, timeZone, day) => {
    const backup = jobsAt(instant, timeZone, '08:30').find(({ job }) => job === 'backup');
    expect(backup?.day).toBe(day);
  });
});

describe('the check of the staff', () => {
  test.each([
    ['a minute before', '2026-03-01T21:59:59.999Z', undefined],
    ['at the minute', '2026-03-01T22:00:00.000Z', '2026-03-02'],
    ['missed, in the last minute of the day', '2026-03-02T15:59:59.999Z', '2026-03-02'],
  ])('%s', (_when, instant, day) => {
    const check = jobsAt(instant, 'Asia/Shanghai', '08:30').find(({ job }) => job === 'staff-check');
    expect(check?.day).toBe(day);
  });
});

describe('what a showroom chose', () => {
  const chosen = (settings: Partial<Showroom>, instant: string) =>
    dueJobs({ ...aShowroom(SHANGHAI), ...settings }, new Date(instant)).map(({ job }) => job);

  test.each([
    [
      'a minute before the summary',
      { summaryTime: '19:00' },
      '2026-03-02T10:59:00Z',
      ['backup', 'staff-check', 'pool', 'digest'],
    ],
    [
      'at the summary',
      { summaryTime: '19:00' },
      '2026-03-02T11:00:00Z',
      ['backup', 'staff-check', 'pool', 'digest', 'summary'],
    ],
    [
      'missed, till midnight',
      { summaryTime: '19:00' },
      '2026-03-02T15:59:00Z',
      ['backup', 'staff-check', 'pool', 'summary'],
    ],
    ['without a summary', {}, '2026-03-02T15:59:00Z', ['backup', 'staff-check', 'pool']],
    ['closing earlier', { closesAt: '18:00' }, '2026-03-02T10:00:00Z', ['backup', 'staff-check', 'pool']],
    [
      'on a weekday that is closed',
      { workingDays: [2, 3] },
      '2026-03-02T02:00:00Z',
      ['backup', 'staff-check'],
    ],
    ['on a closing day', { closingDays: ['2026-03-02'] }, '2026-03-02T02:00:00Z', ['backup', 'staff-check']],
  ] satisfies [string, Partial<Showroom>, string, string[]][])('%s', (_what, settings, instant, jobs) => {
    expect(chosen(settings, instant)).toEqual(jobs);
  });
});
