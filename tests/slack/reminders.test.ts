import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { CHANNEL } from '../support/a-workspace.js';
import { settle } from '../support/settle.js';

test('a manager is reminded of an audit, decides it there, and the reminder says so; the evening sums up', async () => {
  const bot = await aBot();
  const house = bot;
  settle(house, { summaryTime: '19:30' });
  const manager = bot.person('manager');
  const rep = bot.person('rep');
  house.clock.set('2026-03-02', '10:00');
  aRegisteredCustomer(house, { name: 'Zhang Wei' });
  house.clock.set('2026-03-02', '12:00');
  await bot.tick();
  const reminder = await manager.sees('1 decision has waited for more than 2 working hours', { in: 'dm' });
  await manager.click('Approve', { in: reminder });
  await bot.idle();
  await manager.sees('Everything I reminded you of here is decided', { in: reminder });
  house.clock.set('2026-03-02', '19:30');
  await bot.tick();
  await rep.sees('The day on the floor', { in: CHANNEL });
  await rep.sees(/1 enquiry · 0 won/, { in: CHANNEL });
  expect(bot.log).toEqual([]);
});

test('nobody is written to in quiet hours but the rep who waits for the decision', async () => {
  const bot = await aBot();
  const house = bot;
  settle(house, { quietFrom: '20:00', quietUntil: '08:00' });
  const manager = bot.person('manager');
  const rep = bot.person('rep');
  house.clock.set('2026-03-02', '19:00');
  const customer = aRegisteredCustomer(house, { name: 'Zhang Wei' });
  await bot.tick();
  await manager.sees('Zhang Wei', { in: 'dm' });
  house.clock.set('2026-03-02', '20:30');
  aRegisteredCustomer(house, { name: 'Li Na' });
  await manager.click('Approve', { in: 'dm' });
  await bot.tick();
  await rep.sees('Registration approved', { in: 'dm' });
  expect(manager.messages({ in: 'dm' }).some(({ text }) => text.includes('Li Na'))).toBe(false);
  house.clock.set('2026-03-03', '08:00');
  await bot.tick();
  await manager.sees('Li Na', { in: 'dm' });
  expect(customer.name).toBe('Zhang Wei');
});
