import { expect, test } from 'vitest';
import { backupProblem } from '../../src/store/backup-folder.js';
import { workAside } from '../../src/store/work-aside.js';

test('what was found aside is answered here', async () => {
  const sum =
    "return new SqliteDatabase(':memory:').prepare('select ? + ?').pluck().get(given.one, given.other)";
  expect(await workAside(sum, { one: 1, other: 2 })).toBe(3);
});

test.each([
  ['a full disk', 'ENOSPC', 'disk-full'],
  ['a database that found it full', 'SQLITE_FULL', 'disk-full'],
  ['a folder that cannot be written', 'EACCES', 'cannot-write'],
  ['damage', 'SQLITE_CORRUPT_INDEX', 'damaged'],
])('%s is named as if it had been met here', async (_what, code, problem) => {
  const refused = workAside('throw Object.assign(new Error("no"), { code: given.code })', { code });
  expect(await refused.catch(backupProblem)).toBe(problem);
});

test('a process that dies is told of, with what ended it', async () => {
  const dying = workAside("process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})", {});
  await expect(dying).rejects.toThrow('ended early: SIGKILL');
});

test('work that is given up ends, however deep in a query it is', async () => {
  const endless =
    "new SqliteDatabase(':memory:').prepare('with recursive n (i) as (select 1 union all select i + 1 from n) select sum(i) from n').get()";
  await expect(workAside(endless, {}, AbortSignal.timeout(300))).rejects.toThrow('timeout');
});
