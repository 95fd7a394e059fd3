import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import {
  anActiveCustomer,
  approved,
  aRegisteredCustomer,
  concluded,
  sentBack,
} from '../support/a-customer.js';
import { allSaid } from '../support/all-said.js';
import { aDeal } from '../support/forms.js';
import { WALK_IN } from '../support/walk-in.js';

describe('a rep’s Home', () => {
  test('shows what waits and the own month', async () => {
    const { person, clock, ...rest } = await aBot();
    const house = { ...rest, clock };
    anActiveCustomer(house, { name: 'Overdue One' });
    clock.passDays(1);
    anActiveCustomer(house, { name: 'Due Two' });
    anActiveCustomer(house, { name: 'Somebody Else’s', by: 'otherRep' });
    concluded(house, anActiveCustomer(house, { name: 'Won Three' }), aDeal(house));
    sentBack(house, aRegisteredCustomer(house, { name: 'Returned Four' }));
    clock.passDays(1);
    const home = await person('rep').home();
    expect(home.text).toMatch(
      /Hello, Li Wei[\s\S]*Sent back to you[\s\S]*Returned Four[\s\S]*1 due today, 1 overdue/,
    );
    expect(home.text).toMatch(/Overdue One[\s\S]*Due Two[\s\S]*Your month so far[\s\S]*1 won/);
    expect(home.text).not.toMatch(/Somebody Else|Won Three/);
  });

  test('has nothing to show on the first day', async () => {
    const { person } = await aBot();
    const home = await person('rep').home();
    expect(home.text).toContain('No customer waits for you');
  });

  test('registers from there, and the answer is in the form’s place', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    const manager = person('manager');
    const home = await rep.home();
    await home.click('Register a customer');
    const form = await rep.modal('Register a customer');
    form.fill(WALK_IN);
    expect(await form.submit()).toEqual({});
    await form.shows(/Zhang Wei is on file as/);
    await manager.sees(/New registration/);
  });

  test('is published again when something changes', async () => {
    const { person, ...house } = await aBot();
    const customer = aRegisteredCustomer(house, { name: 'Zhang Wei' });
    const rep = person('rep');
    const manager = person('manager');
    await house.tick();
    const home = await rep.home();
    await manager.click('Send back');
    const form = await manager.modal();
    form.fill({ reason: 'Which model?' });
    await form.submit();
    await home.shows(/Sent back to you[\s\S]*Zhang Wei/);
    expect(customer.name).toBe('Zhang Wei');

    await home.click('Correct and resubmit');
    const correction = await rep.modal('Correct registration');
    await correction.submit();
    await home.shows(/No customer waits for you/);
  });

  test('logs a revisit from there, and the list shrinks', async () => {
    const { person, clock, ...rest } = await aBot();
    anActiveCustomer({ ...rest, clock }, { name: 'Zhang Wei' });
    clock.passDays(1);
    const rep = person('rep');
    const home = await rep.home();
    await home.click('Log revisit');
    const form = await rep.modal('Log a revisit');
    form.fill({ said: 'Talked.' });
    await form.submit();
    await form.shows(/Revisit of Zhang Wei logged/);
    await home.shows(/No customer waits for you/);
  });

  test('shows today’s numbers in a modal', async () => {
    const { person, ...house } = await aBot();
    aRegisteredCustomer(house, { name: 'Zhang Wei' });
    const rep = person('rep');
    const home = await rep.home();
    await home.click('Today’s numbers');
    const modal = await rep.modal();
    expect(modal.text).toMatch(/Enquiries: 1[\s\S]*Zhang Wei/);
  });

  test('is cut where Slack takes no more, with a count of the rest', async () => {
    const { person, clock, ...rest } = await aBot();
    const house = { ...rest, clock };
    for (let at = 0; at < 25; at += 1) anActiveCustomer(house);
    for (let at = 0; at < 25; at += 1) sentBack(house, aRegisteredCustomer(house));
    allSaid(house);
    clock.passDays(1);
    const home = await person('rep').home();
    expect(home.text).toMatch(/25 due today, 0 overdue[\s\S]*and 5 more[\s\S]*Your month so far/);
  });
});

describe('a manager’s Home', () => {
  test('shows the decisions with their buttons, and who is behind', async () => {
    const { person, clock, ...rest } = await aBot();
    const house = { ...rest, clock };
    anActiveCustomer(house, { by: 'otherRep' });
    clock.passDays(2);
    aRegisteredCustomer(house, { name: 'Zhang Wei', phone: '13812345678' });
    const rep = person('rep');
    const manager = person('manager');
    const home = await manager.home();
    expect(home.text).toMatch(
      /1 decision for you[\s\S]*Zhang Wei[\s\S]*138 1234 5678[\s\S]*Anna Berg: 1 overdue/,
    );
    await home.click('Approve');
    await home.shows(/No decisions wait for you/);
    await rep.sees(/Registration approved by Wang Fang/);
  });

  test('answers a decision that came too late in a modal', async () => {
    const { person, idle, workspace, ...house } = await aBot();
    const customer = aRegisteredCustomer(house);
    const manager = person('manager');
    const home = await manager.home();
    // The Home that is on the screen is older than the other manager's decision.
    approved(house, customer, 'otherManager');
    await home.click('Approve');
    const notice = await manager.modal('Showroom');
    expect(notice.text).toMatch(/John Hill has decided this already/);
    await notice.close();
    await home.shows(/No decisions wait for you/);
  });

  test('sends back from there with a reason', async () => {
    const { person, ...house } = await aBot();
    aRegisteredCustomer(house, { name: 'Zhang Wei' });
    const rep = person('rep');
    const manager = person('manager');
    const home = await manager.home();
    await home.click('Send back');
    const form = await manager.modal('Send back');
    form.fill({ reason: 'Which model?' });
    await form.submit();
    await form.shows(/goes back to the rep with your reason/);
    await rep.sees(/Registration sent back[\s\S]*Which model\?/);
  });

  test('shows some of many decisions and counts the rest', async () => {
    const { person, ...house } = await aBot();
    for (let at = 0; at < 12; at += 1) aRegisteredCustomer(house);
    const home = await person('manager').home();
    expect(home.text).toMatch(/12 decisions for you[\s\S]*and 4 more/);
  });
});

test('the Home of an executive has the numbers and no customers', async () => {
  const { person, ...house } = await aBot();
  aRegisteredCustomer(house, { name: 'Zhang Wei' });
  const home = await person('executive').home();
  expect(home.text).toContain('Today’s numbers');
  expect(home.text).not.toContain('Zhang Wei');
});
