import { expect, test } from 'vitest';
import { moveLevel } from '../../src/use-cases/move-level.js';
import { retireLevel } from '../../src/use-cases/retire-level.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { codesInUse } from '../support/levels.js';

const move = (house: House, code: string, before: string | null, by: Part = 'manager') =>
  moveLevel(
    house.deps,
    { id: house.level(code).id, before: before === null ? null : house.level(before).id },
    house.actor(by),
  ).kind;

test('a level goes before another or to the end, and pressed twice it moves once', () => {
  const house = aShowroom();
  expect([move(house, 'B', 'A'), move(house, 'B', 'A')]).toEqual(['moved', 'moved']);
  expect(codesInUse(house)).toEqual(['H', 'B', 'A', 'C']);
  move(house, 'H', null);
  expect(codesInUse(house)).toEqual(['B', 'A', 'C', 'H']);
  expect(house.db.$client.prepare('select count(*) from changes').pluck().get()).toBe(2);
});

test('nothing moves before a level that another manager has retired meanwhile', () => {
  const house = aShowroom();
  retireLevel(house.deps, house.level('A').id, house.actor('otherManager'));
  expect([move(house, 'C', 'A'), move(house, 'A', 'H')]).toEqual(['gone', 'gone']);
  expect(codesInUse(house)).toEqual(['H', 'B', 'C']);
});

test('a rep moves nothing', () => {
  const house = aShowroom();
  expect(move(house, 'B', 'A', 'rep')).toBe('refused');
});
