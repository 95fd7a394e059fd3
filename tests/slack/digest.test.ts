import { describe, expect, test } from 'vitest';
import { en } from '../../src/text/en.js';
import type { AnyBlock } from '../../src/workspace/protocol.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, concluded, pooled } from '../support/a-customer.js';
import { CHANNEL } from '../support/a-workspace.js';
import { allSaid } from '../support/all-said.js';
import { buttonsIn } from '../support/find-button.js';
import { aDeal } from '../support/forms.js';
import { type Person, wordsOf } from '../support/person.js';

const TITLE = en.digest.title('');

async function withCustomers(count = 1) {
  const world = await aBot();
  const customers = Array.from({ length: count }, (_, at) =>
    anActiveCustomer(world, { name: `Guest ${at + 1}`, phone: `1381234${String(at).padStart(4, '0')}` }),
  );
  allSaid(world);
  return {
    ...world,
    customers,
    async morning(day = '2026-03-03', time = '08:30') {
      world.clock.set(day, time);
      await world.tick();
    },
  };
}

const digests = (person: Person) =>
  person.messages({ in: CHANNEL }).filter(({ text }) => text.includes(TITLE));
const rowsOf = ({ blocks }: { blocks: AnyBlock[] }) =>
  (blocks.find(({ type }) => type === 'table') as { rows: unknown[] } | undefined)?.rows ?? [];

describe('the morning', () => {
  test('brings yesterday’s numbers, the month so far and the chart to the team channel', async () => {
    const { person, morning, customers, ...house } = await withCustomers(2);
    concluded(house, customers[0]!, aDeal(house, { units: 2 }));
    await morning();
    const digest = await person('executive').sees(`${TITLE}Tuesday 3 March`, { in: CHANNEL });
    expect(wordsOf(digest)).toMatch(/Yesterday\*?\n2 enquiries · 1 won \(2 units\) · 0 lost/);
    expect(wordsOf(digest)).toMatch(/March 2026 so far[\s\S]*Capture rate: 100% \(2 of 2\)/);
    expect(digest.text).toMatch(/Last 14 days[\s\S]*Enquiries/);
    expect(digest.text).toContain('Today: 1 revisit due, 0 overdue');
  });

  test('comes once, at the showroom’s time', async () => {
    const { person, morning } = await withCustomers();
    const rep = person('rep');
    await morning('2026-03-03', '08:29');
    expect(digests(rep)).toHaveLength(0);
    await morning('2026-03-03', '08:30');
    await morning('2026-03-03', '08:31');
    expect(digests(rep)).toHaveLength(1);
    await morning('2026-03-04', '11:00');
    expect(digests(rep)).toHaveLength(2);
  });

  test('says so when nothing is due', async () => {
    const { person, morning } = await withCustomers(0);
    await morning();
    await person('rep').sees(/No revisits due today/, { in: CHANNEL });
  });

  test('counts the pool', async () => {
    const { person, morning, customers, ...house } = await withCustomers(1);
    pooled(house, customers[0]!);
    await morning();
    await person('rep').sees(/1 customer in the pool, free to claim/, { in: CHANNEL });
  });

  test('mentions each rep in its thread with a list that has no phone', async () => {
    const { person, morning, ...house } = await withCustomers(2);
    anActiveCustomer(house, { name: 'Hers', by: 'otherRep' });
    await morning('2026-03-04');
    const rep = person('rep');
    const digest = await rep.sees(TITLE, { in: CHANNEL });
    for (const [mention, rows] of [
      ['<@U_REP>: 0 due today, 2 overdue', 2],
      ['<@U_REP2>: 0 due today, 1 overdue', 1],
    ] as const) {
      const list = await rep.sees(mention, { in: CHANNEL });
      expect(list.threadTs).toBe(digest.ts);
      expect(rowsOf(list)).toHaveLength(rows + 1);
      expect(JSON.stringify(list)).not.toMatch(/138/);
    }
    await rep.sees(/Name \| Level \| Last contact \| Days overdue\nGuest 1 \| A \| 2 Mar 2026 \| 1/);
  });

  test('sends each rep the same customers in full, with a button each', async () => {
    const { person, morning } = await withCustomers(2);
    await morning();
    const list = await person('rep').sees(/Your revisits for Tuesday 3 March/, { in: 'dm' });
    expect(wordsOf(list)).toMatch(
      /Guest 1\* · BJ-0001 · A · 138 1234 0000[\s\S]*Due today · last contact 2 Mar 2026/,
    );
    expect(buttonsIn(list.blocks)).toEqual(['Log revisit', 'Log revisit']);
    expect(person('otherRep').messages({ in: 'dm' })).toEqual([]);
  });
});

describe('lists longer than Slack takes', () => {
  test('are cut in the thread and the DM, with the rest counted and a way to see all', async () => {
    const { person, morning } = await withCustomers(52);
    await morning();
    const rep = person('rep');
    const thread = await rep.sees(/<@U_REP>: 52 due today/, { in: CHANNEL });
    expect(rowsOf(thread)).toHaveLength(51);
    expect(wordsOf(thread)).toContain('and 2 more');
    const list = await rep.sees(/Your revisits for/, { in: 'dm' });
    expect(wordsOf(list)).toContain('and 12 more');

    await rep.click('See all', { in: list });
    const all = await rep.modal('See all');
    expect(all.text).toMatch(/Guest 1\*[\s\S]*Guest 40\*[\s\S]*Page 1 of 2/);
    await all.press('Next');
    await all.shows(/Page 2 of 2/);
    expect(all.text).toMatch(/Guest 41\*[\s\S]*138 1234 0051/);
    await all.press('Log revisit');
    const form = await rep.modal('Log a revisit');
    form.fill({ said: 'Talked.' });
    expect(await form.submit()).toEqual({});
    await rep.sees(/and 11 more/, { in: list });
  });

  test('show a colleague who looks at the thread masked phones and no buttons', async () => {
    const { person, morning } = await withCustomers(52);
    await morning();
    const other = person('otherRep');
    await other.click('See all', { in: CHANNEL });
    const all = await other.modal('See all');
    expect(all.text).toMatch(/138 .{4} 0000/);
    expect(all.text).not.toMatch(/1234 0000/);
  });
});

describe('/showroom digest', () => {
  test('posts it now, and the morning’s comes all the same', async () => {
    const { person, morning, idle } = await withCustomers(1);
    const manager = person('manager');
    await manager.command('/showroom digest');
    await manager.sees(/The digest is on its way to <#C\w+>/);
    await manager.sees(TITLE, { in: CHANNEL });
    await idle();
    await morning();
    expect(digests(manager)).toHaveLength(2);
  });

  test.each(['rep', 'executive', 'admin'] as const)('is not for the %s', async (part) => {
    const { person, idle } = await withCustomers(1);
    const someone = person(part);
    await someone.command('/showroom digest');
    await someone.sees(/Your role does not allow this/);
    await idle();
    expect(digests(someone)).toEqual([]);
  });
});
