import { describe, expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, approved, aRegisteredCustomer, customerNow } from '../support/a-customer.js';
import { type House, type Part, slackId } from '../support/a-showroom.js';
import { allSaid } from '../support/all-said.js';
import { buttonsIn } from '../support/find-button.js';
import { recipients } from '../support/notified.js';

const statusOf = (house: House, part: Part) =>
  createStaffStore(house.db).findBySlackUser(slackId(part))?.status;
const ownerOf = (house: House, customer: { id: number }) => customerNow(house, customer).ownerId;

/** Slack tells the bot nothing of its members by itself. */
function withoutEvents() {
  const manifest = buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS);
  manifest.settings.event_subscriptions.bot_events = ['app_home_opened'];
  return manifest;
}

/** Li Wei has two customers; what is said so far is said. */
async function twoOfLiWei(look: Parameters<typeof aBot>[0] = {}) {
  const world = await aBot(look);
  const zhang = anActiveCustomer(world, { name: 'Zhang Wei', phone: '13812345678' });
  const chen = anActiveCustomer(world, { name: 'Chen Hong' });
  allSaid(world);
  return { ...world, zhang, chen };
}

describe('somebody whose account is deactivated', () => {
  test('leaves customers whom a manager hands over, seeing the result before', async () => {
    const { person, workspace, zhang, chen, ...house } = await twoOfLiWei();
    const [manager, otherManager] = [person('manager'), person('otherManager')];
    const [anna, zhao] = [person('otherRep'), person('thirdRep')];
    workspace.admin.deactivate(slackId('rep'));
    const told = await manager.sees(/Li Wei has left[\s\S]*2 open customers[\s\S]*Active: 2[\s\S]*Zhang Wei/);
    expect(statusOf(house, 'rep')).toBe('left');
    await otherManager.click('Into the pool');
    const late = await otherManager.modal('Hand over');
    expect(late.text).toContain('2 customers into the pool');

    await manager.click('Spread by load');
    const form = await manager.modal('Hand over');
    expect(form.text).toMatch(/Anna Berg: 1 more, 1 open then[\s\S]*Zhao Min: 1 more, 1 open then/);
    await form.choose('handOverWay', 'To one colleague');
    await form.shows('To whom');
    await form.choose('handOverTo', 'Zhao Min · 0 open');
    await form.shows('Zhao Min: 2 more, 2 open then');
    await form.choose('handOverWay', 'Spread by load');
    await form.shows('Anna Berg: 1 more');
    expect(await form.submit()).toEqual({});

    await manager.sees(/Customers of Li Wei handed over: Anna Berg 1, Zhao Min 1/);
    const given = await anna.sees(/Wang Fang handed you 1 customer of Li Wei[\s\S]*Zhang Wei/);
    expect(JSON.stringify(given)).not.toContain('12345678');
    await zhao.sees(/handed you 1 customer of Li Wei[\s\S]*Chen Hong/);
    await anna.click('Show', { in: given });
    await anna.sees(/138 1234 5678[\s\S]*handed over from Li Wei to Anna Berg/);
    const settled = await manager.sees(/No open customers are left[\s\S]*Handed over to Anna Berg 1/, {
      in: told,
    });
    expect(buttonsIn(settled.blocks)).toEqual([]);

    await late.submit();
    await otherManager.sees(/Nothing is left to hand over: Wang Fang has handed over what Li Wei had/);
    expect([ownerOf(house, zhang), ownerOf(house, chen)]).toEqual(
      (['otherRep', 'thirdRep'] as const).map((part) => house.actor(part).staff.id),
    );
  });

  test('and then activated again stays gone until a manager brings them back', async () => {
    const { person, workspace, idle, ...house } = await twoOfLiWei();
    const manager = person('manager');
    workspace.admin.deactivate(slackId('rep'));
    await manager.sees(/Li Wei has left/);
    workspace.admin.activate(slackId('rep'));
    workspace.admin.rename(slackId('rep'), 'Li Wei Junior');
    await expect
      .poll(() => createStaffStore(house.db).findBySlackUser(slackId('rep'))?.name)
      .toBe('Li Wei Junior');
    expect(statusOf(house, 'rep')).toBe('left');
  });

  test('is found by the next morning’s check when no event told of it, once', async () => {
    const { person, workspace, tick, ...house } = await twoOfLiWei({ manifest: withoutEvents() });
    const manager = person('manager');
    workspace.admin.deactivate(slackId('rep'));
    house.clock.set('2026-03-03', '05:59');
    await tick();
    expect(statusOf(house, 'rep')).toBe('active');
    house.clock.set('2026-03-03', '06:00');
    await tick();
    expect(statusOf(house, 'rep')).toBe('left');
    await manager.sees(/Li Wei has left/);
    house.clock.set('2026-03-04', '06:00');
    await tick();
    expect(recipients(house, 'departure')).toEqual(['Wang Fang', 'John Hill']);
  });

  test.each([
    ['cannot be reached', { kind: 'lost' }],
    ['asks for patience', { kind: 'ratelimited', retryAfter: 30 }],
  ] as const)('is found though Slack %s when the check begins', async (_what, fault) => {
    const { workspace, tick, log, ...house } = await twoOfLiWei({ manifest: withoutEvents() });
    workspace.admin.deactivate(slackId('rep'));
    house.clock.set('2026-03-03', '06:00');
    workspace.faults.onCall('users.info', fault, 100);
    await tick();
    expect(statusOf(house, 'rep')).toBe('active');
    expect(log).toContainEqual(expect.objectContaining({ msg: 'a member of staff could not be checked' }));
    workspace.faults.clear();
    await tick();
    expect(statusOf(house, 'rep')).toBe('left');
  });
});

test('a new name is the showroom’s at once, and a new language the Home’s', async () => {
  const { person, workspace, ...house } = await aBot();
  const home = await person('rep').home();
  expect(home.text).toContain('Hello, Li Wei');
  workspace.admin.rename(slackId('rep'), 'Li Xiaowei');
  await home.shows('Hello, Li Xiaowei');
  workspace.admin.setLocale(slackId('rep'), 'zh-CN');
  await home.shows('Li Xiaowei，你好');
  expect(house.actor('rep').staff.name).toBe('Li Xiaowei');
});

describe('/showroom hand-over', () => {
  test('gives a colleague’s customers to others, and what waits stays with the manager', async () => {
    const { person, zhang, ...house } = await twoOfLiWei();
    const waiting = aRegisteredCustomer(house, { name: 'Wu Lan' });
    const manager = person('manager');
    await manager.command('/showroom hand-over');
    const form = await manager.modal('Hand over');
    expect(form.text).toContain('Choose first');
    expect(await form.submit()).toHaveProperty('handOverFrom');
    await form.choose('handOverFrom', 'Li Wei · 3 open');
    await form.shows('Anna Berg');
    await form.choose('handOverWay', 'Into the pool');
    await form.shows(/2 customers into the pool[\s\S]*Wang Fang: 1 more[\s\S]*that is you/);
    expect(await form.submit()).toEqual({});
    await manager.sees(/Customers of Li Wei handed over: the pool 2, Wang Fang 1/);
    expect(customerNow(house, zhang).status).toBe('pooled');
    expect(ownerOf(house, waiting)).toBe(house.actor('manager').staff.id);
  });

  test('is not for reps, and there may be nobody to hand over', async () => {
    const { person } = await aBot();
    const [rep, manager] = [person('rep'), person('manager')];
    await rep.command('/showroom hand-over');
    await rep.sees(/Your role does not allow this/);
    await manager.command('/showroom hand-over');
    await manager.sees(/Nobody has open customers/);
  });

  test('of one customer is a button on a manager’s card', async () => {
    const { person, zhang, chen, ...house } = await twoOfLiWei();
    const [manager, zhao] = [person('manager'), person('thirdRep')];
    await manager.command(`/customer ${zhang.number}`);
    await manager.click('Hand over');
    const form = await manager.modal('Hand over');
    expect(await form.submit()).toHaveProperty('handOverTo');
    await form.choose('handOverTo', 'Zhao Min · 0 open');
    await form.shows('Zhao Min: 1 more, 1 open then');
    expect(await form.submit()).toEqual({});
    await zhao.sees(/handed you 1 customer of Li Wei[\s\S]*Zhang Wei/);
    expect(ownerOf(house, chen)).toBe(house.actor('rep').staff.id);
  });
});

test('the last manager’s departure is told to the admins, in their language', async () => {
  const { person, workspace, ...house } = await aBot({
    setUp: { managers: [slackId('manager')] },
    locales: { admin: 'zh-CN' },
  });
  approved(house, aRegisteredCustomer(house));
  const admin = person('admin');
  workspace.admin.deactivate(slackId('manager'));
  const told = await admin.sees(/Wang Fang 已离职[\s\S]*没有在岗的销售经理/);
  expect(buttonsIn(told.blocks)).toEqual([]);
});
