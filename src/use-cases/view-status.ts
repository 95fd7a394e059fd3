import { type HealthFacts, type HealthProblem, type HealthStatus, judgeHealth } from '../domain/health.js';
import { may } from '../domain/staff.js';
import { probeWriting, readBacklog } from '../store/backlog.js';
import type { BackupFolder } from '../store/backup-folder.js';
import { createDatabaseStatus } from '../store/database-status.js';
import type { Actor, Deps } from './deps.js';

/** With the folder of backups, whose newest one is as old as the work that could be lost. */
export interface BackupDeps extends Deps {
  backups: BackupFolder;
}

/** With Slack; none to count over HTTP, where Slack does the calling. */
export type Connections = NonNullable<HealthFacts['connections']>;

export interface LastBackup {
  at: Date;
  hoursAgo: number;
}

export interface Status {
  health: { status: HealthStatus; problems: HealthProblem[] };
  connections: Connections | null;
  bytes: number;
  lastBackup: LastBackup | undefined;
  lastDigestDay: string | null;
  waiting: number;
  parked: number;
}

export type StatusResult = { kind: 'found'; status: Status } | { kind: 'refused' };

/** How the bot itself is doing, for those who look after it; its health is that of all showrooms together. */
export function viewStatus(
  deps: BackupDeps,
  { staff, showroom }: Actor,
  connections: Connections | null,
): StatusResult {
  if (may(staff, 'see status', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  const database = createDatabaseStatus(deps.db);
  return {
    kind: 'found',
    status: {
      health: health(deps, connections),
      connections,
      bytes: database.bytes(),
      lastBackup: lastBackup(deps),
      lastDigestDay: database.lastDigestDay(showroom.id),
      waiting: database.waiting(showroom.id),
      parked: database.parked(showroom.id),
    },
  };
}

function health({ db, now, backups }: BackupDeps, connections: Connections | null): Status['health'] {
  const at = now();
  const { oldest, parked } = readBacklog(db, at);
  return judgeHealth({
    databaseWritable: probeWriting(db) === undefined,
    connections,
    oldestWaitingSeconds: oldest ? Math.max(0, Math.round((at.getTime() - oldest.getTime()) / 1000)) : 0,
    parked,
    backupHours: lastBackup({ backups, now: () => at })?.hoursAgo ?? null,
  });
}

export function lastBackup({ backups, now }: Pick<BackupDeps, 'backups' | 'now'>): LastBackup | undefined {
  const at = backups.list()[0]?.at;
  return at && { at, hoursAgo: Math.max(0, Math.floor((now().getTime() - at.getTime()) / 3_600_000)) };
}
