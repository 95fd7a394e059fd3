import axe from 'axe-core';
import { describe, expect } from 'vitest';
import { type Person, PHONE } from './support/person.js';
import { inShowroom } from './support/test.js';

const test = inShowroom();

/** What axe calls serious or critical, as "rule: element". */
async function barriers({ page }: Person): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.each([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['phone', PHONE],
] as const)('nothing bars the way (%s)', (_, look) => {
  test('in the channel and its threads', async ({ person }) => {
    const rep = await person('U0LINA', look);
    await rep.openChannel();
    await rep.message('Last 14 days');
    expect(await barriers(rep)).toEqual([]);
    await rep.page
      .getByRole('button', { name: /repl(y|ies)/ })
      .first()
      .click();
    await rep.page.getByRole('complementary', { name: 'Thread' }).getByRole('table').first().waitFor();
    expect(await barriers(rep)).toEqual([]);
  });

  test('in the Home of a rep and in a form', async ({ person }) => {
    const rep = await person('U0LINA', look);
    await rep.openHome();
    expect(await barriers(rep)).toEqual([]);
    await rep.page.getByRole('button', { name: 'Register a customer' }).click();
    const form = await rep.modal('Register a customer');
    await form.getByRole('button', { name: 'Register' }).click();
    await form.getByText('Please complete this required field.').first().waitFor();
    await form.getByRole('combobox', { name: 'Source' }).click();
    await form.getByRole('listbox').waitFor();
    expect(await barriers(rep)).toEqual([]);
    await rep.page.keyboard.press('Escape');
    await rep.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });

  test('in the Home of a manager and in the messages to them', async ({ person }) => {
    const manager = await person('U0CHENJING', look);
    await manager.openHome();
    await manager.page.getByText(/decisions for you/).waitFor();
    expect(await barriers(manager)).toEqual([]);
    await manager.page.getByRole('link', { name: 'Messages' }).click();
    await manager.message(/New registration to audit/);
    expect(await barriers(manager)).toEqual([]);
  });

  test('in the workspace panel and its log', async ({ person }) => {
    const rep = await person('U0LINA', look);
    await rep.page.getByRole('button', { name: /^Workspace panel/ }).click();
    const panel = rep.page.getByRole('complementary', { name: 'Workspace panel' });
    await panel.getByRole('button', { name: 'Once: Delivered twice' }).click();
    await panel.getByRole('button', { name: 'Once: Delivered twice', pressed: true }).waitFor();
    expect(await barriers(rep)).toEqual([]);
    await panel.getByRole('switch', { name: 'Delivered twice' }).click();
    await panel.getByRole('switch', { name: 'Delivered twice', checked: true }).waitFor();
    expect(await barriers(rep)).toEqual([]);
    await panel.getByRole('button', { name: 'All well again' }).click();
    await panel.getByRole('tab', { name: 'Log' }).click();
    await panel.locator('.traffic-row summary').first().click();
    expect(await barriers(rep)).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}
