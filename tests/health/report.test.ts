import { expect, test } from 'vitest';
import { reportHealth } from '../../src/health/report.js';

const AT = new Date('2026-03-02T01:00:00Z');

test('of a database that cannot be written nothing more is told', () => {
  const view = {
    at: AT,
    database: { writable: false, problem: 'disk-full' } as const,
    lastBackup: undefined,
  };
  expect(reportHealth(view, { kind: 'http' })).toEqual({
    status: 'failing',
    problems: ['database-not-writable'],
    uptimeSeconds: expect.any(Number),
    database: { writable: false, problem: 'disk-full' },
    slack: { kind: 'http' },
    backup: null,
  });
});

test('ages are told in seconds, and an old backup is a reason to look', () => {
  const view = {
    at: AT,
    database: {
      writable: true,
      bytes: 4096,
      backlog: { waiting: 1, oldest: new Date(AT.getTime() - 5_000), parked: 0 },
      digests: [],
    } as const,
    lastBackup: { at: new Date(AT.getTime() - 30 * 3_600_000), hoursAgo: 30 },
  };
  expect(
    reportHealth({ ...view, database: { ...view.database, digests: [] } }, { kind: 'http' }),
  ).toMatchObject({
    status: 'degraded',
    problems: ['backup-old'],
    notifications: { waiting: 1, oldestSeconds: 5, parked: 0 },
    backup: { at: '2026-02-28T19:00:00.000Z', ageSeconds: 108_000 },
  });
});
