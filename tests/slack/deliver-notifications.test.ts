import { describe, expect, test } from 'vitest';
import { createStaffStore } from '../../src/store/staff-store.js';
import { en } from '../../src/text/en.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, approved, aRegisteredCustomer } from '../support/a-customer.js';
import { aFolder } from '../support/a-folder.js';
import { CHANNEL } from '../support/a-workspace.js';
import { aToken } from '../support/forms.js';
import type { Person } from '../support/person.js';

const FOR_EVER = Number.POSITIVE_INFINITY;
const DOWN = { kind: 'status', status: 503 } as const;

/** A showroom whose welcome has been said. */
async function aQuietBot(options: Parameters<typeof aBot>[0] = {}) {
  const world = await aBot(options);
  await world.idle();
  return { ...world, manager: world.person('manager'), rep: world.person('rep') };
}

const requests = (person: Person) =>
  person.messages({ in: 'dm' }).filter(({ text }) => text.includes('New registration'));

describe('Slack is down', () => {
  test('what was to be said is said once, when it is up again', async () => {
    const { manager, workspace, clock, tick, ...house } = await aQuietBot();
    workspace.faults.onCall('*', DOWN, FOR_EVER);
    aRegisteredCustomer({ ...house, clock }, { name: 'Zhang Wei' });
    await tick();
    clock.passMs(60_000);
    await tick();
    expect(requests(manager)).toEqual([]);
    workspace.faults.clear();
    clock.passMs(60_000);
    await tick();
    await manager.sees(/New registration to audit[\s\S]*Zhang Wei/);
    clock.passMs(3_600_000);
    await tick();
    expect(requests(manager)).toHaveLength(1);
  });

  test('it is tried less and less often', async () => {
    const { workspace, clock, tick, log, ...house } = await aQuietBot();
    workspace.faults.onCall('chat.postMessage', DOWN, FOR_EVER);
    aRegisteredCustomer({ ...house, clock });
    for (let second = 0; second < 60; second += 1) {
      await tick();
      clock.passMs(1_000);
    }
    const tries = log.filter(({ msg, kind }) => msg === 'not delivered' && kind === 'approval-request');
    expect(tries.length).toBeGreaterThan(4);
    expect(tries.length).toBeLessThan(16);
  });

  test('nobody waits for somebody else’s trouble', async () => {
    const { manager, workspace, tick, person, ...house } = await aQuietBot();
    const others = [manager, person('otherManager')];
    workspace.faults.onCall('chat.postMessage', DOWN);
    aRegisteredCustomer(house);
    await tick();
    expect(others.flatMap(requests)).toHaveLength(1);
  });
});

test('too many calls: what waits goes out when Slack says, and not before', async () => {
  const { manager, workspace, clock, tick, ...house } = await aQuietBot();
  workspace.faults.onCall('chat.postMessage', { kind: 'ratelimited', retryAfter: 30 }, 2);
  aRegisteredCustomer({ ...house, clock });
  await tick();
  clock.passMs(29_000);
  await tick();
  expect(requests(manager)).toEqual([]);
  clock.passMs(1_000);
  await tick();
  await manager.sees(/New registration/);
  expect(requests(manager)).toHaveLength(1);
});

test('what waited when the program ended is said when it starts again', async () => {
  const { manager, rep, stop, startAgain, ...house } = await aQuietBot();
  await stop();
  const customer = aRegisteredCustomer(house, { name: 'Zhang Wei' });
  approved(house, customer, 'otherManager');
  await startAgain();
  await rep.sees(/Registration approved by John Hill/);
  await manager.sees(/New registration to audit[\s\S]*approved by John Hill/);
  expect(requests(manager)).toHaveLength(1);
});

test('the morning that a program slept through is made up when it starts', async () => {
  const { rep, stop, startAgain, clock, tick } = await aQuietBot();
  await stop();
  clock.set('2026-03-03', '11:30');
  await startAgain();
  await tick();
  await rep.sees(en.digest.title('Tuesday 3 March'), { in: CHANNEL });
});

describe('a channel that the bot cannot write to', () => {
  const troubles: [string, (world: Awaited<ReturnType<typeof aQuietBot>>) => void, string][] = [
    [
      'it was removed from',
      ({ workspace }) => workspace.admin.removeFromChannel(workspace.channelId(CHANNEL), workspace.botUserId),
      en.trouble.remedies.not_in_channel,
    ],
    [
      'that is archived',
      ({ workspace }) => workspace.admin.archive(workspace.channelId(CHANNEL)),
      en.trouble.remedies.is_archived,
    ],
    [
      'that Slack restricts',
      ({ workspace }) =>
        workspace.faults.onCall('chat.postMessage', { kind: 'error', code: 'restricted_action' }),
      en.trouble.remedies.other('restricted_action'),
    ],
  ];

  test.each(troubles)('%s: the admins get one DM with what to do', async (_what, happens, remedy) => {
    const world = await aQuietBot({ backupDir: aFolder() });
    const { person, clock, tick } = world;
    anActiveCustomer(world);
    await tick();
    const admin = person('admin');
    happens(world);
    clock.set('2026-03-03', '08:30');
    await tick();
    const channel = `<#${world.workspace.channelId(CHANNEL)}>`;
    await admin.sees(en.trouble.delivery(channel, remedy), { in: 'dm' });
    clock.set('2026-03-04', '08:30');
    await tick();
    expect(admin.messages({ in: 'dm' })).toHaveLength(1);
    await world.rep.sees(/Your revisits for Wednesday/, { in: 'dm' });
  });

  test('once the bot is invited, the digest comes again', async () => {
    const { person, workspace, clock, tick } = await aQuietBot({ invited: false });
    const manager = person('manager');
    await person('admin').sees(/could not post in/, { in: 'dm' });
    workspace.admin.addToChannel(workspace.channelId(CHANNEL), workspace.botUserId);
    await manager.command('/showroom digest');
    await manager.sees(en.digest.title('Monday 2 March'), { in: CHANNEL });
    clock.passDays(1);
    await tick();
    await manager.sees(en.digest.title('Tuesday 3 March'), { in: CHANNEL });
  });
});

test('whoever has left is told nothing more', async () => {
  const { rep, tick, db, ...rest } = await aQuietBot();
  const house = { ...rest, db };
  const customer = aRegisteredCustomer(house);
  createStaffStore(db).setStatus(house.actor('rep').staff.id, 'left');
  approved(house, customer);
  await tick();
  expect(rep.messages({ in: 'dm' })).toEqual([]);
});

test('a person whose Slack account is gone holds nobody else up', async () => {
  const { manager, person, workspace, tick, log, ...house } = await aQuietBot();
  workspace.faults.onCall('chat.postMessage', { kind: 'error', code: 'user_disabled' });
  aRegisteredCustomer(house);
  await tick();
  expect([manager, person('otherManager')].flatMap(requests)).toHaveLength(1);
  expect(log).toContainEqual(expect.objectContaining({ msg: 'not delivered', problem: 'user_disabled' }));
});

test('nobody waits until a channel has been told all that it is to be told', async () => {
  const { manager, tick, clock, ...house } = await aQuietBot();
  const began = clock.now().getTime();
  for (let count = 0; count < 101; count += 1) postDigest(house.deps, house.actor('manager'), aToken());
  aRegisteredCustomer({ ...house, clock });
  await tick();
  expect(clock.now().getTime() - began).toBeGreaterThan(100_000);
  const [request] = requests(manager);
  expect(Number(request?.ts) * 1000 - began).toBeLessThan(10_000);
});

test('a message that was deleted is not brought up to date, and nothing else suffers', async () => {
  const { manager, rep, person, workspace, tick, log, ...house } = await aQuietBot();
  const customer = aRegisteredCustomer(house);
  await tick();
  const card = await manager.sees(/New registration/);
  workspace.admin.deleteMessage(card.channel, card.ts);
  approved(house, customer, 'otherManager');
  await tick();
  await rep.sees(/Registration approved by John Hill/);
  expect(log).toContainEqual(expect.objectContaining({ problem: 'message_not_found' }));
  expect(requests(manager)).toEqual([]);
});

test('one that cannot be written is put aside, and the rest goes out', async () => {
  const { manager, rep, tick, db, log, ...rest } = await aQuietBot();
  const house = { ...rest, db };
  const broken = aRegisteredCustomer(house, { name: 'Broken' });
  aRegisteredCustomer(house, { name: 'Zhang Wei' });
  db.$client.exec(`update journal set happening = '{' where customer_id = ${broken.id}`);
  await tick();
  await manager.sees(/New registration to audit[\s\S]*Zhang Wei/);
  expect(requests(manager)).toHaveLength(1);
  expect(log).toContainEqual(expect.objectContaining({ msg: 'a notification cannot be written' }));
  expect(rep.messages({ in: 'dm' })).toEqual([]);
});
