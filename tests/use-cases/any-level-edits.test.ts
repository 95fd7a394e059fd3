import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import type { Level, LevelPreset } from '../../src/domain/level.js';
import { addLevel } from '../../src/use-cases/add-level.js';
import { moveLevel } from '../../src/use-cases/move-level.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { bringBackLevel, retireLevel } from '../../src/use-cases/retire-level.js';
import { switchLevelPreset, viewLevelSwitch } from '../../src/use-cases/switch-level-preset.js';
import { approved, revisited } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aRegistration, aToken } from '../support/forms.js';
import { aLevel, change, levelsOf, punctuality } from '../support/levels.js';

const aStep = fc.record({
  act: fc.constantFrom(
    'add',
    'change',
    'change',
    'move',
    'retire',
    'bring back',
    'switch',
    'register',
    'wait',
  ),
  code: fc.constantFrom('H', 'A', 'B', 'X'),
  pick: fc.nat({ max: 9 }),
  other: fc.nat({ max: 9 }),
  days: fc.integer({ min: 1, max: 20 }),
  dues: fc.constantFrom('move' as const, 'leave' as const),
});
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

function take(house: House, { act, code, pick, other, days, dues }: Step) {
  const { deps } = house;
  const manager = house.actor('manager');
  const all = levelsOf(house);
  const level = all[pick % all.length]!;
  const before = all[other % all.length]!;
  switch (act) {
    case 'add':
      return addLevel(deps, aLevel({ code, intervalDays: days }), manager, aToken());
    case 'change':
      return change(house, level.id, { code, intervalDays: days, protectionDays: days * 3 }, { dues });
    case 'move':
      return moveLevel(deps, { id: level.id, before: other === 0 ? null : before.id }, manager);
    case 'retire':
      return retireLevel(deps, level.id, manager);
    case 'bring back':
      return bringBackLevel(deps, level.id, manager);
    case 'switch':
      return switchAll(house, pick % 2 === 0 ? 'HABC' : 'ABCD', dues);
    case 'wait':
      return house.clock.passDays(days);
    case 'register':
      return registered(house, level);
  }
}

function switchAll(house: House, preset: LevelPreset, dues: 'move' | 'leave') {
  const manager = house.actor('manager');
  const rows = viewLevelSwitch(house.deps, manager, preset)?.rows ?? [];
  const mapping = new Map(rows.map(({ level, to }) => [level.id, to]));
  return switchLevelPreset(house.deps, { preset, mapping, dues }, {}, manager, aToken());
}

function registered(house: House, { id, intervalDays }: Level) {
  const input = { ...aRegistration(house), level: id };
  const result = registerCustomer(house.deps, input, house.actor('rep'), aToken());
  if (result.kind === 'registered')
    revisited(house, approved(house, result.customer), {
      nextDay: addDays(house.clock.today(), intervalDays),
    });
}

const rows = (house: House, query: string) => house.db.$client.prepare(query).all();

test('whatever is done to levels, their order is sound, and every customer has one and is due as is written', () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 20, maxLength: 30 }), (steps) => {
      const house = aShowroom();
      registered(house, house.level('A'));
      for (const step of steps) {
        const upToYesterday = () => punctuality(house, '2026-03-01', addDays(house.clock.today(), -1));
        const past = upToYesterday();
        take(house, step);
        if (step.act !== 'wait') expect(upToYesterday()).toEqual(past);
        const inUse = rows(house, 'select position, code from levels where retired_at is null') as {
          position: number;
          code: string;
        }[];
        expect(inUse.length).toBeGreaterThan(0);
        expect(new Set(inUse.map(({ position }) => position)).size).toBe(inUse.length);
        expect(new Set(inUse.map(({ code }) => code)).size).toBe(inUse.length);
      }
      expect(rows(house, 'select id from customers where level_id not in (select id from levels)')).toEqual(
        [],
      );
      expect(
        rows(
          house,
          `select c.id from customers c left join dues d on d.customer_id = c.id and d.status = 'open'
           where c.status = 'active' and (d.due_day is null or d.due_day <> c.next_revisit_day)`,
        ),
      ).toEqual([]);
      house.db.close();
    }),
    { numRuns: 15 },
  );
});
