import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Backup, backupsToDrop, RETENTION } from '../../src/domain/backups.js';
import { addDays } from '../../src/domain/calendar.js';

const backup = (day: string, time = '023000'): Backup => ({ day, name: `showroom-${day}T${time}Z.db` });
const nightly = (count: number, last = '2026-11-21') =>
  Array.from({ length: count }, (_, ago) => backup(addDays(last, -ago)));
const kept = (backups: Backup[]) => {
  const dropped = new Set(backupsToDrop(backups));
  return backups.filter((one) => !dropped.has(one)).map(({ day }) => day);
};

test('of a year of nights seven days, four weeks and twelve months are kept', () => {
  expect(kept(nightly(400))).toEqual([
    '2026-11-21',
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
    '2026-11-15',
    '2026-11-08',
    '2026-11-01',
    '2026-10-31',
    '2026-09-30',
    '2026-08-31',
    '2026-07-31',
    '2026-06-30',
    '2026-05-31',
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
    '2025-12-31',
  ]);
});

test('of several on a day the last one is kept', () => {
  const morning = backup('2026-11-20', '060000');
  const evening = backup('2026-11-20', '180000');
  expect(backupsToDrop([morning, evening, backup('2026-11-21')])).toEqual([morning]);
});

test('a single one is kept, however old', () => {
  expect(backupsToDrop([backup('2019-01-01')])).toEqual([]);
});

test('whatever there is, the newest stays, and no more than the rule allows', () => {
  const days = fc.integer({ min: 0, max: 2000 }).map((ago) => backup(addDays('2026-11-21', -ago)));
  fc.assert(
    fc.property(fc.uniqueArray(days, { selector: ({ name }) => name, minLength: 1 }), (backups) => {
      const newest = backups
        .map(({ day }) => day)
        .sort()
        .at(-1);
      const left = kept(backups);
      expect(left).toContain(newest);
      expect(left.length).toBeLessThanOrEqual(RETENTION.days + RETENTION.weeks + RETENTION.months);
    }),
  );
});

test('dropping again drops nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const left = new Set(kept(nightly(count)));
      expect(backupsToDrop(nightly(count).filter(({ day }) => left.has(day)))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
