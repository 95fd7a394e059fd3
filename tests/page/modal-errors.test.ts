import { expect } from 'vitest';
import type { Person } from './support/person.js';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

async function aForm(rep: Person, name: string, phone: string) {
  await rep.say('/register');
  const form = await rep.modal('Register a customer');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Phone', { exact: true }).fill(phone);
  await rep.choose(form, 'Source', 'Internet');
  await rep.choose(form, 'Level', 'B');
  return form;
}

test('a form with an impossible phone stays as it was typed, with the words and the focus at the phone', async ({
  person,
}) => {
  const rep = await person('U0LINA');
  const form = await aForm(rep, 'Wu Jie', '12');
  await form.getByRole('button', { name: 'Register' }).click();

  await form.getByText(/This number cannot exist/).waitFor();
  const phone = form.getByLabel('Phone', { exact: true });
  expect(await phone.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await phone.getAttribute('aria-invalid')).toBe('true');
  expect(await phone.inputValue()).toBe('12');
  expect(await form.getByLabel('Name').inputValue()).toBe('Wu Jie');
  expect(await form.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('Internet');

  await phone.fill('139 0000 1111');
  await rep.submit(form, 'Register');
  await rep.message(/Wu Jie is on file/);
});

test('a phone on file is refused with its owner, and another phone is taken', async ({ person }) => {
  const first = await person('U0TOM');
  await first.submit(await aForm(first, 'Gao Min', '137 2222 3333'), 'Register');

  const second = await person('U0LINA');
  const form = await aForm(second, 'Gao Min', '+86 137-2222-3333');
  await form.getByRole('button', { name: 'Register' }).click();
  await form.getByText(/Already on file: JA-\d+, with Tom Becker/).waitFor();

  await form.getByLabel('Phone', { exact: true }).fill('137 2222 4444');
  await second.submit(form, 'Register');
  await second.message(/Gao Min is on file/);
});

test('a form without what is required is kept open, at the first field that lacks', async ({ person }) => {
  const rep = await person('U0LINA');
  await rep.say('/register');
  const form = await rep.modal('Register a customer');
  await form.getByLabel('Left no phone').check();
  await form.getByRole('button', { name: 'Register' }).click();

  await form.getByText('Please complete this required field.').first().waitFor();
  const name = form.getByLabel('Name');
  expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await form.getByLabel('Left no phone').isChecked()).toBe(true);
});
