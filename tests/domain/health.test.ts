import { describe, expect, test } from 'vitest';
import { type HealthFacts, judgeHealth } from '../../src/domain/health.js';

const WELL: HealthFacts = {
  databaseWritable: true,
  connections: { open: 2, wanted: 2, awaySeconds: 0 },
  oldestWaitingSeconds: 0,
  parked: 0,
  backupHours: 3,
};

describe('the bot', () => {
  test('is well when all is', () => {
    expect(judgeHealth(WELL)).toEqual({ status: 'ok', problems: [] });
  });

  test('has no connections to miss over HTTP, and no backup to be old before the first', () => {
    expect(judgeHealth({ ...WELL, connections: null, backupHours: null })).toEqual({
      status: 'ok',
      problems: [],
    });
  });

  test.each<[string, Partial<HealthFacts>, string, string[]]>([
    ['a database that cannot be written', { databaseWritable: false }, 'failing', ['database-not-writable']],
    [
      'two minutes without Slack',
      { connections: { open: 0, wanted: 2, awaySeconds: 120 } },
      'failing',
      ['slack-away', 'slack-connection-missing'],
    ],
    [
      'less than two minutes without Slack',
      { connections: { open: 0, wanted: 2, awaySeconds: 119 } },
      'degraded',
      ['slack-connection-missing'],
    ],
    [
      'one connection of two',
      { connections: { open: 1, wanted: 2, awaySeconds: 0 } },
      'degraded',
      ['slack-connection-missing'],
    ],
    ['a message ten minutes late', { oldestWaitingSeconds: 600 }, 'degraded', ['notifications-late']],
    ['a message that waits for its turn', { oldestWaitingSeconds: 599 }, 'ok', []],
    ['a message put aside', { parked: 1 }, 'degraded', ['notifications-parked']],
    ['no backup last night', { backupHours: 26 }, 'degraded', ['backup-old']],
    ['a backup of last night', { backupHours: 25 }, 'ok', []],
  ])('with %s', (_name, different, status, problems) => {
    expect(judgeHealth({ ...WELL, ...different })).toEqual({ status, problems });
  });
});
