import { may } from '../domain/staff.js';
import type { BackupFolder } from '../store/backup-folder.js';
import { createDatabaseStatus } from '../store/database-status.js';
import type { Actor, Deps } from './deps.js';

/** With the folder of backups, whose newest one is as old as the work that could be lost. */
export interface BackupDeps extends Deps {
  backups: BackupFolder;
}

export interface LastBackup {
  at: Date;
  hoursAgo: number;
}

export interface Status {
  bytes: number;
  lastBackup: LastBackup | undefined;
  lastDigestDay: string | null;
  waiting: number;
  parked: number;
}

export type StatusResult = { kind: 'found'; status: Status } | { kind: 'refused' };

/** How the bot itself is doing, for those who look after it. */
export function viewStatus(deps: BackupDeps, { staff, showroom }: Actor): StatusResult {
  if (may(staff, 'see status', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  const database = createDatabaseStatus(deps.db);
  return {
    kind: 'found',
    status: {
      bytes: database.bytes(),
      lastBackup: lastBackup(deps),
      lastDigestDay: database.lastDigestDay(showroom.id),
      waiting: database.waiting(showroom.id),
      parked: database.parked(showroom.id),
    },
  };
}

export function lastBackup({ backups, now }: Pick<BackupDeps, 'backups' | 'now'>): LastBackup | undefined {
  const at = backups.list()[0]?.at;
  return at && { at, hoursAgo: Math.max(0, Math.floor((now().getTime() - at.getTime()) / 3_600_000)) };
}
