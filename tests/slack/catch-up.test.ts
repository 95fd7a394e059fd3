import { describe, expect, test } from 'vitest';
import { anActiveCustomer, approved, aRegisteredCustomer } from '../support/a-customer.js';
import { aQuietBot } from '../support/a-quiet-bot.js';
import { CHANNEL } from '../support/a-workspace.js';
import { notified } from '../support/notified.js';
import { type Person, wordsOf } from '../support/person.js';

const DOWN = { kind: 'status', status: 503 } as const;
const FOR_EVER = Number.POSITIVE_INFINITY;

const toChannel = (person: Person) => person.messages({ in: CHANNEL }).slice(1).map(wordsOf);
const toDm = (person: Person) => person.messages({ in: 'dm' }).map(wordsOf);
const opening = (words: string) => words.split('\n')[0] ?? '';

/** A showroom with something to remind of every day, and Slack gone since the evening of the 2nd. */
async function whileSlackIsDown() {
  const world = await aQuietBot();
  anActiveCustomer(world, { name: 'Known' });
  await world.tick();
  const before = { channel: toChannel(world.rep).length, dm: toDm(world.rep).length };
  world.clock.set('2026-03-02', '18:00');
  world.workspace.faults.onCall('*', DOWN, FOR_EVER);
  return {
    ...world,
    newInChannel: () => toChannel(world.rep).slice(before.channel),
    newInDm: () => toDm(world.rep).slice(before.dm),
  };
}

describe('Slack is down', () => {
  test('for a day and a half: every decision is said, once, and only today’s digest', async () => {
    const world = await whileSlackIsDown();
    const names = [1, 2, 3, 4, 5].map((count) => `Guest ${count}`);
    for (const name of names) {
      approved(world, aRegisteredCustomer(world, { name }));
      await world.letPass(180, 30);
    }
    world.clock.set('2026-03-04', '08:30');
    await world.tick();
    expect([...world.newInChannel(), ...world.newInDm()]).toEqual([]);

    world.workspace.faults.clear();
    await world.letPass(60, 5);
    expect(
      world
        .newInChannel()
        .filter((words) => words.startsWith('On the floor'))
        .map(opening),
    ).toEqual(['On the floor: Wednesday 4 March']);
    expect(world.newInChannel()).toHaveLength(2);
    const approvals = world.newInDm().filter((words) => words.includes('approved'));
    expect(approvals.map((words) => names.find((name) => words.includes(name)))).toEqual(names);
    const lists = world.newInDm().filter((words) => words.includes('Your revisits for'));
    expect(lists.map(opening)).toEqual([expect.stringContaining('for Wednesday 4 March')]);
    const waiting = world.db.$client
      .prepare("select count(*) from notifications where state = 'pending'")
      .pluck()
      .get();
    expect(waiting).toBe(0);
  });

  test('across a restart: what expired while the program was away is not said first', async () => {
    const world = await whileSlackIsDown();
    world.clock.set('2026-03-03', '08:30');
    await world.tick();
    await world.stop();
    world.workspace.faults.clear();
    world.clock.set('2026-03-05', '09:30');
    await world.startAgain();
    await world.letPass(30);
    expect(
      world
        .newInChannel()
        .filter((words) => words.startsWith('On the floor'))
        .map(opening),
    ).toEqual(['On the floor: Thursday 5 March']);
  });
});

describe('the morning that was missed', () => {
  test('is made up when the program returns, and says that it is late', async () => {
    const world = await aQuietBot();
    await world.stop();
    world.clock.set('2026-03-03', '11:30');
    await world.startAgain();
    await world.tick();
    const late = await world.rep.sees(/On the floor: Tuesday 3 March/, { in: CHANNEL });
    expect(wordsOf(late)).toContain('Late today: I was not running at 08:30.');
    expect(late.text).toContain('Late today');
  });

  test('is not marked when it comes in time', async () => {
    const world = await aQuietBot();
    world.clock.set('2026-03-03', '08:31');
    await world.tick();
    const digest = await world.rep.sees(/On the floor:/, { in: CHANNEL });
    expect(wordsOf(digest)).not.toMatch(/late/i);
  });

  test('is told in the showroom’s language', async () => {
    const world = await aQuietBot({ setUp: { language: 'zh-CN' } });
    world.clock.set('2026-03-03', '11:30');
    await world.tick();
    await world.rep.sees(/今天迟到了：08:30 时我没有在运行。/, { in: CHANNEL });
  });

  test('is let go once the showroom has closed', async () => {
    const world = await aQuietBot();
    await world.stop();
    world.clock.set('2026-03-03', '20:00');
    await world.startAgain();
    await world.letPass(180, 30);
    expect(toChannel(world.rep)).toEqual([]);
    world.clock.set('2026-03-04', '08:30');
    await world.tick();
    expect(toChannel(world.rep)).toHaveLength(1);
  });

  test('comes once, however often the program is started', async () => {
    const world = await aQuietBot();
    world.clock.set('2026-03-03', '08:30');
    for (let count = 0; count < 4; count += 1) {
      await world.stop();
      await world.startAgain();
      world.clock.passMs(60_000);
    }
    expect(toChannel(world.rep)).toHaveLength(1);
    expect(notified(world, 'digest')).toHaveLength(1);
  });
});

test.each([
  ['an hour', '2026-03-03', '07:31'],
  ['a day', '2026-03-02', '12:00'],
])('a clock that is set back by %s posts no second digest, and holds nothing up', async (_by, day, time) => {
  const world = await aQuietBot();
  world.clock.set('2026-03-03', '08:31');
  await world.tick();
  world.clock.set(day, time);
  await world.tick();
  aRegisteredCustomer(world, { name: 'Zhang Wei' });
  await world.tick();
  await world.manager.sees(/Zhang Wei/, { in: 'dm' });
  world.clock.set('2026-03-03', '08:32');
  await world.tick();
  expect(toChannel(world.rep)).toHaveLength(1);
});
