import { type Backlog, probeWriting, readBacklog } from '../store/backlog.js';
import type { DatabaseProblemKind } from '../store/database-problem.js';
import { createDatabaseStatus } from '../store/database-status.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { type BackupDeps, type LastBackup, lastBackup } from './view-status.js';

/** How the database, and what it has to say, are doing; of one that cannot be written nothing more is asked. */
export type DatabaseHealth =
  | { writable: false; problem: DatabaseProblemKind | 'unknown' }
  | {
      writable: true;
      bytes: number;
      backlog: Backlog;
      /** The day of the last digest that stands in each showroom's channel. */
      digests: { showroomId: number; day: string | null }[];
    };

export interface HealthView {
  at: Date;
  database: DatabaseHealth;
  lastBackup: LastBackup | undefined;
}

/** For the machine that watches the bot: all showrooms together, and nothing of any customer. */
export function viewHealth({ db, now, backups }: BackupDeps): HealthView {
  const at = now();
  const problem = probeWriting(db);
  return {
    at,
    database: problem ? { writable: false, problem } : readDatabase(db, at),
    lastBackup: lastBackup({ backups, now: () => at }),
  };
}

function readDatabase(db: BackupDeps['db'], at: Date): DatabaseHealth {
  const status = createDatabaseStatus(db);
  return {
    writable: true,
    bytes: status.bytes(),
    backlog: readBacklog(db, at),
    digests: createShowroomStore(db)
      .all()
      .map(({ id }) => ({ showroomId: id, day: status.lastDigestDay(id) })),
  };
}
