import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthReport } from './report.js';

/** Slack waits three seconds. */
const ACKNOWLEDGEMENT_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export type Metrics = ReturnType<typeof createMetrics>;

/** What is counted while the bot works, in a registry of its own. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const acknowledgements = new Histogram({
    name: 'showroom_acknowledgement_seconds',
    help: 'From the arrival of what Slack sends to its acknowledgement, by listener',
    labelNames: ['listener'],
    buckets: ACKNOWLEDGEMENT_SECONDS,
    registers,
  });
  const jobRuns = new Counter({
    name: 'showroom_job_runs_total',
    help: 'Runs of scheduled jobs since the start',
    labelNames: ['job'],
    registers,
  });
  const errors = new Counter({
    name: 'showroom_errors_total',
    help: 'Errors since the start, by the code of Slack, SQLite or Node',
    labelNames: ['code'],
    registers,
  });
  return {
    registry,
    acknowledged: (listener: string, seconds: number) => acknowledgements.observe({ listener }, seconds),
    jobRan: (job: string) => jobRuns.inc({ job }),
    failed: (code: string) => errors.inc({ code }),
  };
}

type Read = (report: HealthReport) => number | undefined;

const READINGS: [name: string, help: string, read: Read][] = [
  ['notifications_waiting', 'Messages not said yet', (now) => now.notifications?.waiting],
  [
    'notifications_oldest_seconds',
    'Age of the message that waits longest',
    (now) => now.notifications?.oldestSeconds,
  ],
  ['notifications_parked', 'Messages that cannot be said as things are', (now) => now.notifications?.parked],
  ['database_bytes', 'Size of the database', (now) => now.database.bytes],
  ['database_writable', '1 when the database can be written', (now) => Number(now.database.writable)],
  ['slack_connections', 'Open Socket Mode connections', (now) => now.slack.open],
  ['backup_age_seconds', 'Age of the last backup', (now) => now.backup?.ageSeconds],
];

/** What is read when somebody asks, beside the numbers of the process; what is unknown is not a number. */
export function createReadings({ registry }: Metrics): (report: HealthReport) => void {
  collectDefaultMetrics({ register: registry });
  const gauges = READINGS.map(([name, help, read]) => {
    const gauge = new Gauge({ name: `showroom_${name}`, help, registers: [registry] });
    return (report: HealthReport) => gauge.set(read(report) ?? Number.NaN);
  });
  return (report) => {
    for (const set of gauges) set(report);
  };
}
