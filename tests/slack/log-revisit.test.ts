import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import {
  anActiveCustomer,
  approved,
  aRegisteredCustomer,
  customerNow,
  proposed,
  revisited,
} from '../support/a-customer.js';
import { buttonsIn } from '../support/find-button.js';
import { aDeal } from '../support/forms.js';
import { wordsOf } from '../support/person.js';

async function withActive() {
  const world = await aBot();
  const customer = anActiveCustomer(world, { name: 'Zhang Wei', phone: '13812345678', level: 'A' });
  return { ...world, customer, rep: world.person('rep'), manager: world.person('manager') };
}

describe('from the command', () => {
  test('own customers are searched, due ones first', async () => {
    const { rep, customer, ...house } = await withActive();
    revisited(house, customer, { nextDay: '2026-03-09' });
    anActiveCustomer(house, { name: 'Li Na', level: 'H' });
    anActiveCustomer(house, { name: 'Somebody Else’s', by: 'otherRep' });
    aRegisteredCustomer(house, { name: 'Not audited' });
    house.clock.passDays(2);
    await rep.command('/revisit');
    const form = await rep.modal('Log a revisit');
    await expect(form.choose('customer', '')).rejects.toThrow(
      /: Li Na · BJ-0002 · H · Zhang Wei · BJ-0001 · A$/,
    );
    await form.choose('customer', 'BJ-0002');
    expect(form.values.customer).toBe('Li Na · BJ-0002 · H');
  });

  test('choosing a customer proposes the level and the next day', async () => {
    const { rep, customer, ...house } = await withActive();
    await rep.command('/revisit');
    const form = await rep.modal('Log a revisit');
    form.fill({ said: 'Asked for a price.' });
    await form.choose('customer', 'Zhang');
    await form.shows(/The level asks for 9 Mar 2026/);
    expect(form.values).toMatchObject({
      customer: 'Zhang Wei · BJ-0001 · A',
      level: 'A · A',
      nextDay: '2026-03-09',
      said: 'Asked for a price.',
    });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Revisit of Zhang Wei logged\. Next one due 9 Mar 2026/);
    expect(customerNow(house, customer).nextRevisitDay).toBe('2026-03-09');
  });

  test('whoever has no customers yet is told what to do', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command('/showroom revisit');
    await rep.sees(/You have no customers to revisit yet/);
  });

  test('a form without a customer is not sent', async () => {
    const { rep } = await withActive();
    await rep.command('/revisit');
    const form = await rep.modal();
    expect(Object.keys(await form.submit())).toEqual(['customer', 'level', 'nextDay']);
  });
});

describe('the form', () => {
  async function theForm() {
    const world = await withActive();
    await world.rep.command('/customer Zhang');
    await world.rep.click('Log revisit');
    return { ...world, form: await world.rep.modal('Log a revisit') };
  }

  test('proposes the next day by the level, and what was typed stays', async () => {
    const { form, rep, customer, ...house } = await theForm();
    expect(form.values).toMatchObject({ level: 'A · A', nextDay: '2026-03-09' });
    form.fill({ said: 'Wants it now.', way: 'Showroom visit', focusPoints: ['space'] });
    await form.choose('level', 'H');
    await form.shows(/The level asks for 4 Mar 2026/);
    expect(form.values).toMatchObject({
      level: 'H · H',
      nextDay: '2026-03-04',
      said: 'Wants it now.',
      way: 'Showroom visit',
      focusPoints: ['space'],
    });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Next one due 4 Mar 2026/);
    expect(customerNow(house, customer)).toMatchObject({ levelId: house.level('H').id });
  });

  test('a next day later than the level asks needs a reason', async () => {
    const { form, rep } = await theForm();
    form.fill({ said: 'On holiday.', nextDay: '2026-03-20' });
    expect(await form.submit()).toEqual({ nextReason: expect.stringContaining('Say why') });
    expect(form.values).toMatchObject({ said: 'On holiday.', nextDay: '2026-03-20' });
    form.fill({ nextReason: 'Back on the 19th.' });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Next one due 20 Mar 2026/);
    await rep.command('/customer Zhang');
    await rep.sees(/later because: Back on the 19th/);
  });

  test('needs what was said, unless nobody was reached', async () => {
    const { form, rep } = await theForm();
    expect(Object.keys(await form.submit())).toEqual(['said']);
    form.fill({ reached: 'Not reached: try again tomorrow' });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Attempt to reach Zhang Wei logged/);
  });

  test('the next day is not today', async () => {
    const { form } = await theForm();
    form.fill({ said: 'Hello', nextDay: '2026-03-02' });
    expect(await form.submit()).toEqual({ nextDay: 'The next revisit must be after today.' });
  });

  test('the next day is tomorrow when nobody was reached, and the attempt is no revisit', async () => {
    const { form, rep, customer, ...house } = await theForm();
    form.fill({ said: 'Nobody answered.', reached: 'Not reached: try again tomorrow' });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Attempt to reach Zhang Wei logged\. Try again on 3 Mar 2026/);
    await rep.command('/customer Zhang');
    await rep.sees(/phone call, not reached: Nobody answered\./);
    expect(customerNow(house, customer).nextRevisitDay).toBe('2026-03-03');
  });
});

test('new interests are added to the card', async () => {
  const { rep } = await withActive();
  await rep.command('/customer Zhang');
  await rep.click('Log revisit');
  const form = await rep.modal();
  form.fill({ said: 'Liked the Tucson.', desiredModels: ['Tucson'], way: 'Test drive' });
  await form.submit();
  await rep.sees(/logged/);
  await rep.command('/customer Zhang');
  await rep.sees(/Tucson[\s\S]*Had a test drive[\s\S]*test drive: Liked the Tucson/);
});

test('the morning’s list shrinks as revisits are logged from it', async () => {
  const { rep, clock, tick, person, ...house } = await withActive();
  anActiveCustomer({ clock, ...house }, { name: 'Li Na', level: 'H' });
  clock.passDays(1);
  await tick();
  const list = await rep.sees(/Your revisits for Tuesday 3 March[\s\S]*2 due today/, { in: 'dm' });
  expect(wordsOf(list)).toMatch(/Zhang Wei\* · BJ-0001 · A · 138 1234 5678/);
  for (const left of [1, 0]) {
    await rep.click('Log revisit', { in: list });
    const form = await rep.modal('Log a revisit');
    form.fill({ said: 'Talked.' });
    expect(await form.submit()).toEqual({});
    await rep.sees(left === 1 ? /1 due today/ : /All done/, { in: list });
  }
  expect(buttonsIn(rep.messages({ in: list })[0]!.blocks)).toEqual([]);
});

test('one form submitted twice is one revisit', async () => {
  const { rep, workspace } = await withActive();
  await rep.command('/customer Zhang');
  await rep.click('Log revisit');
  const form = await rep.modal();
  form.fill({ said: 'Only once.' });
  workspace.faults.deliverTwice();
  await form.submit();
  const logged = await rep.sees(/logged/);
  await rep.command('/customer Zhang');
  const card = await rep.sees(/Timeline/, { after: logged });
  expect(wordsOf(card).match(/Only once/g)).toHaveLength(1);
});

test('a button on an old message says that the customer has moved on', async () => {
  const { rep, customer, ...house } = await withActive();
  await rep.command('/customer Zhang');
  await rep.sees(/Timeline/);
  proposed(house, customer, aDeal(house));
  await rep.click('Log revisit');
  await rep.sees(/This is no longer possible: the customer has moved on/);
});

test('a form that was open when the customer moved on changes nothing', async () => {
  const { rep, customer, ...house } = await withActive();
  await rep.command('/customer Zhang');
  await rep.click('Log revisit');
  const form = await rep.modal();
  const won = proposed(house, customer, aDeal(house));
  approved(house, won);
  form.fill({ said: 'Too late.' });
  expect(await form.submit()).toEqual({});
  await rep.sees(/This is no longer possible/);
});

test('a manager logs a revisit for a rep’s customer', async () => {
  const { manager } = await withActive();
  await manager.command('/revisit');
  const form = await manager.modal('Log a revisit');
  await form.choose('customer', 'Zhang');
  await form.shows(/The level asks for/);
  form.fill({ said: 'The boss called.' });
  expect(await form.submit()).toEqual({});
  await manager.sees(/Revisit of Zhang Wei logged/);
});
