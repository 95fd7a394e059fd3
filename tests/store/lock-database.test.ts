import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockDatabase } from '../../src/store/lock-database.js';
import { aFolder } from '../support/a-folder.js';

const LOCK = new URL('../../src/store/lock-database.ts', import.meta.url).href;

test('a database is one process’s, until it lets go', () => {
  const path = join(aFolder(), 'showroom.db');
  const lock = lockDatabase(path);
  expect(() => lockDatabase(path)).toThrow(`${path}: in-use`);
  lock.release();
  lockDatabase(path).release();
});

test('the lock of a process that was killed is gone with it', async () => {
  const path = join(aFolder(), 'showroom.db');
  const script = `const { lockDatabase } = await import('${LOCK}'); lockDatabase('${path}'); process.stdout.write('locked'); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  expect(() => lockDatabase(path)).toThrow('in-use');
  other.kill('SIGKILL');
  await once(other, 'exit');
  lockDatabase(path).release();
});

test('a lock cannot be taken where nothing can be written', () => {
  expect(() => lockDatabase(join(aFolder(), 'nowhere', 'showroom.db'))).toThrow('cannot-open');
});
