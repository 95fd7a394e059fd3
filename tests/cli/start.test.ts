import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseAdvice } from '../../src/cli/database-advice.js';
import { DATABASE_PROBLEMS, DatabaseProblem } from '../../src/store/database-problem.js';
import { lockDatabase } from '../../src/store/lock-database.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage } from '../support/damage.js';

/** Starts the program as `npm start` does, on a database that stands in this folder. */
async function starts(folder: string): Promise<{ code: number | null; said: string }> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', SLACK_BOT_TOKEN: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  program.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((ended) => program.on('close', ended));
  return { code, said };
}

function aDatabase() {
  const folder = aFolder();
  const path = join(folder, 'local.db');
  aShowroom({ path }).db.close();
  return { folder, path };
}

describe('the program ends with code 3 and one sentence', () => {
  test('when another process works on its database', async () => {
    const { folder, path } = aDatabase();
    const lock = lockDatabase(path);
    expect(await starts(folder)).toEqual({
      code: 3,
      said: `${path} is in use by another Showroom process: stop that one first.\n`,
    });
    lock.release();
  });

  test('when its database is damaged, which stays as it is', async () => {
    const { folder, path } = aDatabase();
    damage(path);
    const before = readFileSync(path);
    const { code, said } = await starts(folder);
    expect(code).toBe(3);
    expect(said).toMatch(/^\S+local\.db is damaged .* run "showroom restore FILE" .*\n$/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('when a folder stands where its database should, or a file where its folder should', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'local.db'));
    expect((await starts(folder)).said).toMatch(/^\S+local\.db cannot be opened: .*\n$/);
    const file = join(aFolder(), 'data');
    writeFileSync(file, '');
    expect(await starts(file)).toMatchObject({ code: 3, said: expect.stringContaining('cannot be opened') });
    expect(readdirSync(join(folder, 'local.db'))).toEqual([]);
  });
});

test.each(DATABASE_PROBLEMS)('the sentence on “%s” names the file and says what to do', (kind) => {
  const advice = databaseAdvice(new DatabaseProblem(kind, '/data/showroom.db'));
  expect(advice).toContain('/data/showroom.db');
  expect(advice).toMatch(/: (stop|run|move|give|update|install|close|free|check) /);
});
