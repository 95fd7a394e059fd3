import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import {
  aCustomerIn,
  anActiveCustomer,
  aRegisteredCustomer,
  pooled,
  revisited,
} from '../support/a-customer.js';
import { CHANNEL } from '../support/a-workspace.js';
import { buttonsIn } from '../support/find-button.js';
import { wordsOf } from '../support/person.js';

async function withZhang() {
  const world = await aBot();
  const customer = anActiveCustomer(world, { name: 'Zhang Wei', phone: '13812345678' });
  return { ...world, customer };
}

describe('/customer', () => {
  test.each([
    ['the number', 'BJ-0001'],
    ['the number in small letters', 'bj-0001'],
    ['part of the name', 'zhang'],
    ['the phone', '138 1234 5678'],
    ['the phone as from abroad', '+8613812345678'],
    ['its last four digits', '5678'],
  ])('finds by %s, and shows the card with its buttons', async (_what, query) => {
    const { person } = await withZhang();
    const rep = person('rep');
    await rep.command(`/customer ${query}`);
    const card = await rep.sees(/Zhang Wei · BJ-0001[\s\S]*138 1234 5678[\s\S]*Timeline/);
    expect(buttonsIn(card.blocks)).toEqual(['Log revisit', 'Won', 'Lost', 'Invalid']);
    expect(card.ephemeralFor).toBe(rep.id);
  });

  test('offers a short list when several match', async () => {
    const { person, ...house } = await withZhang();
    aRegisteredCustomer(house, { name: 'Zhang Li' });
    const rep = person('rep');
    await rep.command('/showroom customer Zhang');
    const list = await rep.sees(/2 customers found\. Whom do you mean\?[\s\S]*Zhang Li[\s\S]*Zhang Wei/);
    expect(buttonsIn(list.blocks)).toEqual(['Show', 'Show']);
    await rep.click('Show');
    await rep.sees(/Zhang Li · BJ-0002[\s\S]*Timeline/);
  });

  test('asks for more words when too many match', async () => {
    const { person, ...house } = await aBot();
    for (let at = 0; at < 11; at += 1) aRegisteredCustomer(house, { name: `Li ${at}` });
    const rep = person('rep');
    await rep.command('/customer Li');
    const list = await rep.sees(/There are more: type more of the name or number/);
    expect(buttonsIn(list.blocks)).toHaveLength(10);
  });

  test('says that nobody matches, in words that stay words', async () => {
    const { person } = await withZhang();
    const rep = person('rep');
    await rep.command('/customer <!channel>');
    const answer = await rep.sees(/Nobody here matches/);
    expect(answer.text).toContain('&lt;!channel&gt;');
  });

  test('says how it is used', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command('/customer');
    await rep.sees(/Say whom to look for: `\/customer Wang`/);
  });
});

describe('who sees what', () => {
  test('another rep sees the phone masked, and no buttons', async () => {
    const { person } = await withZhang();
    const other = person('otherRep');
    await other.command('/customer Zhang', { in: CHANNEL });
    const card = await other.sees(/Zhang Wei · BJ-0001/, { in: CHANNEL });
    expect(wordsOf(card)).toMatch(/138 .{4} 5678/);
    expect(JSON.stringify(card)).not.toContain('1234');
    expect(buttonsIn(card.blocks)).toEqual([]);
  });

  test('so is it in a list', async () => {
    const { person, ...house } = await withZhang();
    aRegisteredCustomer(house, { name: 'Zhang Li', phone: '13912345679', by: 'otherRep' });
    const other = person('otherRep');
    await other.command('/customer Zhang');
    const list = wordsOf(await other.sees(/2 customers found/));
    expect(list).toContain('139 1234 5679');
    expect(list).toMatch(/138 .{4} 5678/);
  });

  test('a manager sees everything and may do everything', async () => {
    const { person } = await withZhang();
    const manager = person('manager');
    await manager.command('/customer Zhang', { in: CHANNEL });
    const card = await manager.sees(/138 1234 5678[\s\S]*Li Wei/, { in: CHANNEL });
    expect(buttonsIn(card.blocks)).toEqual(['Log revisit', 'Won', 'Lost', 'Invalid', 'Hand over']);
  });

  test.each(['executive', 'admin'] as const)('customers are none of the %s’s business', async (part) => {
    const { person } = await withZhang();
    const someone = person(part);
    await someone.command('/customer Zhang');
    await someone.sees(/Your role does not allow this/);
  });

  test('a card’s buttons are those of the customer’s state', async () => {
    const { person, ...house } = await aBot();
    const returned = aCustomerIn(house, 'returned');
    const won = aCustomerIn(house, 'won');
    const rep = person('rep');
    await rep.command(`/customer ${returned.number}`);
    expect(buttonsIn((await rep.sees(/Sent back/)).blocks)).toEqual(['Correct and resubmit']);
    await rep.command(`/customer ${won.number}`);
    expect(buttonsIn((await rep.sees(/won confirmed/)).blocks)).toEqual([]);
  });
});

describe('the pool', () => {
  test('a customer of nobody is claimed by whoever is first', async () => {
    const { person, customer, ...house } = await withZhang();
    pooled(house, customer);
    const people = [person('rep'), person('otherRep')] as const;
    for (const one of people) {
      await one.command('/customer Zhang');
      await one.sees(/Nobody \(in the pool\)/);
    }
    const [rep, other] = people;
    await other.click('Claim');
    await other.sees(/Zhang Wei is yours now\. Revisit due 2 Mar 2026/);
    await rep.click('Claim');
    await rep.sees(/no longer possible/);
  });
});

describe('the timeline', () => {
  test('tells everything in pages, newest first', async () => {
    const { person, customer, clock, ...rest } = await withZhang();
    const house = { ...rest, clock };
    for (let day = 1; day <= 45; day += 1) {
      clock.passDays(1);
      revisited(house, customer, { said: `Talk ${day}.` });
    }
    const rep = person('rep');
    await rep.command('/customer Zhang');
    const card = wordsOf(await rep.sees(/Timeline/));
    expect(card).toContain('Talk 45.');
    expect(card).not.toContain('Talk 37.');
    await rep.click('Whole timeline');
    const all = await rep.modal('Timeline');
    expect(all.text).toMatch(/Talk 45\.[\s\S]*Talk 6\.[\s\S]*Page 1 of 2/);
    await all.press('Next');
    await all.shows(/Page 2 of 2/);
    expect(all.text).toMatch(
      /Talk 5\.[\s\S]*Talk 1\.[\s\S]*registration approved[\s\S]*registered, level A, source walk-in/,
    );
    await all.press('Previous');
    await all.shows(/Page 1 of 2/);
  });
});
