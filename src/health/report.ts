import { type HealthProblem, type HealthStatus, judgeHealth } from '../domain/health.js';
import type { HealthView } from '../use-cases/view-health.js';

/** How the bot is linked to Slack; `open` is unknown over HTTP, where Slack does the calling. */
export interface LinkReading {
  kind: 'socket' | 'http';
  open?: number;
  wanted?: number;
  /** Since Slack last said anything on a connection. */
  silentSeconds?: number;
  /** Since no connection has been open. */
  awaySeconds?: number;
}

/** What `GET /healthz` answers: ids, counts and ages, and nothing of any customer. */
export interface HealthReport {
  status: HealthStatus;
  problems: HealthProblem[];
  uptimeSeconds: number;
  database: { writable: boolean; problem?: string; bytes?: number };
  slack: LinkReading;
  notifications?: { waiting: number; oldestSeconds: number; parked: number };
  digests?: { showroomId: number; day: string | null }[];
  backup: { at: string; ageSeconds: number } | null;
}

export function reportHealth({ at, database, lastBackup }: HealthView, slack: LinkReading): HealthReport {
  const ageSeconds = (then: Date) => Math.max(0, Math.round((at.getTime() - then.getTime()) / 1000));
  const backlog = database.writable ? database.backlog : undefined;
  const oldestSeconds = backlog?.oldest ? ageSeconds(backlog.oldest) : 0;
  const { open, wanted, awaySeconds = 0 } = slack;
  return {
    ...judgeHealth({
      databaseWritable: database.writable,
      connections: open === undefined || wanted === undefined ? null : { open, wanted, awaySeconds },
      oldestWaitingSeconds: oldestSeconds,
      parked: backlog?.parked ?? 0,
      backupHours: lastBackup?.hoursAgo ?? null,
    }),
    uptimeSeconds: Math.round(process.uptime()),
    slack,
    backup: lastBackup ? { at: lastBackup.at.toISOString(), ageSeconds: ageSeconds(lastBackup.at) } : null,
    ...(database.writable
      ? {
          database: { writable: true, bytes: database.bytes },
          notifications: {
            waiting: database.backlog.waiting,
            oldestSeconds,
            parked: database.backlog.parked,
          },
          digests: database.digests,
        }
      : { database: { writable: false, problem: database.problem } }),
  };
}
