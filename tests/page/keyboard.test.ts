import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

test('a walk-in is registered without a pointer', async ({ person }) => {
  const rep = await person('U0LINA');
  const { keyboard } = rep.page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };

  await press('Tab', 'Enter');
  await expect.poll(() => rep.composer.evaluate((field) => field === document.activeElement)).toBe(true);
  await keyboard.type('/re');
  await press('ArrowDown', 'ArrowUp', 'Enter', 'Enter');

  const form = await rep.modal('Register a customer');
  await keyboard.type('Deng Li');
  await press('Tab');
  await keyboard.type('13612345678');
  await press('Tab', 'Tab');
  await keyboard.type('auto');
  await press('Enter', 'Tab', 'ArrowDown', 'ArrowDown', 'Enter', 'Tab');
  await keyboard.type('Tucs');
  await press('Enter', 'Escape', 'Tab', 'Space');
  expect(await form.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('Auto show');
  expect(await form.getByLabel('Test drive today').isChecked()).toBe(true);
  await form.getByLabel('Name').focus();
  await press('Enter');
  await form.waitFor({ state: 'detached' });

  await rep.message(/Deng Li is on file/);
  expect(await rep.composer.evaluate((field) => field === document.activeElement)).toBe(true);
});

test('Esc closes a list before its form, and the form before anything else', async ({ person }) => {
  const rep = await person('U0LINA');
  await rep.say('/register');
  const form = await rep.modal('Register a customer');
  const source = form.getByRole('combobox', { name: 'Source' });
  await source.focus();
  await rep.page.keyboard.press('ArrowDown');
  await form.getByRole('listbox').waitFor();
  await rep.page.keyboard.press('Escape');
  await form.getByRole('listbox').waitFor({ state: 'detached' });
  expect(await form.isVisible()).toBe(true);
  await rep.page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

test('what is typed after a form was closed by a click is in the composer', async ({ person }) => {
  const rep = await person('U0LINA');
  await rep.openDm();
  await rep.say('/register');
  const form = await rep.modal('Register a customer');
  await rep.submit(form, 'Cancel');
  await rep.page.keyboard.type('good morning');
  expect(await rep.composer.inputValue()).toBe('good morning');
});
