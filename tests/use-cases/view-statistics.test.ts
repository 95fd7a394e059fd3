import { beforeAll, describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/domain/statistics.js';
import { viewDigest, viewStatistics } from '../../src/use-cases/view-statistics.js';
import { anActiveCustomer, concluded, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS } from '../support/a-showroom.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { aDeal } from '../support/forms.js';

const view = (house: House, words: string) => {
  const period = parsePeriod(words, house.clock.today());
  if (!period) throw new Error(`no period ${words}`);
  return expectKind(viewStatistics(house.deps, period, house.actor('rep')), 'found').statistics;
};

test.each(PARTS)('the numbers are for the %s too', (part) => {
  const house = aShowroom();
  expect(viewStatistics(house.deps, parsePeriod('today', house.clock.today())!, house.actor(part)).kind).toBe(
    'found',
  );
});

describe('the numbers of a small world', () => {
  let house: House;
  beforeAll(() => {
    house = aSmallWorld();
  });

  test('of a week', () => {
    expect(view(house, 'week')).toMatchObject({
      enquiries: { count: 11 },
      won: { count: 3 },
      units: 4,
      lost: { count: 3 },
      invalid: 1,
      month: { first: '2026-03-01', units: 4 },
    });
  });

  test.each([
    ['today', 1],
    ['week', 1],
    ['month', 1],
    ['yesterday', undefined],
    ['2026-03-02', undefined],
  ])('for %s show what is overdue now only if now is in it', (words, overdue) => {
    expect(view(house, words).due?.find(({ ownerName }) => ownerName === 'Zhao Min')?.overdue).toBe(overdue);
  });

  test('of a day in another month come with that month’s deals', () => {
    expect(view(house, '2026-02-14').month).toMatchObject({ first: '2026-02-01', units: 0, byIndustry: [] });
  });

  test('in the digest are yesterday’s, the month’s up to it, and two weeks day by day', () => {
    const digest = viewDigest(house.deps, house.showroom, '2026-03-06');
    expect(digest).toMatchObject({
      recent: { first: '2026-03-05', last: '2026-03-05', enquiries: 0, won: 1, units: 1, lost: 3 },
      month: { first: '2026-03-01', last: '2026-03-05', enquiries: 11, won: 1, units: 1, lost: 3 },
      pooled: 0,
    });
    expect(digest.days).toHaveLength(14);
    expect(digest.days[0]).toEqual({ day: '2026-02-20', enquiries: 0, won: 0, lost: 0 });
    expect(digest.days.at(-1)).toEqual({ day: '2026-03-05', enquiries: 0, won: 1, lost: 3 });
    expect(digest.days.find(({ day }) => day === '2026-03-03')).toMatchObject({ enquiries: 7 });
  });
});

test('after closed days the digest tells what was since the last open one', () => {
  const house = aShowroom();
  const closed = { ...house.showroom, closingDays: ['2026-03-03', '2026-03-04'] };
  concluded(house, anActiveCustomer(house), aDeal(house));
  expect(viewDigest(house.deps, closed, '2026-03-05').recent).toMatchObject({
    first: '2026-03-02',
    last: '2026-03-04',
    won: 1,
  });
});

test('on the first of a month the digest tells the month that ended', () => {
  const house = aShowroom();
  concluded(house, anActiveCustomer(house), aDeal(house));
  expect(viewDigest(house.deps, house.showroom, '2026-04-01').month).toMatchObject({
    first: '2026-03-01',
    last: '2026-03-31',
    won: 1,
  });
});

test('a customer registered a minute before midnight is that day’s enquiry, in the showroom’s time', () => {
  const house = aShowroom();
  house.clock.set('2026-03-05', '23:59');
  anActiveCustomer(house);
  house.clock.set('2026-03-06', '00:00');
  anActiveCustomer(house);
  expect([view(house, 'yesterday').enquiries.count, view(house, 'today').enquiries.count]).toEqual([1, 1]);
});
