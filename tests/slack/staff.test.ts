import { expect, test } from 'vitest';
import { textIn } from '../../src/text/text-for.js';
import { aBot } from '../support/a-bot.js';
import { changesOf } from '../support/a-change.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { memberNow, whenChanged } from '../support/a-staff-change.js';
import { CHANNEL, OWNER, STRANGER } from '../support/a-workspace.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { notified } from '../support/notified.js';

const zh = textIn('zh-CN');
const en = textIn('en').staff;

test('a manager adds somebody, who is welcomed and can begin', async () => {
  const { person, personOf, workspace } = await aBot();
  const [manager, newcomer] = [person('manager'), personOf(STRANGER)];
  await manager.command('/showroom staff');
  const list = await manager.modal('Staff');
  await list.press('Add people');
  const form = await manager.modal('Add people');
  workspace.admin.deactivate(OWNER);
  form.fill({ people: [workspace.botUserId, OWNER, 'U_REP'], roles: ['Rep'] });
  expect((await form.submit()).people).toMatch(
    /is an app, not a person\.\nThe Owner’s Slack account is deactivated\.$/,
  );
  form.fill({ people: ['U_REP', STRANGER] });
  expect(await form.submit()).toEqual({ people: en.add.hereAlready('Li Wei') });
  form.fill({ people: [STRANGER], roles: ['Rep', 'Manager'] });
  expect(await form.submit()).toEqual({});
  await list.shows(/Somebody Else\* <@U_STRANGER>\nRep · Manager/);
  await newcomer.sees(/Welcome to Beijing East, <@U_STRANGER>[\s\S]*walks in[\s\S]*approve or send back/, {
    in: 'dm',
  });
  await newcomer.command('/showroom staff');
  await newcomer.modal('Staff');
});

test('a manager sends a rep on leave: the list shows it, and nobody writes to them', async () => {
  const { person, tick, ...house } = await aBot();
  const [manager, rep, other] = [person('manager'), person('rep'), person('otherRep')];
  anActiveCustomer(house);
  anActiveCustomer(house, { by: 'otherRep' });
  await tick();
  await manager.command('/showroom staff');
  const list = await manager.modal('Staff');
  expect(list.text).toMatch(/Li Wei\* <@U_REP>\nRep · 1 open customer/);
  await list.press('Change');
  const form = await manager.modal('Change staff');
  form.fill({ roles: ['Manager'], status: 'On leave' });
  expect(await form.submit()).toEqual({});
  await list.shows(/Li Wei\* <@U_REP>\nManager · \*On leave\* · 1 open customer/);
  expect(changesOf(house)).toHaveLength(2);

  house.clock.passDays(1);
  await tick();
  await other.sees('Your revisits for', { in: 'dm' });
  await manager.sees('Li Wei: 1 due today', { in: CHANNEL });
  expect(rep.messages({ in: 'dm' }).filter(({ text }) => text.includes('Your revisits'))).toEqual([]);
});

test('what a showroom cannot do without is said beside the field', async () => {
  const { person, ...house } = await aBot();
  house.db.$client.prepare("update staff set status = 'left' where name = 'John Hill'").run();
  house.db.$client
    .prepare("update staff set status = 'left' where name in ('Li Wei', 'Anna Berg', 'Zhao Min')")
    .run();
  const manager = person('manager');
  await manager.command('/showroom staff');
  await (await manager.modal('Staff')).press('Change');
  const form = await manager.modal('Change staff');
  form.fill({ status: 'On leave' });
  expect(await form.submit()).toEqual({ status: en.refusals['last-manager'] });
  form.fill({ status: 'Active', roles: ['Rep'] });
  expect(await form.submit()).toEqual({ roles: en.refusals['last-manager'] });
});

test('an admin chooses the showroom, and moves somebody there', async () => {
  const { person, ...house } = await aBot();
  anotherShowroom(house);
  const admin = person('admin');
  await admin.command('/showroom staff NY');
  const list = await admin.modal('Staff');
  expect(list.text).toMatch(/New York\*: 2 people/);
  await list.press('Add people');
  const form = await admin.modal('Add people');
  form.fill({ people: ['U_REP'], roles: ['Rep'] });
  expect(await form.submit()).toEqual({ people: en.add.elsewhereMove('Li Wei', 'Beijing East') });
  form.fill({ moves: ['Move them here, with these roles'] });
  expect(await form.submit()).toEqual({});
  await list.shows(/New York\*: 3 people[\s\S]*Li Wei/);
  expect(memberNow(house, 'rep').showroomId).toBe(2);
});

test('the staff is not a rep’s to manage', async () => {
  const { person } = await aBot();
  const rep = person('rep');
  await rep.command('/showroom staff');
  await rep.sees(en.refusals['not-allowed']);
});

test('everybody chooses in which language they are spoken to', async () => {
  const { person, ...house } = await aBot();
  const rep = person('rep');
  await rep.command('/showroom language');
  const form = await rep.modal('Language');
  form.fill({ language: '简体中文' });
  expect(await form.submit()).toEqual({});
  await rep.sees(zh.staff.language.done);
  anActiveCustomer(house);
  await house.tick();
  await rep.sees(zh.approval.firstRevisit('2026-03-03'), { in: 'dm' });
  await rep.command('/register');
  await rep.modal(zh.register.title);
});

test('whoever leaves finds none of their customers on their Home any more', async () => {
  const { person, tick, ...house } = await aBot();
  anActiveCustomer(house, { name: 'Zhang Wei' });
  house.clock.passDays(1);
  const home = await person('rep').home();
  await home.shows('Zhang Wei');
  whenChanged(house, 'rep', { status: 'left' }, house.actor('manager'));
  await tick();
  await home.shows('not on the showroom’s staff yet');
  expect(home.text).not.toContain('Zhang Wei');
});

test('and when their account is switched off as well, nobody is bothered with that', async () => {
  const { person, tick, workspace, ...house } = await aBot();
  const [rep, admin] = [person('rep'), person('admin')];
  await rep.home();
  workspace.admin.deactivate(rep.id);
  whenChanged(house, 'rep', { status: 'left' }, house.actor('manager'));
  await tick();
  expect(notified(house, 'home').map(({ state }) => state)).toEqual(['delivered']);
  expect(admin.messages({ in: 'dm' })).toEqual([]);
});
