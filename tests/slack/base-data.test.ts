import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aRegisteredCustomer, customerNow } from '../support/a-customer.js';
import { aShowroom, slackId } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { namesInUse } from '../support/lists.js';

test('a manager adds, renames, orders and retires what the forms choose from', async () => {
  const world = await aBot();
  const manager = world.person('manager');
  await manager.command('/showroom base-data');
  const modal = await manager.modal('Base data');
  await modal.shows(/Desired models\*\n3 in use[\s\S]*Nothing has been changed yet/);
  await modal.press('Open');
  await modal.shows(/15 in use[\s\S]*1\. \*walk-in/);

  await modal.press('Add entries');
  const form = await manager.modal('Add entries');
  form.fill({ names: 'Drone\nRADIO\nBalloon' });
  expect(await form.submit()).toEqual({});
  await modal.shows(/2 added[\s\S]*1 was there already: radio/);

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
  await modal.press('Open');
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
  await modal.shows(/Last changes[\s\S]*Wang Fang: merged in Sources: radio into internet/);
  await modal.press('Undo');
  await modal.shows('radio is an entry of its own again; 1 customer came back');
  expect(customerNow(world, customer).sourceId).toBe(world.entry('source', 'radio').id);
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
  await modal.press('Open');
  await modal.shows('source of New York');
  const rep = world.person('rep');
  await rep.command('/showroom base-data');
  await rep.sees('Your role does not allow this');
});
