import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { backupCommand } from '../../src/cli/backup.js';
import { startHealthServer } from '../../src/health/health-server.js';
import { createMetrics } from '../../src/health/metrics.js';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { DatabaseProblem } from '../../src/store/database-problem.js';
import { lockDatabase } from '../../src/store/lock-database.js';
import { createBackups } from '../../src/use-cases/back-up.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { aConfig } from './a-config.js';

const now = () => new Date('2026-03-04T18:30:00Z');
const MADE =
  /showroom-2026-03-04T183000Z\.db: \d+\.\d MB, verified; 1 customer, 0 revisits, 0 outcomes, 1 journal entry\./;

function aStoppedBot() {
  const config = aConfig();
  const house = aShowroom({ path: config.file });
  aRegisteredCustomer(house);
  house.db.close();
  return config;
}

/** A bot at work, with what answers for it on its health port. */
async function aRunningBot({ backupDir, port }: { backupDir?: string; port?: number } = {}) {
  const config = aConfig();
  const house = aShowroom({ path: config.file, backupDir: backupDir ?? config.backupDir });
  aRegisteredCustomer(house);
  const lock = lockDatabase(config.file);
  const copies = createBackups({ ...house.deps, now });
  const server = await startHealthServer({
    port: 0,
    metrics: createMetrics(),
    report: () => {
      throw new Error('nobody asks');
    },
    backUp: copies.make,
    operate: async () => ({}),
    onError: () => {},
  });
  onTestFinished(async () => {
    await server.stop();
    lock.release();
    house.db.close();
  });
  return { ...config, healthPort: port ?? server.port };
}

test('a backup of a stopped bot’s database tells the file, its size and what it holds', async () => {
  const config = aStoppedBot();
  const { words, code } = await backupCommand(config, now);
  expect(words).toMatch(MADE);
  expect(code).toBe(0);
  expect(createBackupFolder(config.backupDir, config.file).list()).toHaveLength(1);
  lockDatabase(config.file).release();
});

test('while a bot runs it is the bot that makes it', async () => {
  const { words, code } = await backupCommand(await aRunningBot(), now);
  expect(words).toMatch(MADE);
  expect(code).toBe(0);
});

test('what keeps the bot from making one is told, with what to do', async () => {
  const config = await aRunningBot({ backupDir: '/dev/null/backups' });
  const { words, code } = await backupCommand(config, now);
  expect(words).toBe(`${config.backupDir} cannot be written: check BACKUP_DIR and who may write there.`);
  expect(code).toBe(1);
});

test('a bot that does not answer is not gone around', async () => {
  const silent = createServer();
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  const { port } = silent.address() as AddressInfo;
  await new Promise((closed) => silent.close(closed));
  const config = await aRunningBot({ port });
  const { words, code } = await backupCommand(config, now);
  expect(words).toMatch(/does not answer on port \d+: set HEALTH_PORT/);
  expect(code).toBe(1);
  expect(existsSync(config.backupDir)).toBe(false);
});

test('a bot without a health port cannot be asked', async () => {
  const { healthPort: _none, ...config } = await aRunningBot();
  const { words } = await backupCommand(config, now);
  expect(words).toContain('has no health port');
});

test('a folder that cannot be written is named', async () => {
  const config = { ...aStoppedBot(), backupDir: '/dev/null/backups' };
  const { words, code } = await backupCommand(config, now);
  expect(words).toBe('/dev/null/backups cannot be written: check BACKUP_DIR and who may write there.');
  expect(code).toBe(1);
});

test('where there is no database, none is made', async () => {
  const config = aConfig();
  await expect(backupCommand(config, now)).rejects.toThrow(new DatabaseProblem('cannot-open', config.file));
  expect(existsSync(config.file)).toBe(false);
});
