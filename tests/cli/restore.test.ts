import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { restoreCommand } from '../../src/cli/restore.js';
import { lockDatabase } from '../../src/store/lock-database.js';
import { backUp } from '../../src/use-cases/back-up.js';
import { aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { damage, makeNewer } from '../support/damage.js';
import { aConfig } from './a-config.js';

const now = () => new Date('2026-03-06T10:00:00Z');

async function aBackup({ later = 1 } = {}) {
  const config = aConfig();
  const house = aShowroom({ path: config.file, backupDir: config.backupDir });
  aRegisteredCustomer(house);
  const { backup } = expectKind(await backUp(house.deps), 'made');
  for (let count = 0; count < later; count += 1) aRegisteredCustomer(house);
  house.db.close();
  return { config, backup: backup.path };
}

test('it says what is there now, where the old one is kept, and what was lost', async () => {
  const { config, backup } = await aBackup();
  const { words, code } = await restoreCommand(config, backup, now);
  expect(words).toContain(`${config.file} is now as in ${backup}: 1 customer, 0 revisits`);
  expect(words).toContain(`kept as ${config.file}.replaced-20260306T100000Z`);
  expect(words).toContain('and lost: 1 customer, 0 revisits, 0 outcomes, 1 journal entry.');
  expect(code).toBe(0);
});

test('it says when nothing was lost, and when that cannot be known', async () => {
  const same = await aBackup({ later: 0 });
  expect((await restoreCommand(same.config, same.backup, now)).words).toContain('Nothing was lost.');
  const broken = await aBackup();
  damage(broken.config.file);
  expect((await restoreCommand(broken.config, broken.backup, now)).words).toContain('cannot be told');
});

test('it is refused while the bot runs', async () => {
  const { config, backup } = await aBackup();
  const lock = lockDatabase(config.file);
  const before = readFileSync(config.file);
  const { words, code } = await restoreCommand(config, backup, now);
  expect(words).toBe(
    `${config.file} is in use by another Showroom process: stop that one first. Nothing was changed.`,
  );
  expect(code).toBe(3);
  expect(readFileSync(config.file).equals(before)).toBe(true);
  lock.release();
});

test.each([
  ['damaged', damage, /is damaged: choose an older backup\. Nothing was changed\.$/],
  ['newer', makeNewer, /written by a newer version of Showroom: update the program\. Nothing was changed\.$/],
] as const)('a backup that is %s is refused with what to do', async (_why, spoil, advice) => {
  const { config, backup } = await aBackup();
  spoil(backup);
  const { words, code } = await restoreCommand(config, backup, now);
  expect(words).toMatch(advice);
  expect(code).toBe(3);
});

test('a file that is not there, and the database itself, are no backups', async () => {
  const { config } = await aBackup();
  expect((await restoreCommand(config, '/nowhere/backup.db', now)).words).toContain(
    '/nowhere/backup.db cannot be opened',
  );
  expect((await restoreCommand(config, config.file, now)).words).toContain(
    'is the database itself: choose a backup.',
  );
});
