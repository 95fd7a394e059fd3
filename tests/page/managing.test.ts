import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');
const MANAGER = 'U0CHENJING';

test('a manager pastes sources, and a rep’s next form offers them', async ({ person }) => {
  const manager = await person(MANAGER);
  await manager.say('/showroom base-data');
  const root = await manager.modal('Base data');
  await root.getByRole('button', { name: 'Open: Sources' }).click();
  const list = await manager.modal('Sources');
  await list.getByRole('button', { name: 'Add entries' }).click();
  const form = await manager.modal('Add entries');
  await form.getByRole('textbox').fill('Livestream\nFleet customer\nwalk-in');
  await manager.submit(form, 'Add');
  await manager.page.getByText(/2 added/).waitFor();

  const rep = await person('U0LINA');
  await rep.say('/register');
  const registration = await rep.modal('Register a customer');
  await rep.choose(registration, 'Source', 'Livestream');
  expect(await registration.getByRole('combobox', { name: 'Source' }).inputValue()).toBe('Livestream');
  await rep.closeForms();
  await manager.closeForms();
});

test('a table is brought in from a file, after a look at what it changes, and taken back', async ({
  person,
}) => {
  const manager = await person(MANAGER);
  await manager.say('/showroom import');
  const form = await manager.modal('Import and export');
  await form.locator('input[type=file]').setInputFiles({
    name: 'models.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('List,Name\nDesired model,Palisade\nDesired model,\n'),
  });
  await form.getByRole('button', { name: 'Check the file' }).click();
  const report = manager.page.getByRole('dialog');
  await report.getByText('Palisade').waitFor();
  await report.getByRole('button', { name: /Import 1/ }).click();
  await report.getByRole('button', { name: /^Undo/ }).first().click();
  await manager.page.getByRole('button', { name: /Undo/ }).last().click();
  await expect.poll(() => report.last().textContent()).toMatch(/1 entry put back/);
  await manager.closeForms();
});

test('somebody who is not on the staff asks to join, is taken on, and registers', async ({ person }) => {
  const stranger = await person('U0SUNYUE', { tour: 'off' });
  const manager = await person(MANAGER);
  await stranger.openDm();
  await stranger.say('/register');
  const refusal = await stranger.page.getByRole('article').last();
  await refusal.getByRole('button').first().click();
  await manager.openDm();
  const request = await manager.message(/Sun Yue[\s\S]*asks to join/);
  await request.getByRole('button', { name: /Approve as rep/ }).click();
  await request.getByText(/approved by Chen Jing/).waitFor();
  await stranger.say('/register');
  await stranger.page.getByRole('dialog').waitFor();
});

test('a setting is changed in its own form, and the list of settings tells it', async ({ person }) => {
  const manager = await person(MANAGER);
  await manager.say('/showroom settings');
  const root = await manager.modal('Settings');
  await root.getByRole('button', { name: /Reminders/ }).click();
  const form = await manager.modal('Reminders');
  await manager.choose(form, 'Remind the managers of an audit that waits', '4');
  await manager.submit(form, 'Save');
  await root.getByText(/4 working hours/).waitFor();
  await manager.closeForms();
});
