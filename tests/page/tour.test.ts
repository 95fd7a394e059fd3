import { expect } from 'vitest';
import { type Person, PHONE } from './support/person.js';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

const tourOf = ({ page }: Person) => page.locator('.tour');

test('a newcomer is led from the walk-in to the manager', async ({ person }) => {
  const newcomer = await person('U0LINA');
  const tour = tourOf(newcomer);
  await tour.getByRole('heading', { name: 'A guest walks in' }).waitFor();
  await tour.getByRole('button', { name: 'Write /register for me' }).click();
  expect(await newcomer.composer.inputValue()).toBe('/register');
  expect(await newcomer.composer.evaluate((field) => field === document.activeElement)).toBe(true);
  await newcomer.page.keyboard.press('Enter');
  const form = await newcomer.modal('Register a customer');
  await newcomer.page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });

  await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Become Chen Jing 陈静' }).click();
  await tour.getByRole('button', { name: 'Go to Showroom' }).click();
  await newcomer.page.getByRole('button', { name: /Chen Jing/ }).waitFor();
  await tour.getByRole('heading', { name: 'The manager decides' }).waitFor();
  await tour.getByRole('button', { name: 'Back' }).click();
  await tour.getByRole('button', { name: 'Become Li Na 李娜' }).waitFor();
});

test('once ended it stays away, until it is asked for again', async ({ person }) => {
  const newcomer = await person('U0WANGLEI');
  const tour = tourOf(newcomer);
  await tour.getByRole('heading', { name: '客户进店' }).waitFor();
  await tour.getByRole('button', { name: '下一步' }).press('Escape');
  await tour.waitFor({ state: 'detached' });
  expect(await newcomer.page.evaluate(() => document.activeElement?.id)).toBe('tour-button');
  await newcomer.page.reload();
  await newcomer.sidebar.waitFor();
  expect(await tour.count()).toBe(0);
  await newcomer.page.getByRole('button', { name: '新手导览' }).click();
  await tour.waitFor();
});

test('an address can leave it out', async ({ person, showroom }) => {
  const newcomer = await person('U0LINA');
  await newcomer.page.evaluate(() => localStorage.clear());
  await newcomer.page.goto(`${showroom.url}/?as=U0LINA&tour=off`);
  await newcomer.sidebar.waitFor();
  expect(await tourOf(newcomer).count()).toBe(0);
});

test('on a phone it makes room for who types, and covers nothing', async ({ person }) => {
  const newcomer = await person('U0LINA', PHONE);
  const tour = tourOf(newcomer);
  await tour.getByRole('button', { name: 'Go to #sales-floor' }).tap();
  await newcomer.composer.waitFor();
  const boxOf = async (locator: typeof tour) => (await locator.boundingBox())!;
  const [card, head] = [await boxOf(tour), await boxOf(newcomer.page.locator('main .pane-head'))];
  expect(card.y + card.height).toBeLessThanOrEqual(head.y + 1);
  await newcomer.composer.tap();
  await tour.getByRole('button', { name: 'Next' }).waitFor({ state: 'hidden' });
});
