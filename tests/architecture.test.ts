import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { breaches } from './support/house-rules.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path));

test('every file keeps the rules of the house', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap((path) => breaches(path, readFileSync(join(SRC, path), 'utf8')))).toEqual([]);
});

describe('the rules', () => {
  test.each([
    ['slack/home/listeners.ts', "import type { CustomerLine } from '../../store/customer-lines.js';"],
    ['use-cases/register-customer.ts', "import { en } from '../text/en.js';"],
    ['store/rates.ts', "import { identify } from '../use-cases/identify.js';"],
    ['domain/phone.ts', "import { openDatabase } from '../store/open-database.js';"],
    ['text/en.ts', "import { createRates } from '../store/rates.js';"],
    ['charts/chart.ts', "import { button } from '../slack/blocks.js';"],
    ['workspace/server/web-api.ts', "import { buildBot } from '../../build-bot.js';"],
    ['workspace/page/main.tsx', "const { en } = await import('../../text/en.js');"],
    ['demo/people.ts', "import { mrkdwn } from '../slack/mrkdwn.js';"],
    ['schedule.ts', "import { createJobRunStore } from './store/job-run-store.js';"],
    ['use-cases/deps.ts', "import type { App } from '@slack/bolt';"],
    ['use-cases/identify.ts', "import { eq } from 'drizzle-orm';"],
    ['slack/people.ts', "import SqliteDatabase from 'better-sqlite3';"],
    ['store/rates.ts', "import dayjs from 'dayjs';"],
    ['build-bot.ts', "import { schedule } from 'node-cron';"],
    ['slack/statistics/messages.ts', "import { createCanvas } from '@napi-rs/canvas';"],
    ['slack/imports/listeners.ts', "import { parse } from 'csv-parse/sync';"],
    ['tables/csv.ts', "import { plain } from '../slack/blocks.js';"],
    ['slack/people.ts', 'const token = process.env.SLACK_BOT_TOKEN;'],
    ['build-bot.ts', "import { Registry } from 'prom-client';"],
    ['slack/connect.ts', "import { createServer } from 'node:http';"],
    ['health/report.ts', "import { openDatabase } from '../store/open-database.js';"],
    ['slack/parts.ts', "import type { Metrics } from '../health/metrics.js';"],
    ['config.ts', "import { says } from './slack/blocks.js';"],
    ['cli.ts', "import { env } from 'node:process';"],
    ['use-cases/deps.ts', 'export const now = () => new Date();'],
    ['schedule.ts', 'const started = Date.now();'],
    ['cli/restore.ts', 'const now = () => new Date();'],
    ['use-cases/view-home.ts', "const backup = staff.roles.includes('admin');"],
    ['slack/help/listeners.ts', 'const rows = PERMISSIONS.register;'],
    ['slack/imports/listeners.ts', 'const importer = { staff: null, showroom };'],
    ['slack/utils.ts', ''],
    ['slack/date-helper.ts', ''],
    ['slack/common/blocks.ts', ''],
    ['domain/manager.ts', ''],
    ['domain/index.ts', ''],
    ['reports/yearly.ts', ''],
  ])('forbid %s: %s', (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  test.each([
    ['slack/home/listeners.ts', "import { viewHome } from '../../use-cases/view-home.js';"],
    ['use-cases/register-customer.ts', "import { createRates } from '../store/rates.js';"],
    ['main.ts', "import { seed } from './demo/seed.js';\nconst now = () => new Date();"],
    ['cli.ts', "import { buildBot } from './build-bot.js';"],
    ['cli.ts', 'const now = () => new Date();'],
    ['config.ts', "import { DEFAULT_COMMANDS } from './slack/commands.js';"],
    ['config.ts', 'export const read = () => parse(process.env);'],
    ['workspace/server/clock.ts', 'const ts = Date.now() / 1000;'],
    ['domain/calendar.ts', "import dayjs from 'dayjs';"],
    ['use-cases/deps.ts', 'const later = new Date(now().getTime() + 1);\n// never new Date()'],
    ['slack/imports/listeners.ts', "import { readTable } from '../../tables/read-table.js';"],
    ['text/en.ts', "export const noManager = 'nothing is imported from here';"],
    ['slack/messages/no-manager.ts', ''],
  ])('allow %s: %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});
