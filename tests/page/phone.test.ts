import { expect } from 'vitest';
import { PHONE } from './support/person.js';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

test('a walk-in is registered with a thumb', async ({ person }) => {
  const rep = await person('U0LINA', PHONE);
  await rep.sidebar.getByRole('link', { name: 'Showroom Home' }).tap();
  await rep.page.getByRole('button', { name: 'Register a customer' }).tap();

  const form = await rep.modal('Register a customer');
  await form.getByLabel('Name').tap();
  await rep.page.keyboard.type('Lu Yao');
  await form.getByText('Left no phone').tap();
  for (const [field, choice] of [
    ['Source', 'Walk-in'],
    ['Level', /^H/],
  ] as const) {
    await form.getByRole('combobox', { name: field }).tap();
    await form.getByRole('option', { name: choice }).tap();
  }
  const button = form.getByRole('button', { name: 'Register' });
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await button.tap();
  await rep.putAway(form, /Lu Yao is on file/);

  await rep.page.getByRole('button', { name: 'Register a customer' }).waitFor();
  await rep.page.getByRole('button', { name: 'Back to all conversations' }).tap();
  await rep.sidebar.getByRole('link', { name: 'sales-floor' }).tap();
  await rep.log.waitFor();
});

test('nothing is wider than a phone', async ({ person }) => {
  const rep = await person('U0LINA', PHONE);
  const overhang = () =>
    rep.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBe(0);
  await rep.openChannel();
  expect(await overhang()).toBe(0);
  await rep.say('/register');
  await rep.modal('Register a customer');
  expect(await overhang()).toBe(0);
});
