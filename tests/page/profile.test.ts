import { expect } from 'vitest';
import { ana } from '../workspace/tiny-app.js';
import { inWorkspace } from './support/in-workspace.js';

const test = inWorkspace();

test('a person gets another name and language in the panel, which the page and the app learn at once', async ({
  person,
  tiny,
}) => {
  const rep = await person(ana);
  await rep.page.getByRole('button', { name: /^Workspace panel/ }).click();
  const panel = rep.page.getByRole('complementary', { name: 'Workspace panel' });
  await panel.getByLabel('Name of Ana Lima').fill('Ana Souza');
  await panel.getByRole('button', { name: 'Rename' }).click();
  await rep.page.locator('.acting-as', { hasText: 'Ana Souza' }).waitFor();
  await panel.getByLabel('Language of Ana Souza').selectOption('简体中文');
  await rep.page.getByText('当前身份').waitFor();
  const { members } = tiny.workspace.client.state(ana);
  expect(members[0]).toMatchObject({ name: 'Ana Souza', locale: 'zh-CN' });
});
