import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { probeWriting, readBacklog } from '../../src/store/backlog.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { openDatabase } from '../../src/store/open-database.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';

const CHANNEL = { channel: 'C_TEAM' };

describe('the backlog', () => {
  test('is as old as the message that was never said, however often it is tried', () => {
    const { notifications, digest, clock, backlog, wroteAt } = aQuietShowroom();
    notifications.retryAt(digest, new Date(wroteAt.getTime() + 600_000), 'unreachable');
    clock.passMs(60_000);
    expect(backlog()).toEqual({ waiting: 1, oldest: wroteAt, parked: 0 });
  });

  test('counts what stands and is to be brought up to date from when it is due', () => {
    const { notifications, digest, clock, backlog, showroom } = aQuietShowroom();
    notifications.delivered(digest, { channel: 'C_TEAM', ts: '1.0' });
    expect(backlog()).toEqual({ waiting: 0, oldest: null, parked: 0 });
    clock.passMs(60_000);
    notifications.refresh('digest', showroom.id, clock.now());
    clock.passMs(5_000);
    expect(backlog()).toEqual({ waiting: 1, oldest: new Date(clock.now().getTime() - 5_000), parked: 0 });
  });

  test('does not count what was put aside, which is told by itself', () => {
    const { notifications, digest, backlog } = aQuietShowroom();
    notifications.park(digest.id, 'is_archived');
    expect(backlog()).toEqual({ waiting: 0, oldest: null, parked: 1 });
  });
});

test('a database that another process keeps to itself cannot be written, and then can again', () => {
  const file = join(aFolder(), 'showroom.db');
  const db = openDatabase(file);
  const other = new SqliteDatabase(file);
  onTestFinished(() => {
    other.close();
    db.close();
  });
  db.$client.pragma('busy_timeout = 0');
  expect(probeWriting(db)).toBeUndefined();
  other.exec('BEGIN IMMEDIATE');
  expect(probeWriting(db)).toBe('locked');
  other.exec('ROLLBACK');
  expect(probeWriting(db)).toBeUndefined();
  expect(db.$client.inTransaction).toBe(false);
});

/** A showroom with one digest to be said, and nothing else. */
function aQuietShowroom() {
  const { db, clock, showroom } = aShowroom();
  const notifications = createNotificationStore(db);
  notifications.settleBefore(new Date(clock.now().getTime() + 1));
  clock.passMs(1_000);
  const wroteAt = clock.now();
  const id = notifications.add(
    { kind: 'digest', showroomId: showroom.id, subjectId: showroom.id, recipient: CHANNEL },
    wroteAt,
  );
  return {
    notifications,
    digest: notifications.get(id),
    clock,
    showroom,
    wroteAt,
    backlog: () => readBacklog(db, clock.now()),
  };
}
