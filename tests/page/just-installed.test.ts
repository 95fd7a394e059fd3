import { inShowroom } from './support/test.js';

const test = inShowroom('--new');

test('where the app has just been installed, a newcomer is led to the set-up before the walk-in', async ({
  person,
}) => {
  const newcomer = await person('U0LINA');
  const tour = newcomer.page.locator('.tour');
  await tour.getByRole('heading', { name: 'Just installed' }).waitFor();
  await tour.getByRole('button', { name: 'Become Zhou Kai 周凯' }).click();
  await tour.getByRole('button', { name: '前往 Showroom' }).click();
  await newcomer.page.getByRole('article').getByRole('button', { name: '设置展厅' }).click();
  await newcomer.modal('设置展厅');
});
