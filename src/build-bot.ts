import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createChartPainter } from './charts/draw-chart.js';
import { createMetrics, type Metrics } from './health/metrics.js';
import { attachListeners } from './slack/attach-listeners.js';
import type { CommandNames } from './slack/commands.js';
import { type Connection, connect, type LinkState } from './slack/connect.js';
import { createDispatcher, type Dispatcher } from './slack/deliver-notifications.js';
import { createDownload } from './slack/imports/download-file.js';
import { createIntake } from './slack/link/intake.js';
import type { Parts } from './slack/parts.js';
import { createPeople } from './slack/people.js';
import { createListeners } from './slack/routing/listeners.js';
import { createGreeting } from './slack/set-up/greet-installer.js';
import { createStaffCheck } from './slack/staff-changes/check-staff.js';
import type { BackupFolder } from './store/backup-folder.js';
import type { TurnDatabase } from './store/commit-by-turn.js';
import { type BackUpResult, createBackups, reportBackUp } from './use-cases/back-up.js';
import { noteDeparture } from './use-cases/note-departure.js';
import { remindOfApprovals } from './use-cases/remind-of-approvals.js';
import { renameStaff } from './use-cases/rename-staff.js';
import { runDueJobs } from './use-cases/run-due-jobs.js';

export interface BotOptions {
  db: TurnDatabase;
  now: () => Date;
  /** Lets time pass: pacing and polling. */
  wait: (ms: number) => Promise<void>;
  log: Logger;
  connection: Connection;
  commands: CommandNames;
  charts: { mode: 'native' | 'image'; quickChartUrl?: string };
  backups: BackupFolder;
  /** Of this program. */
  version: string;
  /** Slack refuses the tokens, for the reason that its error code tells: the bot cannot go on. */
  onRefused?: (code: string) => void;
}

export interface Bot {
  metrics: Metrics;
  /** How the connection with Slack is. */
  link: () => LinkState;
  /** The listeners at work. */
  inHand: () => string[];
  /** Something in the database could not be read, or be written, because it is damaged. */
  hasMetDamage: () => boolean;
  start: () => Promise<void>;
  /** Runs the jobs that are due and delivers what waits: called every minute. */
  tick: () => void;
  /** Copies the database now. */
  backUp: () => Promise<BackUpResult>;
  /** Resolves when nothing is left to deliver now. */
  idle: () => Promise<void>;
  /** Takes no more work, finishes what is in hand, and disconnects. */
  stop: () => Promise<void>;
}

/** The one place where the parts meet. */
export function buildBot({ charts, connection, onRefused, ...options }: BotOptions): Bot {
  const { db, now, log } = options;
  const { committed } = db;
  const link = { log, committed, ...(onRefused && { onRefused }) };
  const { app, client, state, checkToken } = connect(connection, link);
  const metrics = createMetrics();
  let hasMetDamage = false;
  const failed = (code: string) => {
    metrics.failed(code);
    hasMetDamage ||= code === 'damaged';
  };
  let dispatcher: Dispatcher | undefined;
  const parts: Parts = {
    ...options,
    committed,
    client,
    link: state,
    people: createPeople(client, now, (slackUserId, { name, isDeactivated }) => {
      if (isDeactivated) noteDeparture(options, slackUserId);
      else renameStaff(options, slackUserId, name);
    }),
    charts: {
      mode: charts.mode,
      paint: createChartPainter({
        quickChartUrl: charts.quickChartUrl,
        onFallback: (error) => log.warn({ err: error }, 'QuickChart failed: drawing in-process'),
      }),
    },
    download: createDownload(connection),
    newToken: randomUUID,
    failed,
    poke: () => dispatcher?.poke(),
  };
  dispatcher = createDispatcher(parts);
  const { poke, idle, stop } = dispatcher;

  const intake = createIntake({
    commands: options.commands,
    committed,
    onAcknowledged: metrics.acknowledged,
  });
  intake.guard(app);
  attachListeners(createListeners(app, options.commands), parts);

  const copies = createBackups(parts);
  const backUp = async () => {
    const result = await copies.make();
    if (result.kind === 'made') log.info({ backup: result.backup.name, rows: result.rows }, 'backed up');
    else {
      log.error({ err: result.cause, problem: result.problem }, 'the backup failed');
      failed(result.problem);
    }
    return result;
  };
  const greeting = createGreeting(parts);
  let night = Promise.resolve();
  const backUpNightly = async () => {
    try {
      reportBackUp(parts, await backUp());
      poke();
    } catch (error) {
      log.error({ err: error }, 'what became of the backup could not be noted');
    }
  };

  const staffCheck = createStaffCheck(parts);

  const tick = () => {
    for (const { job, showroomId } of runDueJobs(parts)) {
      log.info({ job, showroom: showroomId }, 'job done');
      metrics.jobRan(job);
      if (job === 'backup') night = backUpNightly();
      if (job === 'staff-check') staffCheck.add(showroomId);
    }
    staffCheck.goOn();
    remindOfApprovals(parts);
    greeting.start();
    poke();
  };

  return {
    metrics,
    link: state,
    inHand: intake.inHand,
    hasMetDamage: () => hasMetDamage,
    async start() {
      await Promise.all([checkToken(), app.start()]);
      // Not `poke()`: what has expired while the program was down must not be said first.
      tick();
    },
    tick,
    backUp,
    async idle() {
      await Promise.all([night, staffCheck.idle(), greeting.idle()]);
      await idle();
    },
    async stop() {
      await Promise.all([intake.close(), stop(), night, greeting.idle(), copies.stop(), staffCheck.stop()]);
      await app.stop();
    },
  };
}
