import { expect, test } from 'vitest';
import { createStaffStore } from '../../src/store/staff-store.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, proposed } from '../support/a-customer.js';
import { CHANNEL, STRANGER } from '../support/a-workspace.js';
import { buttonsIn } from '../support/find-button.js';
import { aDeal } from '../support/forms.js';
import type { Person } from '../support/person.js';
import { registers } from '../support/walk-in.js';

/** A guest is registered and both managers have the card. */
async function aRequest() {
  const world = await aBot();
  const rep = world.person('rep');
  const managers = [world.person('manager'), world.person('otherManager')] as const;
  await registers(rep);
  for (const manager of managers) await manager.sees(/New registration to audit/, { in: 'dm' });
  return { ...world, rep, manager: managers[0], otherManager: managers[1] };
}

async function givesReason(manager: Person, reason: string) {
  const form = await manager.modal();
  form.fill({ reason });
  expect(await form.submit()).toEqual({});
}

test('every manager gets a DM with two buttons, and nobody else anything', async () => {
  const { manager, otherManager, person } = await aRequest();
  for (const one of [manager, otherManager])
    expect(buttonsIn((await one.sees(/New registration/)).blocks)).toEqual(['Approve', 'Send back']);
  const others = (['otherRep', 'executive', 'admin'] as const).map(person);
  for (const other of others) expect(other.messages({ in: 'dm' })).toEqual([]);
});

test('the first decision wins, and the other manager’s card says who decided', async () => {
  const { manager, otherManager, rep } = await aRequest();
  await manager.click('Approve');
  await rep.sees(/Registration approved by Wang Fang[\s\S]*First revisit due 3 Mar 2026/, { in: 'dm' });
  for (const one of [manager, otherManager]) {
    const card = await one.sees(/Registration approved by Wang Fang, 2 Mar/, { in: 'dm' });
    expect(buttonsIn(card.blocks)).toEqual([]);
  }
});

test('two managers who press at the same moment: one decides, the other is told who was faster', async () => {
  const { manager, otherManager, rep } = await aRequest();
  await Promise.all([manager.click('Approve'), otherManager.click('Approve')]);
  const told = Promise.any([
    manager.sees(/John Hill has decided this already/),
    otherManager.sees(/Wang Fang has decided this already/),
  ]);
  expect((await told).ephemeralFor).toBeDefined();
  await rep.sees(/Registration approved/);
  expect(rep.messages({ in: 'dm' }).filter(({ text }) => text.includes('approved'))).toHaveLength(1);
});

test('a second click on the same button counts once', async () => {
  const { manager, rep, workspace, idle } = await aRequest();
  workspace.faults.deliverTwice();
  await manager.click('Approve');
  await rep.sees(/Registration approved/);
  await idle();
  expect(rep.messages({ in: 'dm' }).filter(({ text }) => text.includes('approved'))).toHaveLength(1);
});

test('sent back with a reason, corrected from the DM, and audited again', async () => {
  const { manager, otherManager, rep } = await aRequest();
  await manager.click('Send back');
  await givesReason(manager, 'Which model does she want?');
  await manager.sees(/Zhang Wei · BJ-0001 goes back to the rep with your reason/);
  await otherManager.sees(/Registration sent back by Wang Fang[\s\S]*Which model/, { in: 'dm' });
  const returned = await rep.sees(/Registration sent back by Wang Fang[\s\S]*Which model/, { in: 'dm' });

  await rep.click('Correct and resubmit');
  const form = await rep.modal('Correct registration');
  expect(form.values).toMatchObject({
    name: 'Zhang Wei',
    phone: '138 1234 5678',
    source: 'walk-in',
    level: 'H · H',
  });
  form.fill({ desiredModels: ['Sonata'] });
  expect(await form.submit()).toEqual({});
  await rep.sees(/Zhang Wei \(BJ-0001\) goes to your manager again/);
  await otherManager.click('Approve');
  await rep.sees(/Registration approved by John Hill/);
  await rep.sees(/sent back/, { in: returned });
  expect(buttonsIn(rep.messages({ in: returned })[0]!.blocks)).toEqual([]);
});

test('a reason of spaces is refused beside its field', async () => {
  const { manager } = await aRequest();
  await manager.click('Send back');
  const form = await manager.modal('Send back');
  form.fill({ reason: '  ' });
  expect(await form.submit()).toEqual({ reason: expect.any(String) });
});

test('a reason that comes after another manager’s decision changes nothing', async () => {
  const { manager, otherManager, rep } = await aRequest();
  await otherManager.click('Send back');
  await otherManager.modal('Send back');
  await manager.click('Approve');
  await rep.sees(/Registration approved/);
  await givesReason(otherManager, 'Too late');
  await otherManager.sees(/Wang Fang has decided this already/);
  await rep.command('/customer 5678');
  await rep.sees(/Status\*?\nActive/);
});

test('a manager’s own registration goes to the other manager alone', async () => {
  const { person } = await aBot();
  const manager = person('manager');
  const otherManager = person('otherManager');
  await registers(manager);
  await otherManager.sees(/New registration to audit[\s\S]*Requested by Wang Fang/);
  expect(manager.messages({ in: 'dm' }).filter(({ text }) => text.includes('New registration'))).toEqual([]);
});

test('a manager alone audits what is their own', async () => {
  const { person, db, actor } = await aBot();
  createStaffStore(db).setStatus(actor('otherManager').staff.id, 'left');
  const manager = person('manager');
  await registers(manager);
  await manager.click('Approve');
  await manager.sees(/Registration approved by Wang Fang/);
});

test('a manager who has left meanwhile decides nothing', async () => {
  const { manager, otherManager, db, actor } = await aRequest();
  createStaffStore(db).setStatus(actor('manager').staff.id, 'left');
  await manager.click('Approve');
  await manager.sees(/not on the showroom’s staff yet[\s\S]*<@U_MANAGER2>/);
  await otherManager.click('Approve');
  await otherManager.sees(/Registration approved by John Hill/);
});

test('whoever is no manager presses a forwarded button in vain', async () => {
  const { person, personOf, workspace, db, ...house } = await aBot();
  const rep = person('otherRep');
  const stranger = personOf(STRANGER);
  const customer = anActiveCustomer({ db, ...house });
  proposed({ db, ...house }, customer, aDeal({ db, ...house }));
  // The bot's own card, as it stands in a manager's DM, posted where everybody can press it.
  const manager = person('manager');
  await house.tick();
  const { text, blocks } = await manager.sees(/Won: please confirm/);
  await postAsBot(workspace, { channel: workspace.channelId(CHANNEL), text, blocks });
  await rep.click('Confirm', { in: CHANNEL });
  await rep.sees(/Your role does not allow this/);
  await stranger.click('Confirm', { in: CHANNEL });
  await stranger.sees(/not on the showroom’s staff/);
});

const postAsBot = (workspace: { apiUrl: string; tokens: { bot: string } }, message: object) =>
  fetch(`${workspace.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.tokens.bot}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
