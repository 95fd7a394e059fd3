import axe from 'axe-core';
import { expect } from 'vitest';
import { input } from '../workspace/samples.js';
import { ana, ben } from '../workspace/tiny-app.js';
import { inWorkspace } from './support/in-workspace.js';
import { PHONE } from './support/person.js';

const test = inWorkspace();

const sheet = (element: object = {}) =>
  input({ type: 'file_input', action_id: 'sheet', ...element }, { block_id: 'upload' });
const file = (name: string, size = 4_200) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(size, 'x'),
});

test('chosen files are shown, taken out again, sent, and given to the app', async ({
  person,
  openForm,
  tiny,
}) => {
  const rep = await person(ana);
  await openForm(ana, [sheet({ filetypes: ['csv'], max_files: 3 })]);
  const form = await rep.modal('A form');
  const field = form.getByLabel('Name');
  expect(await field.getAttribute('accept')).toBe('.csv');
  await field.setInputFiles([file('july.csv'), file('august.csv')]);
  const held = form.getByRole('listitem');
  await expect
    .poll(() => held.allInnerTexts())
    .toEqual([expect.stringMatching(/july\.csv\s+4 kB/), expect.stringContaining('august.csv')]);

  await form.getByRole('button', { name: 'Remove july.csv' }).click();
  await expect.poll(() => held.count()).toBe(1);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await rep.submit(form, 'Send');
  const { values } = tiny.app.envelopes.at(-1)!.payload.view.state;
  expect(values).toMatchObject({ upload: { sheet: { files: [{ name: 'august.csv', size: 4_200 }] } } });
});

test('what cannot be added is said beside the field, in the person’s language', async ({
  person,
  openForm,
}) => {
  const rep = await person(ben);
  await openForm(ben, [sheet({ filetypes: ['csv'], max_files: 2 })]);
  const form = await rep.modal('A form');
  const field = form.getByLabel('Name');
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('请填写此必填项。').waitFor();
  for (const [files, words] of [
    [[file('photo.png')], '无法添加 photo.png：仅接受 csv 文件。'],
    [[file('empty.csv', 0)], 'empty.csv 是空文件。'],
    [[file('large.csv', 10 * 1024 * 1024 + 1)], 'large.csv 超过 10 MB。'],
    [['1', '2', '3'].map((name) => file(`${name}.csv`)), '最多可添加 2 个文件。'],
  ] as const) {
    await field.setInputFiles([...files]);
    await expect.poll(() => form.getByRole('alert').textContent()).toBe(words);
  }
  expect(await form.getByRole('listitem').count()).toBe(0);
  await field.setInputFiles([file('good.csv')]);
  await form.getByText('good.csv').waitFor();
  await form.getByText('请填写此必填项。').waitFor({ state: 'detached' });
});

test('a field for one file takes the next one in its place', async ({ person, openForm }) => {
  const rep = await person(ana);
  await openForm(ana, [sheet({ max_files: 1 })]);
  const form = await rep.modal('A form');
  for (const name of ['first.csv', 'second.csv']) {
    await form.getByLabel('Name').setInputFiles([file(name)]);
    await expect
      .poll(() => form.getByRole('listitem').allInnerTexts())
      .toEqual([expect.stringContaining(name)]);
  }
});

test('nothing bars the way in a form with files, people and times', async ({ person, openForm }) => {
  await openForm(ana, [
    sheet(),
    input({ type: 'timepicker' }, { label: { type: 'plain_text', text: 'Time' } }),
    input({ type: 'users_select' }, { label: { type: 'plain_text', text: 'Who' } }),
  ]);
  for (const look of [{}, { colorScheme: 'dark' }, PHONE] as const) {
    const rep = await person(ana, look);
    const form = await rep.modal('A form');
    await form.getByLabel('Name').setInputFiles([file('july.csv')]);
    await form.getByText('july.csv').waitFor();
    await rep.page.evaluate(axe.source);
    const { violations } = await rep.page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  }
});
