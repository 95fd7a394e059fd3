import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';

test('a walk-in is registered, audited, revisited, won, and counted', async () => {
  const { person, passDay } = await withDays();
  const rep = person('rep');
  const manager = person('manager');

  await rep.command('/register');
  const form = await rep.modal('Register a customer');
  form.fill({
    name: 'Zhang Wei',
    phone: '138 1234 5678',
    source: 'walk-in',
    level: 'H',
    desiredModels: ['Tucson'],
  });
  form.fill({ industry: 'finance', focusPoints: ['safety', 'space'] });
  expect(await form.submit()).toEqual({});
  await rep.sees(/Zhang Wei is on file as \*?BJ-0001/);

  await manager.sees(/New registration to audit[\s\S]*138 1234 5678/);
  await manager.click('Approve');
  await manager.sees(/Registration approved by Wang Fang/);
  await rep.sees(/Registration approved[\s\S]*First revisit due 3 Mar 2026/);

  await passDay();
  await rep.sees(/Your revisits for/, { in: 'dm' });
  await rep.click('Log revisit');
  const revisit = await rep.modal('Log a revisit');
  revisit.fill({ said: 'Wants to sign today.' });
  expect(await revisit.submit()).toEqual({});
  await rep.sees(/Revisit of Zhang Wei logged\. Next one due 5 Mar 2026/);

  await rep.command('/customer 5678');
  await rep.sees(/Wants to sign today/);
  await rep.click('Won');
  const won = await rep.modal('Won');
  won.fill({ price: '185000' });
  expect(await won.submit()).toEqual({});
  await manager.sees(/Won: please confirm[\s\S]*CN¥185,000/);
  await manager.click('Confirm');
  await rep.sees(/Congratulations/);

  await manager.command('/stats today');
  const numbers = await manager.sees(/Won \(1 unit\): 1/);
  expect(JSON.stringify(numbers.blocks)).toContain('data_visualization');
});

async function withDays() {
  const world = await aBot();
  return {
    ...world,
    async passDay() {
      world.clock.passDays(1);
      await world.tick();
    },
  };
}
