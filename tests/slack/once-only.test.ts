import { describe, expect, test } from 'vitest';
import { en } from '../../src/text/en.js';
import {
  anActiveCustomer,
  aRegisteredCustomer,
  customerNow,
  pooled,
  sentBack,
} from '../support/a-customer.js';
import { aQuietBot, type QuietBot } from '../support/a-quiet-bot.js';
import { notified } from '../support/notified.js';
import { type Person, wordsOf } from '../support/person.js';
import { fillsRegistration } from '../support/walk-in.js';

type Act = () => Promise<unknown>;

async function aReturnBy(manager: Person, reason: string): Promise<Act> {
  await manager.click('Send back');
  const form = (await manager.modal()).fill({ reason });
  return () => form.submit();
}

/** Each brings a person to the last click or Enter, which is what `act` is. */
const ACTS: [string, (world: QuietBot) => Promise<Act>][] = [
  [
    'a registration',
    async ({ rep }) => {
      const form = await fillsRegistration(rep);
      return () => form.submit();
    },
  ],
  [
    'a corrected registration',
    async (world) => {
      sentBack(world, aRegisteredCustomer(world), 'Which model?');
      await world.tick();
      await world.rep.click('Correct and resubmit');
      const form = await world.rep.modal('Correct registration');
      return () => form.submit();
    },
  ],
  [
    'an approval',
    async (world) => {
      aRegisteredCustomer(world);
      await world.tick();
      await world.manager.sees(/New registration/);
      return () => world.manager.click('Approve');
    },
  ],
  [
    'a return with a reason',
    async (world) => {
      aRegisteredCustomer(world);
      await world.tick();
      return aReturnBy(world.manager, 'Which model?');
    },
  ],
  [
    'a revisit',
    async (world) => {
      anActiveCustomer(world, { name: 'Zhang Wei' });
      await world.rep.command('/customer Zhang');
      await world.rep.click('Log revisit');
      const form = (await world.rep.modal('Log a revisit')).fill({ said: 'Likes the red one.' });
      return () => form.submit();
    },
  ],
  [
    'an outcome',
    async (world) => {
      anActiveCustomer(world, { name: 'Zhang Wei' });
      await world.rep.command('/customer Zhang');
      await world.rep.click('Lost');
      const form = (await world.rep.modal('Lost')).fill({ reason: 'other', note: 'Moved away.' });
      return () => form.submit();
    },
  ],
  [
    'a claim',
    async (world) => {
      pooled(world, anActiveCustomer(world, { name: 'Zhang Wei' }));
      await world.rep.command('/customer Zhang');
      await world.rep.sees(/Zhang Wei/);
      return () => world.rep.click('Claim');
    },
  ],
  [
    'a digest asked for',
    async ({ manager }) =>
      () =>
        manager.command('/showroom digest'),
  ],
];

/** A command is acknowledged before it is carried out. */
async function settled({ inHand, tick }: QuietBot) {
  await expect.poll(inHand).toEqual([]);
  await tick();
}

/** What there is now: every customer, what happened to them, and what was said about it. */
const effects = ({ db }: QuietBot) =>
  ['customers', 'journal', 'approvals', 'outcomes', 'submissions', 'notifications'].map((table) =>
    db.$client.prepare(`select count(*) from ${table}`).pluck().get(),
  );

/** What a person would be told of an action that failed, or that came too late. */
const TROUBLE = [en.refusals['wrong-status'], 'went wrong', 'already'];
const trouble = ({ rep, manager }: QuietBot) =>
  [rep, manager].flatMap((person) =>
    person.messages().filter((message) => TROUBLE.some((words) => wordsOf(message).includes(words))),
  );

describe.each(ACTS)('%s', (_what, arrange) => {
  test('that is delivered twice has one effect, and troubles nobody', async () => {
    const once = await aQuietBot();
    await (await arrange(once))();
    await settled(once);

    const twice = await aQuietBot();
    const act = await arrange(twice);
    const before = effects(twice);
    twice.workspace.faults.deliverTwice();
    await act();
    await settled(twice);
    expect(effects(twice)).toEqual(effects(once));
    expect(effects(twice)).not.toEqual(before);
    expect(trouble(twice)).toEqual([]);
  });
});

describe('a double click', () => {
  test('on Submit registers one customer', async () => {
    const world = await aQuietBot();
    const form = await fillsRegistration(world.rep);
    await Promise.allSettled([form.submit(), form.submit()]);
    await world.tick();
    expect(effects(world)[0]).toBe(1);
    expect(notified(world, 'approval-request')).toHaveLength(2);
  });

  test('on Approve decides once, and is told as one decision', async () => {
    const world = await aQuietBot();
    aRegisteredCustomer(world);
    await world.tick();
    await Promise.allSettled([world.manager.click('Approve'), world.manager.click('Approve')]);
    await world.tick();
    await world.rep.sees(/Registration approved by Wang Fang/);
    expect(notified(world, 'approval-decided')).toHaveLength(1);
    expect(trouble(world)).toEqual([]);
  });

  test('on a command opens one form', async () => {
    const world = await aQuietBot();
    world.workspace.faults.deliverTwice();
    await world.rep.command('/register');
    await world.rep.modal('Register a customer');
    await settled(world);
    expect(world.workspace.client.state(world.rep.id).modals).toHaveLength(1);
    expect(trouble(world)).toEqual([]);
  });

  test('on the Home shows it, and keeps one of it', async () => {
    const world = await aQuietBot();
    world.workspace.faults.deliverTwice();
    await world.rep.home();
    await world.tick();
    expect(notified(world, 'home')).toHaveLength(1);
  });
});

describe('two people in the same second', () => {
  test.each(['approve', 'send back'])('managers, one to approve, one to %s: one decides', async (second) => {
    const world = await aQuietBot();
    const { manager, otherManager, rep, tick } = world;
    const customer = aRegisteredCustomer(world);
    await tick();
    const press =
      second === 'approve'
        ? () => otherManager.click('Approve')
        : await aReturnBy(otherManager, 'Which model?');
    await Promise.all([manager.click('Approve'), press()]);
    await tick();
    const decided = await rep.sees(/Registration (approved|sent back) by/, { in: 'dm' });
    const isFirst = wordsOf(decided).includes('by Wang Fang');
    const [winner, loser] = isFirst ? [manager, otherManager] : [otherManager, manager];
    await loser.sees(/has decided this already/);
    expect(winner.messages().some(({ text }) => /already/.test(text))).toBe(false);
    expect(customerNow(world, customer).status).toBe(isFirst || second === 'approve' ? 'active' : 'returned');
    expect(notified(world, 'approval-decided')).toHaveLength(1);
  });

  test('reps who claim one customer: the second learns who was first', async () => {
    const world = await aQuietBot();
    const reps = [world.rep, world.person('otherRep')];
    const customer = pooled(world, anActiveCustomer(world, { name: 'Zhang Wei' }));
    for (const rep of reps) {
      await rep.command('/customer Zhang');
      await rep.sees(/Zhang Wei/);
    }
    await Promise.all(reps.map((rep) => rep.click('Claim')));
    await world.tick();
    const { ownerId, status } = customerNow(world, customer);
    expect(status).toBe('active');
    const first = ownerId === world.actor('rep').staff.id ? 0 : 1;
    const second = reps[1 - first]!;
    await second.sees(/no longer|already|has changed/i);
  });

  test('reps who register one phone: the second is told whose it is', async () => {
    const world = await aQuietBot();
    const forms = [await fillsRegistration(world.rep), await fillsRegistration(world.person('otherRep'))];
    const errors = await Promise.all(forms.map((form) => form.submit()));
    expect(errors.map((fields) => Object.keys(fields)).sort()).toEqual([[], ['phone']]);
    expect(effects(world)[0]).toBe(1);
  });
});
