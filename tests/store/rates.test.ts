import { beforeAll, describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import type { Rates } from '../../src/domain/statistics.js';
import { createRates } from '../../src/store/rates.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { poolNeglectedCustomers } from '../../src/use-cases/pool-neglected-customers.js';
import { anActiveCustomer, concluded, proposed, revisited, sentBack } from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { aDeal, aLoss } from '../support/forms.js';

const written = (rates: Rates) =>
  Object.fromEntries(
    Object.entries(rates).map(([name, { numerator, denominator }]) => [name, `${numerator}/${denominator}`]),
  );
const between = (house: House, first: string, last: string, today: string, part?: Part) =>
  written(
    createRates(house.db, house.showroom.id, part && house.actor(part).staff.id).between(
      { first, last },
      today,
    ),
  );

describe('the rates of a small world', () => {
  let house: House;
  beforeAll(() => {
    house = aSmallWorld();
  });

  test('are counted as they are defined', () => {
    expect(between(house, '2026-03-02', '2026-03-06', '2026-03-07')).toEqual({
      // All but Qian left a phone; Sun is not counted.
      capture: '10/11',
      // Zhang and Wu at the registration, Qian on a revisit.
      testDrive: '3/11',
      // Zhou on the 3rd, Qian on the 4th.
      secondVisit: '2/11',
      conversion: '3/11',
      // Of Li, Zheng, Wang, Feng and Chen, only Li's is confirmed with a clear reason.
      lostClarity: '1/5',
      // Due on the 3rd: Zhang, Zhou, Li on time; Qian a day late. Due on the 4th: Zheng, Wang, Feng, Chen and Chu,
      // proposed on the 3rd, on time; Wei late; Zhou, tried in vain, still waiting. Due on the 6th: Feng, waiting.
      punctuality: '8/12',
    });
  });

  test('are narrowed to a rep', () => {
    expect(between(house, '2026-03-02', '2026-03-06', '2026-03-07', 'rep')).toEqual({
      capture: '3/4',
      testDrive: '3/4',
      secondVisit: '2/4',
      conversion: '2/4',
      lostClarity: '0/0',
      punctuality: '2/4',
    });
  });

  test('count a second visit and a deal on their own day, whenever the customer was registered', () => {
    expect(between(house, '2026-03-04', '2026-03-04', '2026-03-07')).toMatchObject({
      capture: '0/0',
      secondVisit: '1/0',
    });
    expect(between(house, '2026-03-06', '2026-03-06', '2026-03-07')).toMatchObject({ conversion: '2/0' });
  });

  test('of days when nothing happened are nothing of nothing', () => {
    expect(new Set(Object.values(between(house, '2025-01-01', '2025-01-31', '2026-03-07')))).toEqual(
      new Set(['0/0']),
    );
  });
});

describe('a second visit', () => {
  test.each([
    ['showroom-visit', true, 1, '1/1'],
    ['test-drive', true, 1, '1/1'],
    ['phone', true, 1, '0/1'],
    ['home-visit', true, 1, '0/1'],
    ['message', true, 1, '0/1'],
    ['showroom-visit', false, 1, '0/1'],
    // Back on the day of the registration is still the first visit.
    ['showroom-visit', true, 0, '0/1'],
  ] as const)('by %s, reached %s, %i days later, makes %s', (way, reached, days, rate) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const today = days === 0 ? house.clock.today() : house.clock.passDays(days);
    revisited(house, customer, { way, reached });
    expect(between(house, '2026-03-02', today, today)).toMatchObject({ secondVisit: rate });
  });
});

describe('lost clarity', () => {
  test.each([
    ['price', 'confirmed', '1/1'],
    ['bought-another-brand', 'confirmed', '1/1'],
    ['other', 'confirmed', '0/1'],
    ['unreachable', 'confirmed', '0/1'],
    ['price', 'waiting', '0/1'],
    ['price', 'returned', '0/1'],
  ] as const)('of a loss for %s that is %s is %s', (reason, state, rate) => {
    const house = aShowroom();
    const loss = aLoss(house, { reason, competitor: 'Camry', note: 'said so' });
    const customer = anActiveCustomer(house);
    if (state === 'confirmed') concluded(house, customer, loss);
    else proposed(house, customer, loss);
    if (state === 'returned') sentBack(house, customer);
    const today = house.clock.today();
    expect(between(house, today, today, today)).toMatchObject({ lostClarity: rate });
  });

  test('keeps its meaning when the reason is renamed', () => {
    const house = aShowroom();
    concluded(house, anActiveCustomer(house), aLoss(house, { reason: 'unreachable' }));
    house.db.$client.prepare("update entries set name = 'Lost sight of' where code = 'unreachable'").run();
    const today = house.clock.today();
    expect(between(house, today, today, today)).toMatchObject({ lostClarity: '0/1' });
  });
});

describe('punctuality', () => {
  /** Registered on the 2nd, due on the 3rd; counted on the 7th. */
  const counted = (...acts: ((house: House, customer: Customer) => unknown)[]) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    for (const act of acts) act(house, customer);
    house.clock.set('2026-03-07');
    return (part?: Part) => between(house, '2026-03-01', '2026-03-06', '2026-03-07', part).punctuality;
  };
  const on = (day: number) => (house: House) => house.clock.set(`2026-03-0${day}`);
  const reach = (nextDay: number) => (house: House, customer: Customer) =>
    revisited(house, customer, { nextDay: `2026-03-0${nextDay}` });
  const miss = (house: House, customer: Customer) => revisited(house, customer, { reached: false });
  const propose = (house: House, customer: Customer) => proposed(house, customer, aDeal(house));
  const giveBack = (house: House, customer: Customer) => sentBack(house, customer);
  const pool = (house: House) =>
    poolNeglectedCustomers(house.db, house.showroom, { day: '2026-04-30', late: false }, house.clock.now());
  const claim = (house: House, { id }: Customer) => claimCustomer(house.deps, id, house.actor('otherRep'));

  test.each([
    ['tried in vain on the day, and left so', [on(3), miss], '0/1'],
    ['tried in vain on the day, and made the day after', [on(3), miss, on(4), reach(9)], '0/1'],
    ['tried in vain the day before, and made on the day', [miss, on(3), reach(9)], '1/1'],
    ['made early, the next one late', [reach(4), on(5), reach(9)], '1/2'],
    ['an outcome proposed on the day', [on(3), propose], '1/1'],
    ['an outcome proposed a day late', [on(4), propose], '0/1'],
    // Returned on the 4th: due again on the 5th.
    ['an outcome returned, and the customer left', [on(3), propose, on(4), giveBack], '1/2'],
    [
      'an outcome returned, and the customer called',
      [on(3), propose, on(4), giveBack, on(5), reach(9)],
      '2/2',
    ],
    ['a customer taken by the pool', [on(4), pool], '0/1'],
  ] as const)('of %s is not forgotten (%#)', (_what, acts, rate) => {
    expect(counted(...acts)()).toBe(rate);
  });

  test('of a customer claimed from the pool is the one’s who lost, and anew the one’s who claimed', () => {
    const rate = counted(on(4), pool, on(5), claim, (house, customer) =>
      revisited(house, customer, { nextDay: '2026-03-09' }, 'otherRep'),
    );
    expect([rate('rep'), rate('otherRep'), rate()]).toEqual(['0/1', '1/1', '1/2']);
  });

  const rateAfter = (days: number, reached?: boolean) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const today = house.clock.passDays(days);
    if (reached !== undefined) revisited(house, customer, { reached, nextDay: '2026-03-09' });
    return between(house, '2026-03-01', today, today).punctuality;
  };

  /** Registered on the 2nd, due on the 3rd. */
  test.each([
    ['not yet due', 0, undefined, '0/0'],
    ['due today and still waiting', 1, undefined, '0/0'],
    ['waiting the day after', 2, undefined, '0/1'],
    ['done on the day', 1, true, '1/1'],
    ['done the day after', 2, true, '0/1'],
    ['tried without reaching anybody', 1, false, '0/0'],
  ] as const)('of a revisit %s is %s', (_when, days, reached, rate) => {
    expect(rateAfter(days, reached)).toBe(rate);
  });
});
