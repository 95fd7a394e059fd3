import { describe, expect, test } from 'vitest';
import { STATUSES, type Status } from '../../src/domain/customer.js';
import { retireLevel } from '../../src/use-cases/retire-level.js';
import {
  type LevelMapping,
  type LevelSwitch,
  switchLevelPreset,
  viewLevelSwitch,
} from '../../src/use-cases/switch-level-preset.js';
import { aCustomerIn, anActiveCustomer, customerNow, happened, revisited } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';
import { codesInUse, dueOf, levelNow, levelsOf, punctuality } from '../support/levels.js';

const mapped = (house: House, codes: Record<string, string>): LevelMapping =>
  new Map(Object.entries(codes).map(([from, to]) => [house.level(from).id, to]));

const toABCD = (house: House, different: Partial<LevelSwitch> = {}, by: Part = 'manager', token = aToken()) =>
  switchLevelPreset(
    house.deps,
    {
      preset: 'ABCD',
      mapping: mapped(house, { H: 'A', A: 'B', B: 'C', C: 'D' }),
      dues: 'leave',
      ...different,
    },
    { A: 'Three months' },
    house.actor(by),
    token,
  );

const codeOf = (house: House, customer: { id: number }) => {
  const { code, isRetired } = levelNow(house, customerNow(house, customer).levelId);
  return `${code}${isRetired ? ' retired' : ''}`;
};

test.each(PARTS)('%s switches, or may not', (part) => {
  const house = aShowroom();
  const may = ['manager', 'otherManager', 'admin'].includes(part);
  expect(viewLevelSwitch(house.deps, house.actor(part), 'ABCD') === undefined).toBe(!may);
  expect(toABCD(house, {}, part).kind).toBe(may ? 'switched' : 'refused');
});

test('the levels of the preset come in place of the old ones, though codes are the same', () => {
  const house = aShowroom();
  toABCD(house);
  expect(codesInUse(house)).toEqual(['A', 'B', 'C', 'D']);
  expect(levelsOf(house)[0]).toMatchObject({ name: 'Three months', intervalDays: 7, protectionDays: 21 });
  expect(levelsOf(house).filter(({ isRetired }) => isRetired)).toHaveLength(4);
});

test.each<[Status, string]>(
  STATUSES.map((status) => [status, ['won', 'lost', 'invalid'].includes(status) ? 'A retired' : 'B']),
)('who is %s has level %s after', (status, code) => {
  const house = aShowroom();
  const customer = aCustomerIn(house, status);
  const { customers } = toABCD(house) as { customers: number };
  expect([codeOf(house, customer), customers]).toEqual([code, code === 'B' ? 1 : 0]);
  expect(happened(house, customer, 'level-switched')?.happening).toEqual(
    code === 'B' ? { kind: 'level-switched', levelFrom: 'A', level: 'B', nextRevisitDay: null } : undefined,
  );
});

describe('the view', () => {
  test('proposes the nearest interval, counts who goes where, and knows retired levels that have customers', () => {
    const house = aShowroom();
    for (const level of ['H', 'H', 'C']) anActiveCustomer(house, { level });
    retireLevel(house.deps, house.level('C').id, house.actor('manager'));
    retireLevel(house.deps, house.level('B').id, house.actor('manager'));
    const { rows = [] } = viewLevelSwitch(house.deps, house.actor('manager'), 'ABCD') ?? {};
    expect(rows.map(({ level, to, customers }) => `${level.code} ${to} ${customers}`)).toEqual([
      'H A 2',
      'A A 0',
      'C C 1',
    ]);
  });

  test('counts the days that would move by what is chosen', () => {
    const house = aShowroom();
    revisited(house, anActiveCustomer(house, { level: 'A' }), { nextDay: '2026-03-09' });
    const moves = (to: string) =>
      viewLevelSwitch(house.deps, house.actor('manager'), 'ABCD', mapped(house, { A: to }))?.moves;
    expect([moves('A'), moves('B')]).toEqual([0, 1]);
  });
});

describe('due days', () => {
  const aRhythm = (house: House) =>
    revisited(house, anActiveCustomer(house, { level: 'A' }), { nextDay: '2026-03-09' });

  test('are left, or moved with the due row and told in the timeline', () => {
    const [left, moving] = [aShowroom(), aShowroom()];
    const [one, two] = [aRhythm(left), aRhythm(moving)];
    expect(toABCD(left)).toEqual({ kind: 'switched', customers: 1, moved: 0 });
    expect(dueOf(left, one)).toEqual({ next: '2026-03-09', due: '2026-03-09' });
    expect(toABCD(moving, { dues: 'move' })).toEqual({ kind: 'switched', customers: 1, moved: 1 });
    expect(dueOf(moving, two)).toEqual({ next: '2026-03-16', due: '2026-03-16' });
    expect(happened(moving, two, 'level-switched')?.happening).toMatchObject({
      nextRevisitDay: '2026-03-16',
    });
  });

  test('of first revisits stay, and so does what is overdue, and punctuality', () => {
    const house = aShowroom();
    const late = aRhythm(house);
    house.clock.set('2026-03-20');
    const fresh = anActiveCustomer(house, { level: 'A' });
    const before = [dueOf(house, late), dueOf(house, fresh), punctuality(house, '2026-03-01', '2026-03-19')];
    expect(toABCD(house, { dues: 'move' })).toMatchObject({ customers: 2, moved: 0 });
    expect([dueOf(house, late), dueOf(house, fresh), punctuality(house, '2026-03-01', '2026-03-19')]).toEqual(
      before,
    );
  });
});

test('sent twice it switches once; a second manager’s form, opened before, is refused', () => {
  const house = aShowroom();
  const customer = anActiveCustomer(house, { level: 'A' });
  const token = aToken();
  expect(toABCD(house, {}, 'manager', token)).toMatchObject({ customers: 1 });
  expect(toABCD(house, {}, 'manager', token)).toEqual({ kind: 'repeated' });
  expect(toABCD(house, {}, 'otherManager')).toEqual({ kind: 'changed-meanwhile' });
  expect(codeOf(house, customer)).toBe('B');
  expect(levelsOf(house)).toHaveLength(8);
});
