import { expect } from 'vitest';
import { inShowroom } from './support/test.js';

const test = inShowroom('--empty');

test('a walk-in is registered, audited, revisited, won and counted by typing and clicking', async ({
  person,
}) => {
  const rep = await person('U0LINA');
  const manager = await person('U0CHENJING');

  await rep.composer.pressSequentially('/reg');
  await rep.page.getByRole('option', { name: '/register' }).click();
  await rep.composer.press('Enter');
  const form = await rep.modal('Register a customer');
  await form.getByLabel('Name').pressSequentially('Zhang Wei');
  await form.getByLabel('Phone', { exact: true }).pressSequentially('138 1234 5678');
  await rep.choose(form, 'Source', 'Walk-in');
  await rep.choose(form, 'Level', 'H');
  await rep.choose(form, 'Desired models', 'Tucson');
  await rep.choose(form, 'Focus points', 'Safety', 'Space');
  await rep.submit(form, 'Register');
  await rep.message(/Zhang Wei is on file as JA-0001/);

  await manager.openDm();
  const request = await manager.message('New registration to audit');
  await request.getByText('138 1234 5678').waitFor();
  await request.getByRole('button', { name: /Approve/ }).click();
  await request.getByText(/Registration approved by Chen Jing/).waitFor();
  expect(await request.getByRole('button', { name: /Approve|Send back/ }).count()).toBe(0);

  await rep.openDm();
  const approved = await rep.message(/Registration approved by Chen Jing/);
  await approved.getByRole('button', { name: /Log revisit/ }).click();
  const revisit = await rep.modal('Log a revisit');
  await rep.choose(revisit, 'How?', 'Test drive');
  await revisit.getByLabel('What was said').pressSequentially('Wants to sign today.');
  await rep.submit(revisit, 'Log');
  await rep.message(/Revisit of Zhang Wei logged/);

  await rep.say('/customer 5678');
  const card = await rep.message('Wants to sign today.');
  await card.getByRole('button', { name: /^Won/ }).click();
  const won = await rep.modal('Won');
  await won.getByLabel(/^Price/).pressSequentially('185000');
  await rep.submit(won, 'Ask to confirm');

  const proposal = await manager.message('Won: please confirm');
  await proposal.getByText('CN¥185,000').waitFor();
  await proposal.getByRole('button', { name: /Confirm/ }).click();
  await rep.message(/Won confirmed by Chen Jing[\s\S]*Congratulations/);

  await manager.say('/stats today');
  const numbers = await manager.message('Won (1 unit): 1');
  await numbers.getByRole('figure', { name: /^Deals by focus point/ }).waitFor();
});
