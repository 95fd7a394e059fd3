import { expect, test } from 'vitest';
import { writeTable } from '../../src/tables/write-table.js';
import { aQuietBot } from '../support/a-quiet-bot.js';
import { exported, namesOf } from '../support/a-table.js';
import { wordsOf } from '../support/person.js';

const CSV = 'List,Name,In use\nSource,Billboard,\nSource,radio,retired\nSource,phone,\nColours,Red,\n';

async function openForm() {
  const bot = await aQuietBot();
  await bot.manager.command('/showroom import');
  const form = await bot.manager.modal('Import and export');
  return { ...bot, form };
}

test('a manager gives a file, sees what it would change, imports it and undoes it', async () => {
  const { form, manager, ...house } = await openForm();
  const before = namesOf(house, 'Source');
  await form.shows('Nothing has been imported yet');
  await form.fill({ file: { name: 'sources.csv', bytes: CSV } }).submit();
  const report = await manager.modal('What would change');
  await report.shows(/\*1\* new · \*1\* changed · \*1\* unchanged · \*1\* faulty/);
  expect(report.text).toMatch(
    /Row 5 · ❌ Red: There is no list “Colours”\.[\s\S]*Row 2 · ➕ Source · Billboard: new/,
  );
  expect(report.text).toContain('Row 3 · ✏️ Source · radio: In use: yes → retired');
  expect(namesOf(house, 'Source')).toEqual(before);

  await report.press('Import 2 rows');
  const done = await manager.modal('Import and export');
  await done.shows('Imported: 1 new, 1 changed; 1 faulty left out');
  expect(namesOf(house, 'Source')).toEqual(expect.arrayContaining(['Billboard', 'radio (retired)']));

  await done.press('Undo');
  await done.shows('Undone: 2 entries put back');
  expect(namesOf(house, 'Source')).toEqual([...before, 'Billboard (retired)']);
  await done.press('Another file');
  await done.shows(/Wang Fang · sources\.csv: undone/);
});

test('an XLSX is read as well, and what is no table is said in the form, to try again', async () => {
  const { form, manager } = await openForm();
  await form.fill({ file: { name: 'x.csv', bytes: 'just words' } }).submit();
  await form.shows('The first row must name the columns');
  const bytes = await writeTable(
    [
      ['名称', '列表'],
      ['抖音', '信息来源'],
    ],
    'xlsx',
    'x',
  );
  await form.fill({ file: { name: 'x.xlsx', bytes } }).submit();
  const report = await manager.modal('What would change');
  await report.shows('Row 2 · ➕ Source · 抖音: new');
});

test('the export comes as a file in a direct message, and goes back in unchanged', async () => {
  const { form, manager, workspace, ...house } = await openForm();
  await form.press('Export CSV');
  await form.shows('The file is in your direct messages');
  const message = await manager.sees(`Here is the base data: ${exported(house).length - 1} entries`, {
    in: 'dm',
  });
  expect(wordsOf(message)).toContain('base data');
  const files = Object.values(workspace.client.state(manager.id).files);
  expect(files.map(({ name }) => name)).toContain('base-data-BJ-2026-03-02.csv');
});

test('whoever may not change base data is refused', async () => {
  const { rep } = await aQuietBot();
  await rep.command('/showroom import');
  await rep.sees('Your role does not allow this');
});
