import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, customerNow, revisited } from '../support/a-customer.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { codesInUse, dueOf, levelNow } from '../support/levels.js';

const titles = (text: string) => [...text.matchAll(/^\*(\S+)\* · /gm)].map(([, code]) => code);

test('a manager changes an interval and moves the days already set', async () => {
  const { person, ...house } = await aBot();
  const customer = anActiveCustomer(house, { level: 'A' });
  revisited(house, customer, { nextDay: '2026-03-09' });
  const manager = person('manager');
  await manager.command('/showroom levels');
  const list = await manager.modal('Levels');
  expect(titles(list.text)).toEqual(['H', 'A', 'B', 'C']);
  expect(list.text).toMatch(
    /\*A\* · A\nbuys within 30 days · revisit every 7 days · protected for 21 days · 1 customer/,
  );
  await list.press('Edit A');
  const form = await manager.modal('Edit level');
  expect(form.values).toEqual({
    code: 'A',
    name: 'A',
    windowDays: '30',
    intervalDays: '7',
    protectionDays: '21',
  });
  form.fill({ code: 'H', intervalDays: '30' });
  expect(await form.submit()).toEqual({
    protectionDays: 'Protection cannot be shorter than the revisit interval.',
  });
  form.fill({ intervalDays: '10' });
  expect(await form.submit()).toEqual({
    code: 'This code is taken. Please choose another one.',
  });
  form.fill({ code: 'A' });
  expect(await form.submit()).toEqual({});
  const question = await manager.modal('Days already set');
  expect(question.text).toMatch(/\*A\* asks for a revisit every 10 days; until now it was every 7 days/);
  expect(dueOf(house, customer).next).toBe('2026-03-09');
  question.fill({ dues: 'Move them: 1 customer' });
  expect(await question.submit()).toEqual({});
  await list.shows(/\*A\* is saved, and the revisit days of 1 customer have moved/);
  await list.shows(/revisit every 10 days/);
  expect(dueOf(house, customer)).toEqual({ next: '2026-03-12', due: '2026-03-12' });
  await manager.command(`/customer ${customer.number}`);
  await manager.sees(
    /Wang Fang: level A has another interval; revisit was due 9 Mar 2026 · next revisit 12 Mar 2026/,
  );
});

test('a manager switches the preset, says who goes where, and sees it in the list', async () => {
  const { person, ...house } = await aBot();
  const [hot, calm] = [anActiveCustomer(house, { level: 'H' }), anActiveCustomer(house, { level: 'C' })];
  revisited(house, calm, { nextDay: '2026-04-01' });
  const manager = person('manager');
  await manager.command('/showroom levels');
  const list = await manager.modal('Levels');
  await list.press('Switch preset');
  const form = await manager.modal('Switch preset');
  const field = (code: string) => `newLevel ${house.level(code).id}`;
  expect(form.text).toMatch(/C · C: 1 customer to/);
  expect(form.values).toMatchObject({
    newPreset: 'A 90 days, B 180, C 365, D no plan',
    [field('H')]: 'A · Buys within three months',
    [field('C')]: 'C · Buys within a year',
  });
  expect(form.blockIds).not.toContain('dues');
  await form.choose(field('C'), 'D · No plan yet');
  await form.shows(/Move them: 1 customer/);
  expect(form.values[field('C')]).toBe('D · No plan yet');
  form.fill({ dues: 'Move them: 1 customer' });
  expect(await form.submit()).toEqual({});
  await list.shows(
    /The levels are switched: 2 customers changed level\. The revisit days of 1 of them have moved/,
  );
  expect(codesInUse(house)).toEqual(['A', 'B', 'C', 'D']);
  const codeOf = (customer: { id: number }) => levelNow(house, customerNow(house, customer).levelId).code;
  expect([codeOf(hot), codeOf(calm), dueOf(house, calm).due]).toEqual(['A', 'D', '2026-05-31']);
});

describe('the list', () => {
  test('adds, moves, retires and brings back', async () => {
    const { person, ...house } = await aBot();
    const manager = person('manager');
    await manager.command('/showroom levels');
    const list = await manager.modal('Levels');
    await list.press('Add level');
    const form = await manager.modal('New level');
    form.fill({ code: 'D', name: 'Dreams', intervalDays: '60', protectionDays: '90' });
    expect(await form.submit()).toEqual({});
    await list.shows(/\*D\* is added/);
    await list.press('Move B up');
    await list.shows(/\*B\*[\s\S]*\*A\*/);
    expect(codesInUse(house)).toEqual(['H', 'B', 'A', 'C', 'D']);
    await list.press('Retire B');
    await list.shows(/\*B\* is retired: new forms no longer offer it/);
    expect(titles(list.text)).toEqual(['H', 'A', 'C', 'D', 'B']);
    await list.press('Bring back');
    await list.shows(/\*B\* is in use again/);
  });

  test('is not for reps; an admin chooses the showroom', async () => {
    const { person, ...house } = await aBot();
    const other = anotherShowroom(house);
    const [rep, admin] = [person('rep'), person('admin')];
    await rep.command('/showroom levels');
    await rep.sees(/Your role does not allow this/);
    await admin.command('/showroom levels');
    const list = await admin.modal('Levels');
    expect(titles(list.text)).toHaveLength(4);
    await list.choose(list.blockIds[0]!, 'NY · New York');
    await list.shows(/\*New York\*/);
    await list.press('Add level');
    const form = await admin.modal('New level');
    form.fill({ code: 'D', name: 'Dreams', intervalDays: '60', protectionDays: '90' });
    expect(await form.submit()).toEqual({});
    await list.shows(/\*D\* is added/);
    expect(codesInUse({ ...house, showroom: other.showroom } as typeof house)).toEqual(['A', 'D']);
    expect(codesInUse(house as never)).toHaveLength(4);
  });
});

test('a customer on a retired level keeps it in the form of a revisit', async () => {
  const { person, ...house } = await aBot();
  const customer = anActiveCustomer(house, { level: 'C' });
  const [manager, rep] = [person('manager'), person('rep')];
  await manager.command('/showroom levels');
  const list = await manager.modal('Levels');
  await list.press('Retire C');
  await list.shows(/\*C\* is retired/);
  await rep.command(`/customer ${customer.number}`);
  await rep.click('Log revisit');
  const form = await rep.modal('Log a revisit');
  expect(form.values).toMatchObject({ level: 'C · C (retired)', nextDay: '2026-04-01' });
});
