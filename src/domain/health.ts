/** What can be wrong with the bot; the first ones keep it from its work. */
export const FAILURES = ['database-not-writable', 'slack-away'] as const;
export const WARNINGS = [
  'slack-connection-missing',
  'notifications-late',
  'notifications-parked',
  'backup-old',
] as const;
export type HealthProblem = (typeof FAILURES)[number] | (typeof WARNINGS)[number];

export type HealthStatus = 'ok' | 'degraded' | 'failing';

/** What is known of the bot at one moment; null is something that does not apply. */
export interface HealthFacts {
  databaseWritable: boolean;
  /** Of the two connections with Slack; null over HTTP. */
  connections: { open: number; wanted: number; awaySeconds: number } | null;
  oldestWaitingSeconds: number;
  parked: number;
  backupHours: number | null;
}

/** Slack's own hiccups are shorter than this. */
const AWAY_SECONDS = 120;
const LATE_SECONDS = 600;
/** One a night, and two hours for the night it takes longer. */
const BACKUP_HOURS = 26;

/** Failing: the bot cannot do its work. Degraded: it does, and somebody should look. */
export function judgeHealth(facts: HealthFacts): { status: HealthStatus; problems: HealthProblem[] } {
  const { databaseWritable, connections, oldestWaitingSeconds, parked, backupHours } = facts;
  const found: Record<HealthProblem, boolean> = {
    'database-not-writable': !databaseWritable,
    'slack-away': connections !== null && connections.awaySeconds >= AWAY_SECONDS,
    'slack-connection-missing': connections !== null && connections.open < connections.wanted,
    'notifications-late': oldestWaitingSeconds >= LATE_SECONDS,
    'notifications-parked': parked > 0,
    'backup-old': backupHours !== null && backupHours >= BACKUP_HOURS,
  };
  const problems = [...FAILURES, ...WARNINGS].filter((problem) => found[problem]);
  const failing = FAILURES.some((failure) => found[failure]);
  return { status: failing ? 'failing' : problems.length > 0 ? 'degraded' : 'ok', problems };
}
