import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HealthReport } from '../../src/health/report.js';
import { createLog } from '../../src/log.js';
import { runBot } from '../../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { bySocket } from '../support/a-bot.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { aWorkspace, CHANNEL } from '../support/a-workspace.js';
import { personIn } from '../support/person.js';

const PATIENT = { timeout: 8_000 };

/** The bot as it runs, on a file, with somebody watching it. */
async function aWatchedBot() {
  const folder = aFolder();
  const file = join(folder, 'showroom.db');
  const backupDir = join(folder, 'backups');
  let now = () => new Date();
  const workspace = await aWorkspace({ now: () => now() });
  const { db, clock } = aShowroom({ path: file, setUp: { teamChannel: workspace.channelId(CHANNEL) } });
  db.close();
  now = clock.now;
  const timing = { retryMs: 20, longestRetryMs: 50 };
  const bot = await runBot({
    file,
    backupDir,
    healthPort: 0,
    now: clock.now,
    log: createLog('silent'),
    connection: { ...bySocket(workspace), timing },
    commands: DEFAULT_COMMANDS,
    charts: { mode: 'native' },
  });
  onTestFinished(async () => {
    await bot.stop();
    await workspace.stop();
  });
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${bot.healthPort}${path}`, init);
  return {
    workspace,
    clock,
    backupDir,
    ask,
    tick: bot.tick,
    rep: personIn(workspace, 'U_REP'),
    manager: personIn(workspace, 'U_MANAGER'),
    healthz: async () => {
      const response = await ask('/healthz');
      return { code: response.status, ...((await response.json()) as HealthReport) };
    },
    metrics: async () => (await ask('/metrics')).text(),
  };
}

test('a bot that works says so, with the state of its parts', async () => {
  const { healthz } = await aWatchedBot();
  await expect.poll(async () => (await healthz()).notifications, PATIENT).toMatchObject({ waiting: 0 });
  expect(await healthz()).toMatchObject({
    code: 200,
    status: 'ok',
    problems: [],
    database: { writable: true, bytes: expect.any(Number) },
    slack: { kind: 'socket', open: 2, wanted: 2, awaySeconds: 0, silentSeconds: expect.any(Number) },
    notifications: { oldestSeconds: 0, parked: 0 },
    digests: [{ showroomId: 1, day: null }],
    backup: null,
  });
});

test('Slack’s absence, and a message that waits because of it, degrade it', async () => {
  const { workspace, clock, manager, healthz, metrics } = await aWatchedBot();
  await expect.poll(async () => (await healthz()).notifications, PATIENT).toMatchObject({ waiting: 0 });
  workspace.faults.onCall('*', { kind: 'status', status: 503 }, 1_000);
  await manager.command('/showroom digest');
  workspace.refreshConnections();
  await expect.poll(async () => (await healthz()).slack, PATIENT).toMatchObject({ open: 0 });
  clock.passMs(600_000);
  expect(await healthz()).toMatchObject({
    code: 200,
    status: 'degraded',
    problems: ['slack-connection-missing', 'notifications-late'],
    notifications: { oldestSeconds: 600, parked: 0 },
  });
  expect(await metrics()).toMatch(/^showroom_errors_total\{code="unreachable"\} \d+$/m);
});

test('what listeners do is counted by listener, with how long their acknowledgement took', async () => {
  const { rep, metrics } = await aWatchedBot();
  await rep.command('/register');
  await rep.modal('Register a customer');
  const text = await metrics();
  expect(text).toContain('showroom_acknowledgement_seconds_count{listener="command:register"} 1');
  expect(text).toMatch(/showroom_acknowledgement_seconds_bucket\{le="3",listener="command:register"\} 1/);
  expect(text).toMatch(/^showroom_database_bytes \d{5,}$/m);
  expect(text).toMatch(/^showroom_slack_connections 2$/m);
  expect(text).toMatch(/^showroom_backup_age_seconds nan$/im);
  expect(text).toContain('process_resident_memory_bytes');
});

test('the jobs of a morning are counted', async () => {
  const { clock, tick, metrics } = await aWatchedBot();
  clock.passDays(1);
  tick();
  expect(await metrics()).toMatch(/^showroom_job_runs_total\{job="digest"\} 1$/m);
});

test('a backup is made on demand, and then has an age', async () => {
  const { ask, clock, healthz, metrics } = await aWatchedBot();
  const made = await ask('/backups', { method: 'POST' });
  expect(made.status).toBe(201);
  expect(await made.json()).toEqual({
    name: expect.stringContaining('showroom-'),
    bytes: expect.any(Number),
  });
  clock.passMs(60_000);
  expect(await healthz()).toMatchObject({ backup: { ageSeconds: 60 } });
  expect(await metrics()).toMatch(/^showroom_backup_age_seconds 60$/m);
});

test('a backup that fails is an error with its reason', async () => {
  const { ask, backupDir } = await aWatchedBot();
  mkdirSync(join(backupDir, '..'), { recursive: true });
  writeFileSync(backupDir, 'not a folder');
  const failed = await ask('/backups', { method: 'POST' });
  expect(failed.status).toBe(500);
  expect(await failed.json()).toEqual({ error: expect.stringMatching(/^[a-z-]+$/) });
});

test('nothing else is answered', async () => {
  const { ask } = await aWatchedBot();
  expect((await ask('/backups')).status).toBe(404);
  expect((await ask('/healthz', { method: 'POST' })).status).toBe(404);
  expect((await ask('/toString')).status).toBe(404);
});
