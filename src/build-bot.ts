import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createChartPainter } from './charts/draw-chart.js';
import { attachListeners } from './slack/attach-listeners.js';
import type { CommandNames } from './slack/commands.js';
import { type Connection, connect } from './slack/connect.js';
import { createDispatcher, type Dispatcher } from './slack/deliver-notifications.js';
import type { Parts } from './slack/parts.js';
import { createPeople } from './slack/people.js';
import type { Database } from './store/open-database.js';
import { renameStaff } from './use-cases/rename-staff.js';
import { runDueJobs } from './use-cases/run-due-jobs.js';

export interface BotOptions {
  db: Database;
  now: () => Date;
  /** Lets time pass: pacing and polling. */
  wait: (ms: number) => Promise<void>;
  log: Logger;
  connection: Connection;
  commands: CommandNames;
  charts: { mode: 'native' | 'image'; quickChartUrl?: string };
}

export interface Bot {
  start: () => Promise<void>;
  /** Runs the jobs that are due and delivers what waits: called every minute. */
  tick: () => void;
  /** Resolves when nothing is left to deliver now. */
  idle: () => Promise<void>;
  /** Takes no more work, finishes what is in hand, and disconnects. */
  stop: () => Promise<void>;
}

/** The one place where the parts meet. */
export function buildBot({ db, now, wait, log, connection, commands, charts }: BotOptions): Bot {
  const app = connect(connection, log);
  let dispatcher: Dispatcher | undefined;
  const parts: Parts = {
    db,
    now,
    wait,
    log,
    commands,
    client: app.client,
    people: createPeople(app.client, now, (slackUserId, { name }) => renameStaff({ db }, slackUserId, name)),
    charts: {
      mode: charts.mode,
      paint: createChartPainter({
        quickChartUrl: charts.quickChartUrl,
        onFallback: (error) => log.warn({ err: error }, 'QuickChart failed: drawing in-process'),
      }),
    },
    newToken: randomUUID,
    poke: () => dispatcher?.poke(),
  };
  dispatcher = createDispatcher(parts);
  const { poke, idle, stop } = dispatcher;

  // Bolt's own stop() lets running listeners fail: their acknowledgements would be lost after the commit.
  const inHand = new Set<Promise<void>>();
  let stopping = false;
  app.use(async ({ next }) => {
    // Not acknowledged: Slack sends an event again, and a person is told that it did not work.
    if (stopping) return;
    const listener = next();
    inHand.add(listener);
    try {
      await listener;
    } finally {
      inHand.delete(listener);
    }
  });
  attachListeners(app, parts);

  return {
    async start() {
      await app.start();
      poke();
    },
    tick() {
      for (const { job, showroomId } of runDueJobs(parts))
        log.info({ job, showroom: showroomId }, 'job done');
      poke();
    },
    idle,
    async stop() {
      stopping = true;
      while (inHand.size > 0) await Promise.allSettled(inHand);
      await stop();
      await app.stop();
    },
  };
}
