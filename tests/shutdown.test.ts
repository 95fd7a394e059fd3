import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../src/store/open-database.js';
import { aBotProcess } from './support/a-bot-process.js';
import { slackId } from './support/a-showroom.js';
import { aWorkspace, OWNER } from './support/a-workspace.js';
import { personIn } from './support/person.js';

/** Starting from the sources takes a while on a busy machine. */
const PATIENT = { timeout: 40_000 };

async function aRunningProcess(variables: Record<string, string> = {}) {
  const workspace = await aWorkspace({ now: () => new Date() });
  onTestFinished(() => workspace.stop());
  const bot = aBotProcess(workspace, variables);
  await expect.poll(() => bot.log().map(({ msg }) => msg), PATIENT).toContain('started');
  // Not the owner: whom the bot has greeted it need not ask Slack about.
  return { workspace, bot, rep: personIn(workspace, slackId('rep')) };
}

test('asked to end, it finishes what is in hand, takes nothing new and closes the database', async () => {
  const { workspace, bot, rep } = await aRunningProcess();
  // Of everybody: the greeting, too, asks who people are, and in its own time.
  workspace.faults.onCall('users.info', { kind: 'slow', ms: 4_000 }, 100);
  await rep.command('/showroom help');
  bot.end();
  await expect.poll(() => bot.log().at(-1), PATIENT).toMatchObject({ inHand: ['command:showroom'] });
  await expect(rep.command('/showroom setup')).rejects.toThrow();
  await rep.sees(/\/showroom setup/, { timeoutMs: 10_000 });
  expect(await bot.code).toBe(0);
  expect(bot.log().at(-1)?.msg).toBe('stopped');
  const file = join(bot.dataDir, 'showroom.db');
  expect(existsSync(`${file}-wal`)).toBe(false);
  openDatabase(file).close();
}, 60_000);

test('what does not end in time is named, and the program ends all the same', async () => {
  const { workspace, bot, rep } = await aRunningProcess();
  workspace.faults.onCall('users.info', { kind: 'slow', ms: 60_000 }, 100);
  await rep.command('/showroom setup');
  const asked = performance.now();
  bot.end();
  expect(await bot.code).toBe(5);
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(bot.log().at(-1)).toMatchObject({ level: 60, inHand: ['command:showroom'] });
}, 60_000);

test('refused by Slack while it runs, it says so and ends with an error', async () => {
  const { workspace, bot } = await aRunningProcess();
  workspace.faults.onCall('apps.connections.open', { kind: 'error', code: 'invalid_auth' }, 100);
  workspace.refreshConnections();
  expect(await bot.code).toBe(4);
  expect(bot.log()).toContainEqual(expect.objectContaining({ level: 60, problem: 'invalid_auth' }));
  expect(bot.log().at(-1)?.msg).toBe('stopped');
}, 60_000);

test('refused by Slack at the start, it says so and ends with an error', async () => {
  const workspace = await aWorkspace({ now: () => new Date() });
  onTestFinished(() => workspace.stop());
  const bot = aBotProcess(workspace, { SLACK_BOT_TOKEN: 'xoxb-of-another-workspace' });
  expect(await bot.code).toBe(4);
  expect(bot.log()).toContainEqual(expect.objectContaining({ level: 60, problem: 'invalid_auth' }));
}, 60_000);

test('outlives the absence of Slack', async () => {
  const { workspace, bot } = await aRunningProcess();
  const { port } = workspace;
  await workspace.stop();
  await expect
    .poll(() => bot.log().filter(({ problem }) => problem === 'unreachable').length, PATIENT)
    .toBeGreaterThan(4);
  const back = await aWorkspace({ now: () => new Date(), port });
  onTestFinished(() => back.stop());
  await expect.poll(() => back.connections(), PATIENT).toBe(2);
  const rep = personIn(back, OWNER);
  await rep.command('/showroom setup');
  await rep.modal();
  bot.end();
  expect(await bot.code).toBe(0);
  expect(bot.errors()).toBe('');
}, 90_000);
