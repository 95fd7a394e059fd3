import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, aRegisteredCustomer, customerNow, revisited } from '../support/a-customer.js';
import { aShowroom, slackId } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { namesInUse } from '../support/lists.js';

test('a manager adds, renames, orders and retires what the forms choose from', async () => {
  const world = await aBot();
  const manager = world.person('manager');
  await manager.command('/showroom base-data');
  const modal = await manager.modal('Base data');
  await modal.shows(/Levels\*\n4 in use[\s\S]*Desired models\*\n3 in use[\s\S]*Own fields\*\n0 in use/);
  await modal.press('Open: Sources');
  await modal.shows(/15 in use[\s\S]*1\. \*walk-in/);

  await modal.press('Add entries');
  const form = await manager.modal('Add entries');
  form.fill({ names: 'Drone\nRADIO\nBalloon' });
  expect(await form.submit()).toEqual({});
  await modal.shows(/2 added[\s\S]*1 was already in the list: radio/);

  modal.fill({ text: 'dro' });
  expect(await modal.submit()).toEqual({});
  await modal.shows('1 entry found');
  await modal.press('Rename');
  const renaming = await manager.modal('Rename');
  expect(await renaming.fill({ name: 'Balloon' }).submit()).toEqual({
    name: 'There is “Balloon” already. Choose another name, or merge the two entries.',
  });
  expect(await renaming.fill({ name: 'Drones' }).submit()).toEqual({});
  await modal.shows('It is called Drones now');
  await modal.press('Change the order');
  await modal.shows('Move up');
  await modal.press('Move up');
  await modal.shows('Drones has moved');
  await modal.press('Move after …');
  const moving = await manager.modal('Move');
  expect(await moving.fill({ after: 'walk-in' }).submit()).toEqual({});
  await modal.shows('2\\. \\*Drones');
  await modal.press('In use');
  await modal.shows('\\*In use\\*');
  await modal.press(/^Retire$/);
  await modal.shows('Drones is retired');
  expect(namesInUse(world, 'source').slice(0, 2)).toEqual(['walk-in', 'phone']);
  expect(namesInUse(world, 'source')).not.toContain('Drones');
  await modal.press('Retired');
  await modal.shows('\\*Retired\\*');
  await modal.press('Bring back');
  await modal.shows('Drones is back in the forms');
});

test('a merge is confirmed with the number of customers who follow, and undone from the last changes', async () => {
  const world = await aBot();
  const customer = aRegisteredCustomer(world, { source: 'radio' });
  const manager = world.person('manager');
  await manager.command('/showroom base-data');
  const modal = await manager.modal('Base data');
  await modal.press('Open: Sources');
  await modal.shows('15 in use[\\s\\S]*walk-in');
  modal.fill({ text: 'radio' });
  await modal.submit();
  await modal.shows('1 entry found');
  await modal.press('Merge into another');
  const form = await manager.modal('Merge two entries');
  expect(await form.fill({ into: 'radio' }).submit()).toEqual({
    into: 'That is the entry itself. Choose another one.',
  });
  expect(await form.fill({ into: 'internet' }).submit()).toEqual({});
  await form.shows(/radio[\s\S]*into[\s\S]*internet[\s\S]*1 customer will follow/);
  expect(customerNow(world, customer).sourceId).toBe(world.entry('source', 'radio').id);
  expect(await form.submit()).toEqual({});
  await modal.shows('radio is now internet; 1 customer followed');
  expect(customerNow(world, customer).sourceId).toBe(world.entry('source', 'internet').id);

  await modal.press('All lists');
  await modal.shows('Desired models');
  await modal.press('Last changes');
  const journal = await manager.modal('Last changes');
  expect(journal.text).toContain('Wang Fang: merged in Sources: radio into internet');
  await journal.press('Undo');
  await journal.shows('radio is an entry of its own again; 1 customer came back');
  expect(customerNow(world, customer).sourceId).toBe(world.entry('source', 'radio').id);
});

test('levels and own fields are changed from the base data, with room for every question, and lead back', async () => {
  const { person, ...house } = await aBot();
  revisited(house, anActiveCustomer(house, { level: 'A' }), { nextDay: '2026-03-09' });
  const manager = person('manager');
  await manager.command('/showroom base-data');
  const base = await manager.modal('Base data');
  await base.press('Open: Levels');
  const list = await manager.modal('Levels');
  await list.press('Edit A');
  const form = await manager.modal('Edit level');
  expect(await form.fill({ intervalDays: '10' }).submit()).toEqual({});
  const question = await manager.modal('Days already set');
  expect(await question.fill({ dues: 'Move them: 1 customer' }).submit()).toEqual({});
  await list.shows(/revisit every 10 days/);
  await list.press('All lists');

  await (await manager.modal('Base data')).press('Open: Own fields');
  const fields = await manager.modal('Own fields');
  await fields.press('Add a field');
  const field = await manager.modal('Add a field');
  expect(await field.fill({ name: 'Bank', kind: 'Text' }).submit()).toEqual({});
  await fields.shows('Bank');
  await fields.press('All lists');
  await (await manager.modal('Base data')).shows(/Own fields\*\n1 in use/);
});

test('a manager writes down what is known of a competitor’s model, and the rep reads it on the card', async () => {
  const { person, ...house } = await aBot();
  anActiveCustomer(house, { name: 'Zhang Wei', competitorModels: ['Camry'] });
  const [manager, rep] = [person('manager'), person('rep')];
  await manager.command('/showroom base-data');
  const modal = await manager.modal('Base data');
  await modal.press('Open: Competitor models');
  await modal.shows('Camry');
  await modal.press('Details');
  const form = await manager.modal('Dossier');
  expect(await form.fill({ maker: 'Toyota', answer: 'Five years of warranty.' }).submit()).toEqual({});
  await form.shows('Toyota');
  await rep.command('/customer Zhang');
  await rep.click('Dossier: Camry');
  expect((await rep.modal('Dossier')).text).toContain('Five years of warranty.');
});

test('an admin chooses the showroom, and a rep is told whom to ask', async () => {
  const world = await aBot({
    house: (teamChannel) => {
      const house = aShowroom({ setUp: { teamChannel } });
      anotherShowroom(house);
      return house;
    },
  });
  const admin = world.personOf(slackId('admin'));
  await admin.command('/showroom base-data ny');
  const modal = await admin.modal('Base data');
  await modal.shows(/New York[\s\S]*Sources\*\n1 in use/);
  await modal.press('Open: Sources');
  await modal.shows('source of New York');
  const rep = world.person('rep');
  await rep.command('/showroom base-data');
  await rep.sees('Your role does not allow this');
});
