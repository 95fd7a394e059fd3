import { expect } from 'vitest';
import type { Person } from './support/person.js';
import { PHONE } from './support/person.js';
import { inShowroom } from './support/test.js';

const test = inShowroom();

async function openPanel({ page }: Person) {
  await page.getByRole('button', { name: /^Workspace panel/ }).click();
  const panel = page.getByRole('complementary', { name: 'Workspace panel' });
  await panel.waitFor();
  return panel;
}

test('the morning digest comes when the clock is set to the morning', async ({ person }) => {
  const manager = await person('U0CHENJING');
  const rep = await person('U0LINA');
  await manager.openChannel();
  const digests = manager.log.getByText('Yesterday', { exact: true });
  const before = await digests.count();

  const panel = await openPanel(manager);
  await panel.getByRole('button', { name: 'Tomorrow 08:29' }).click();
  await panel.getByText(/ahead$/).waitFor();
  await panel.getByRole('button', { name: '+1 minute' }).click();
  await expect.poll(() => digests.count(), { timeout: 10_000 }).toBe(before + 1);
  await manager.log.getByRole('heading', { name: 'Today' }).waitFor();
  await rep.page.getByText(/^It is /).waitFor();

  await panel.getByRole('button', { name: 'Back to now' }).click();
  await panel.getByText('The real time').waitFor();
});

test('trouble is switched on, felt, seen by everybody and over again', async ({ person }) => {
  const rep = await person('U0LINA');
  const other = await person('U0TOM');
  await rep.openChannel();
  const panel = await openPanel(rep);

  await panel.getByRole('switch', { name: 'Delivered twice' }).click();
  await other.page.getByText('1 trouble').waitFor();
  await panel.getByRole('switch', { name: 'Li Na 李娜 is deactivated' }).click();
  await rep.page.getByRole('status').filter({ hasText: 'This account is deactivated' }).waitFor();
  await panel.getByRole('switch', { name: '#sales-floor is archived' }).click();
  await rep.page.getByText('This channel is archived.').waitFor();

  await panel.getByRole('button', { name: 'All well again' }).click();
  await rep.composer.waitFor();
  await other.page.getByText('1 trouble').waitFor({ state: 'detached' });
  expect(await panel.getByRole('switch', { checked: true }).count()).toBe(0);
});

test('the log tells what went between Slack and the app, found by its words', async ({ person }) => {
  const rep = await person('U0LINA');
  await rep.openChannel();
  const panel = await openPanel(rep);
  await panel.getByRole('tab', { name: 'Log' }).click();
  await rep.say('/stats today');
  const row = panel.locator('.traffic-row').filter({ hasText: '/stats' }).first();
  await row.waitFor();

  await panel.getByRole('searchbox').fill('/stats today');
  await expect.poll(() => panel.locator('.traffic-row').count()).toBe(1);
  await row.locator('summary').first().click();
  await row.getByText('"sales-floor"').waitFor();
  await row.getByText('"[redacted]"').waitFor();
  expect(await row.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
});

test('Esc closes the panel and gives the focus back', async ({ person }) => {
  const rep = await person('U0LINA');
  const panel = await openPanel(rep);
  await panel.getByRole('tab', { name: 'Controls' }).press('ArrowRight');
  await panel.getByRole('searchbox').waitFor();
  await rep.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await rep.page.evaluate(() => document.activeElement?.id)).toBe('panel-button');
});

test('starting over forgets what was said, once it has been confirmed', async ({ person }) => {
  const rep = await person('U0LINA', PHONE);
  const manager = await person('U0CHENJING');
  await manager.openChannel();
  await manager.say('Good morning, everybody');
  await manager.message('Good morning, everybody');

  const panel = await openPanel(rep);
  const startOver = panel.getByRole('button', { name: 'Start over' });
  await startOver.click();
  const question = rep.page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await startOver.click();
  await question.getByRole('button', { name: 'Start over' }).click();
  await manager.page.getByText('Good morning, everybody').waitFor({ state: 'detached', timeout: 30_000 });
  await manager.openChannel();
  await manager.say('/stats today');
  await manager.message('Only visible to you');
});
