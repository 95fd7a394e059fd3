import { expect, test } from 'vitest';
import { MOST_LEVELS } from '../../src/domain/level.js';
import { addLevel } from '../../src/use-cases/add-level.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';
import { aLevel, codesInUse } from '../support/levels.js';

const add = (house: House, different: object = {}, by: Part = 'manager', token = aToken()) =>
  addLevel(house.deps, aLevel({ ...different }), house.actor(by), token);

test.each(PARTS)('%s adds a level, or may not', (part) => {
  const house = aShowroom();
  const may = ['manager', 'otherManager', 'admin'].includes(part);
  expect(add(house, {}, part)).toEqual({ kind: may ? 'added' : 'refused' });
  expect(codesInUse(house)).toEqual(may ? ['H', 'A', 'B', 'C', 'D'] : ['H', 'A', 'B', 'C']);
});

test('a level added is offered by forms, after the others, and counts once', () => {
  const house = aShowroom();
  const token = aToken();
  expect([1, 2].map(() => add(house, {}, 'manager', token).kind)).toEqual(['added', 'added']);
  expect(listBaseData(house.deps, house.showroom.id).levels.at(-1)).toMatchObject(aLevel());
  expect(codesInUse(house)).toEqual(['H', 'A', 'B', 'C', 'D']);
});

test('a code in use is refused, also for the second of two managers', () => {
  const house = aShowroom();
  expect(add(house).kind).toBe('added');
  expect(add(house, {}, 'otherManager')).toEqual({ kind: 'invalid', errors: { code: 'code-taken' } });
});

test('there are no more levels than a form can show', () => {
  const house = aShowroom();
  const results = Array.from({ length: MOST_LEVELS - 3 }, (_, at) => add(house, { code: `L${at}` }));
  expect(results.map(({ kind }) => kind).lastIndexOf('added')).toBe(MOST_LEVELS - 5);
  expect(results.at(-1)).toEqual({ kind: 'invalid', errors: { code: 'too-many-levels' } });
});
