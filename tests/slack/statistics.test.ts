import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { CHANNEL } from '../support/a-workspace.js';
import { wordsOf } from '../support/person.js';

/** Saturday, 7 March: a week of enquiries, deals and losses lies behind. */
const aWeek = () => aBot({ house: () => aSmallWorld() });

const chartsIn = ({ blocks }: { blocks: readonly { type: string }[] }) =>
  blocks.filter(({ type }) => type === 'data_visualization');

describe('/stats', () => {
  test.each([
    ['', /Today, Saturday,? 7 March[\s\S]*Enquiries: 0/],
    ['today', /Today, Saturday,? 7 March[\s\S]*Enquiries: 0/],
    ['YESTERDAY', /Yesterday, Friday,? 6 March[\s\S]*Won \(3 units\): 2[\s\S]*Zhang, Wei|Wei, Zhang/],
    ['week', /This week, 2 Mar 2026 – 8 Mar 2026[\s\S]*Enquiries: 11[\s\S]*Won \(4 units\): 3[\s\S]*Lost: 3/],
    ['month', /This month, 1 Mar 2026 – 31 Mar 2026[\s\S]*Enquiries: 11/],
    ['2026-03-05', /Thursday,? 5 March[\s\S]*Won \(1 unit\): 1[\s\S]*Qian[\s\S]*Lost: 3/],
  ])('of “%s” are the numbers of that time', async (words, numbers) => {
    const { person } = await aWeek();
    const rep = person('rep');
    await rep.command(`/stats ${words}`);
    const answer = await rep.sees(numbers);
    expect(answer.ephemeralFor).toBe(rep.id);
  });

  test.each(['nonsense', '2026-02-30', 'today <!channel>'])('of “%s” are explained', async (words) => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command(`/showroom stats ${words}`);
    await rep.sees(/Use `\/stats today`, `yesterday`, `week`, `month` or a date such as/);
  });

  test('show due and overdue revisits by rep beside each other', async () => {
    const { person } = await aWeek();
    const executive = person('executive');
    await executive.command('/stats today');
    await executive.sees(/Due today: \d[\s\S]*Overdue: \d[\s\S]*Zhao Min: \d due, \d overdue/);
  });

  test('come with charts of this month’s deals, and the same numbers in words', async () => {
    const { person } = await aWeek();
    const manager = person('manager');
    await manager.command('/stats');
    const answer = await manager.sees(/Deals in March 2026: 4 units/);
    expect(chartsIn(answer)).toHaveLength(2);
    expect(answer.text).toMatch(/Deals by industry.*March 2026.*it: 2[\s\S]*Deals by focus point.*price: 3/);
  });

  test('of a month without deals say so', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command('/stats');
    const answer = await rep.sees(/No deals confirmed in March 2026 yet/);
    expect(chartsIn(answer)).toEqual([]);
  });
});

describe('Share to channel', () => {
  test('shows everybody the same numbers and takes the private ones away', async () => {
    const { person } = await aWeek();
    const rep = person('rep');
    const other = person('otherRep');
    await rep.command('/stats week', { in: CHANNEL });
    const own = await rep.click('Share to channel', { in: CHANNEL });
    const shared = await other.sees(/Enquiries: 11[\s\S]*Shared by Li Wei/, { in: CHANNEL });
    expect(chartsIn(shared)).toHaveLength(2);
    expect(wordsOf(shared)).not.toMatch(/138/);
    await expect.poll(() => rep.messages({ in: own })).toEqual([]);
  });

  test('counts the day that was shown, also when it is over', async () => {
    const { person, clock } = await aWeek();
    const rep = person('rep');
    await rep.command('/stats yesterday', { in: CHANNEL });
    await rep.sees(/Won \(3 units\): 2/);
    clock.set('2026-03-08', '00:05');
    await rep.click('Share to channel', { in: CHANNEL });
    await rep.sees(/Won \(3 units\): 2[\s\S]*Shared by Li Wei/, { in: CHANNEL });
  });
});
