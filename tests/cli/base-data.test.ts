import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportCommand, importCommand, undoCommand } from '../../src/cli/base-data.js';
import { operate } from '../../src/cli/operate.js';
import { startHealthServer } from '../../src/health/health-server.js';
import { createMetrics } from '../../src/health/metrics.js';
import { DatabaseProblem } from '../../src/store/database-problem.js';
import { lockDatabase } from '../../src/store/lock-database.js';
import { openDatabase } from '../../src/store/open-database.js';
import { entries } from '../../src/store/schema.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { aConfig } from './a-config.js';

const now = () => new Date('2026-03-04T10:00:00Z');
const CSV = 'List,Name\nSource,Billboard\nSource,phone\nColours,Red\n';

function aFile(bytes: string | Uint8Array = CSV, name = 'sources.csv'): string {
  const path = join(aFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

function aStoppedBot(setUp: Record<string, unknown> = {}) {
  const config = aConfig();
  aShowroom({ path: config.file, setUp }).db.close();
  return config;
}

/** A bot at work, which answers on its health port. */
async function aRunningBot() {
  const config = aConfig();
  const house = aShowroom({ path: config.file });
  const lock = lockDatabase(config.file);
  const server = await startHealthServer({
    port: 0,
    metrics: createMetrics(),
    report: () => {
      throw new Error('nobody asks');
    },
    backUp: () => Promise.reject(new Error('nobody asks')),
    operate: async (operation) => operate(house.deps, operation),
    onError: () => {},
  });
  onTestFinished(async () => {
    await server.stop();
    lock.release();
    house.db.close();
  });
  return { ...config, healthPort: server.port };
}

function sourcesIn(file: string): string[] {
  const db = openDatabase(file);
  const rows = db.select().from(entries).all();
  db.close();
  return rows.flatMap(({ name, list, retiredAt }) =>
    list === 'source' ? [retiredAt ? `${name} (retired)` : name] : [],
  );
}

test.each([
  ['while no bot runs', () => aStoppedBot()],
  ['through the bot while it runs', () => aRunningBot()],
])('%s, a file is first told, then imported, then undone', async (_when, start) => {
  const config = await start();
  const options = { showroom: 'bj', yes: false };
  const told = await importCommand(config, aFile(), options, now);
  expect(told).toEqual({
    words: [
      'Row 2 · ➕ Source · Billboard: new',
      'Row 4 · ❌ Red: There is no list “Colours”.',
      'In sources.csv: 1 new · 0 changed · 1 unchanged · 1 faulty',
      'Nothing has been changed. With --yes it is imported.',
    ].join('\n'),
    code: 0,
  });
  expect(sourcesIn(config.file)).not.toContain('Billboard');

  const imported = await importCommand(config, aFile(), { ...options, yes: true }, now);
  expect(imported).toMatchObject({
    code: 0,
    words: expect.stringContaining('Imported: 1 new, 0 changed; 1 faulty'),
  });
  expect(sourcesIn(config.file)).toContain('Billboard');

  expect(await undoCommand(config, 'BJ', now)).toEqual({
    words: 'In sources.csv: ✅ Undone: 1 entry put back.',
    code: 0,
  });
  expect(sourcesIn(config.file)).toContain('Billboard (retired)');
  expect(await undoCommand(config, 'BJ', now)).toEqual({ words: 'There is no import to undo.', code: 1 });
});

test.each(['csv', 'xlsx'] as const)(
  'an export as %s goes back in unchanged, while the bot runs',
  async (format) => {
    const config = await aRunningBot();
    const out = join(aFolder(), `out.${format}`);
    expect(await exportCommand(config, { showroom: 'BJ', out }, now)).toEqual({
      words: `${out}: 65 entries.`,
      code: 0,
    });
    expect(readFileSync(out).subarray(0, 2).toString('latin1')).toBe(format === 'csv' ? 'ï»' : 'PK');
    const { words } = await importCommand(config, out, { showroom: 'BJ', yes: false }, now);
    expect(words).toContain('0 new · 0 changed · 65 unchanged · 0 faulty');
  },
);

test('a Chinese showroom’s file is Chinese', async () => {
  const config = aStoppedBot({ language: 'zh-CN' });
  const out = join(aFolder(), 'x.csv');
  await exportCommand(config, { showroom: 'BJ', out }, now);
  expect(readFileSync(out, 'utf8')).toMatch(
    /^\uFEFF列表,代码,名称,顺序,是否在用,[^\n]*\r\n客户级别,H,H,1,是,7,2,6,/,
  );
});

test('what cannot be done is said, and ends with an error', async () => {
  const config = aStoppedBot();
  const options = { showroom: 'XX', yes: true };
  expect(await importCommand(config, aFile(), options, now)).toEqual({
    words: 'There is no such showroom. There are: BJ.',
    code: 1,
  });
  expect((await exportCommand(config, options, now)).code).toBe(1);
  const words = async (path: string) =>
    (await importCommand(config, path, { showroom: 'BJ', yes: true }, now)).words;
  expect(await words('/nowhere.csv')).toContain('/nowhere.csv cannot be read');
  expect(await words(aFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls'))).toContain('an old Excel file');
  expect(await words(aFile(Buffer.alloc(5_000_001, 'a')))).toContain('too large');
  expect(await words(aFile('a,b\n1,2'))).toContain('must name the columns');
  const out = '/dev/null/x.csv';
  expect((await exportCommand(config, { showroom: 'BJ', out }, now)).words).toContain('cannot be written');
});

test('where there is no database, none is made', async () => {
  const config = aConfig();
  await expect(importCommand(config, aFile(), { showroom: 'BJ', yes: true }, now)).rejects.toThrow(
    new DatabaseProblem('cannot-open', config.file),
  );
  expect(existsSync(config.file)).toBe(false);
});

test('a bot is not asked by a page in a browser, and takes nothing but what it knows', async () => {
  const { healthPort } = await aRunningBot();
  const post = async (body: string, headers: Record<string, string>) =>
    (await fetch(`http://127.0.0.1:${healthPort}/base-data`, { method: 'POST', body, headers })).status;
  const undo = JSON.stringify({ act: 'undo', showroom: 'BJ' });
  expect(await post(undo, { 'content-type': 'text/plain' })).toBe(403);
  expect(await post('{', { 'content-type': 'application/json' })).toBe(400);
  expect(await post('{"act":"drop"}', { 'content-type': 'application/json' })).toBe(400);
  expect(await post(undo, { 'content-type': 'application/json' })).toBe(200);
});
