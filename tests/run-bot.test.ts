import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from '../src/log.js';
import { runBot } from '../src/run-bot.js';
import { DEFAULT_COMMANDS } from '../src/slack/commands.js';
import { sealDatabase } from '../src/store/seal-database.js';
import { aFolder } from './support/a-folder.js';
import { aShowroom } from './support/a-showroom.js';
import { damageIndex } from './support/damage.js';

const LONG_AGO = new Date('2026-03-02T09:00:00Z');

/** A bot at work on a file, whom nobody asks anything. */
async function aBotOnFile(spoil: (file: string) => void = () => {}) {
  const file = join(aFolder(), 'showroom.db');
  const backupDir = aFolder();
  const { db, clock } = aShowroom({ path: file });
  db.close();
  spoil(file);
  const bot = await runBot({
    file,
    backupDir,
    now: clock.now,
    log: createLog('silent'),
    connection: {
      kind: 'http',
      botToken: 'xoxb-1',
      signingSecret: 'a-secret',
      port: 0,
      slackApiUrl: 'http://127.0.0.1:9/',
    },
    commands: DEFAULT_COMMANDS,
    charts: { mode: 'native' },
  });
  return { bot, backupDir, isSealed: () => existsSync(`${file}.closed`) };
}

test('a bot that was stopped has sealed its database', async () => {
  const { bot, isSealed } = await aBotOnFile();
  expect(isSealed()).toBe(false);
  await bot.stop();
  expect(isSealed()).toBe(true);
});

test('a bot that is stopped gives up the backup that it is making, and has its database sealed', async () => {
  const { bot, backupDir, isSealed } = await aBotOnFile();
  const making = bot.backUp();
  await bot.stop();
  expect(await making).toMatchObject({ kind: 'failed', problem: 'interrupted' });
  expect(readdirSync(backupDir)).toEqual([]);
  expect(isSealed()).toBe(true);
});

test('one that has met damage has not: the next start reads the database through', async () => {
  const { bot, isSealed } = await aBotOnFile((file) => {
    utimesSync(file, LONG_AGO, LONG_AGO);
    sealDatabase(file);
    damageIndex(file);
    // As a disk that fails while nobody writes.
    utimesSync(file, LONG_AGO, LONG_AGO);
  });
  expect(await bot.backUp()).toMatchObject({ kind: 'failed', problem: 'damaged' });
  await bot.stop();
  expect(isSealed()).toBe(false);
});
