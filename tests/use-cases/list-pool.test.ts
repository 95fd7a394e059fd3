import { expect, test } from 'vitest';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { listPool } from '../../src/use-cases/list-pool.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { viewHome } from '../../src/use-cases/view-home.js';
import { anActiveCustomer, aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

const ALL = { offset: 0, most: 10 };
const pool = (house: House, page = ALL, part: Part = 'rep') =>
  expectKind(listPool(house.deps, house.actor(part), page), 'found');
const names = (house: House, page = ALL) => pool(house, page).lines.map(({ name }) => name);

/** Hot is protected for 6 days, cool for 21: hot is pooled on the 9th, cool on the 24th. */
function aPool(): House {
  const house = aShowroom();
  const phone = '13812345678';
  for (const [name, level] of [
    ['hot', 'H'],
    ['cool', 'A'],
  ] as const)
    anActiveCustomer(house, { name, level, ...(name === 'hot' && { phone }) });
  for (const day of ['2026-03-09', '2026-03-24']) {
    house.clock.set(day);
    runDueJobs(house.deps);
  }
  return house;
}

test('the pool is listed with who came last first, page by page', () => {
  const house = aPool();
  expect(names(house)).toEqual(['cool', 'hot']);
  expect(names(house, { offset: 1, most: 1 })).toEqual(['hot']);
  expect(pool(house, { offset: 0, most: 1 })).toMatchObject({
    count: 2,
    lines: [{ pooledDay: '2026-03-24' }],
  });
});

test.each(PARTS)('the pool is for the %s, if for whoever may claim', (part) => {
  const may = !['executive', 'admin'].includes(part);
  const house = aPool();
  expect(listPool(house.deps, house.actor(part), ALL).kind).toBe(may ? 'found' : 'refused');
});

test('a rep sees no whole phone in it, a manager does', () => {
  const house = aPool();
  const phones = (part: Part) => pool(house, ALL, part).lines.map(({ phone }) => phone);
  expect(phones('rep')).toContain('138 **** 5678');
  expect(phones('manager')).toContain('138 1234 5678');
});

test('who is claimed leaves it', () => {
  const house = aPool();
  claimCustomer(house.deps, pool(house).lines[0]!.id, house.actor('rep'));
  expect(names(house)).toEqual(['hot']);
});

test('who came back under another file is in it no more, nor counted', () => {
  const house = aPool();
  aRegisteredCustomer(house, { name: 'hot', phone: '13812345678' });
  expect(names(house)).toEqual(['cool']);
  expect(pool(house).count).toBe(1);
  expect(viewHome(house.deps, house.actor('rep'), { customers: 20, decisions: 8 }).pooled).toBe(1);
});

test('another showroom’s is not listed', () => {
  const house = aPool();
  expect(listPool(house.deps, anotherShowroom(house).manager, ALL)).toEqual({
    kind: 'found',
    lines: [],
    count: 0,
  });
});
