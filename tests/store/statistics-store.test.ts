import { beforeAll, describe, expect, test } from 'vitest';
import { createRates } from '../../src/store/rates.js';
import { createStatistics } from '../../src/store/statistics-store.js';
import { anActiveCustomer, approved, proposed } from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { aDeal } from '../support/forms.js';

let house: House;
const statistics = (owner?: 'rep' | 'otherRep' | 'thirdRep') =>
  createStatistics(house.db, house.showroom.id, owner && house.actor(owner).staff.id);
const on = (day: number, last = day) => ({ first: `2026-03-0${day}`, last: `2026-03-0${last}` });
const WEEK = on(2, 7);

beforeAll(() => {
  house = aSmallWorld();
});

describe('enquiries', () => {
  test('are the customers registered on the day, audited or not, but none that was sent back and left so', () => {
    const names = (day: number) =>
      statistics()
        .enquiries(on(day), 20)
        .customers.map(({ name }) => name);
    expect(names(2)).toEqual(['Zhang', 'Qian', 'Li', 'Zhou']);
    expect(names(3)).toEqual(['Wu', 'Wei', 'Zheng', 'Wang', 'Feng', 'Chen', 'Chu']);
    expect(names(4)).toEqual([]);
  });

  test('count all, however few are named', () => {
    expect(statistics().enquiries(WEEK, 1)).toMatchObject({
      count: 11,
      customers: [{ name: 'Zhang', ownerName: 'Li Wei' }],
    });
  });

  test('name customers without their phone', () => {
    expect(Object.keys(statistics().enquiries(WEEK, 1).customers[0] ?? {}).sort()).toEqual([
      'id',
      'name',
      'number',
      'ownerName',
    ]);
  });

  test('are narrowed to an owner', () => {
    expect(statistics('rep').enquiries(WEEK, 0).count).toBe(4);
    expect(statistics('otherRep').enquiries(WEEK, 0).count).toBe(2);
  });

  test('are counted day by day', () => {
    expect([...statistics().enquiriesByDay(WEEK)]).toEqual([
      ['2026-03-02', 4],
      ['2026-03-03', 7],
    ]);
  });
});

describe('outcomes', () => {
  test.each([
    ['won', 4, []],
    ['won', 5, ['Qian']],
    ['won', 6, ['Zhang', 'Wei']],
    // Proposed on the 3rd, confirmed on the 5th.
    ['lost', 3, []],
    ['lost', 5, ['Zheng', 'Wang', 'Li']],
    ['invalid', 5, ['Chu']],
    ['invalid', 3, []],
  ] as const)('%s on March %i: %j, by the day of the confirmation', (kind, day, names) => {
    const { count, customers } = statistics().outcomes(kind, on(day), 20);
    expect(customers.map(({ name }) => name)).toEqual(names);
    expect(count).toBe(names.length);
  });

  test('waiting or returned do not count', () => {
    const all = statistics()
      .outcomes('lost', WEEK, 20)
      .customers.map(({ name }) => name);
    expect(all).not.toContain('Feng');
    expect(all).not.toContain('Chen');
  });

  test('are narrowed to whose customers they were', () => {
    expect(statistics('thirdRep').outcomes('lost', WEEK, 0).count).toBe(2);
    expect(statistics('otherRep').outcomes('won', WEEK, 0).count).toBe(1);
  });

  test('are the owner’s, whoever proposed them', () => {
    const house = aShowroom();
    const customer = proposed(house, anActiveCustomer(house), aDeal(house, { units: 2 }), 'manager');
    approved(house, customer, 'otherManager');
    const of = (part: Part) => createStatistics(house.db, house.showroom.id, house.actor(part).staff.id);
    expect([of('rep').units(WEEK), of('manager').units(WEEK)]).toEqual([2, 0]);
    const { conversion } = createRates(house.db, house.showroom.id, house.actor('rep').staff.id).between(
      WEEK,
      '2026-03-07',
    );
    expect(conversion).toEqual({ numerator: 1, denominator: 1 });
  });

  test('are counted day by day', () => {
    expect([...statistics().outcomesByDay('won', WEEK)]).toEqual([
      ['2026-03-05', 1],
      ['2026-03-06', 2],
    ]);
  });
});

describe('deals', () => {
  test('are counted in units', () => {
    expect(statistics().units(WEEK)).toBe(4);
    expect(statistics().units(on(5))).toBe(1);
    expect(statistics().units(on(2))).toBe(0);
    expect(statistics('rep').units(WEEK)).toBe(3);
  });

  test('by industry add up to the total, with a row for those without', () => {
    const rows = statistics().dealsByIndustry(WEEK);
    expect(rows[0]).toEqual({ name: 'it', count: 2 });
    expect(rows).toContainEqual({ name: 'trade', count: 1 });
    expect(rows).toContainEqual({ name: null, count: 1 });
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(statistics().units(WEEK));
  });

  test('by focus point count once under each, so that the column exceeds the total', () => {
    const rows = statistics().dealsByFocusPoint(WEEK);
    expect(rows).toEqual([
      { name: 'price', count: 3 },
      { name: 'space', count: 2 },
    ]);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(statistics().units(WEEK));
  });
});
