import { expect, test } from 'vitest';
import { createBaseDataStore } from '../../src/store/base-data-store.js';
import { createChoiceStore } from '../../src/store/choice-store.js';
import { aShowroom } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

test('what is retired is not offered, but keeps its name', () => {
  const house = aShowroom();
  const store = createBaseDataStore(house.db, house.showroom.id);
  const radio = house.entry('source', 'radio');
  const level = house.level('C');
  house.db.$client.prepare('update entries set retired_at = 1 where id = ?').run(radio.id);
  house.db.$client.prepare('update levels set retired_at = 1 where id = ?').run(level.id);
  const sources = createChoiceStore(house.db, house.showroom.id).first('source');
  expect(sources).not.toContainEqual(radio);
  expect(store.findEntries([radio.id])).toEqual([radio]);
  expect(store.levels().map(({ code }) => code)).toEqual(['H', 'A', 'B']);
  expect(store.findLevel(level.id)).toEqual(level);
});

test('lists keep the showroom’s order, and one showroom’s entries are not another’s', () => {
  const house = aShowroom();
  const other = anotherShowroom(house);
  const models = house.baseData.entries.desiredModel.map(({ name }) => name);
  expect(models).toEqual(['Sonata', 'Tucson', 'Elantra']);
  const foreign = createBaseDataStore(house.db, other.showroom.id);
  expect(foreign.findEntries([house.entry('source', 'radio').id])).toEqual([]);
  expect(foreign.findLevel(house.level('H').id)).toBeUndefined();
});

test('two entries of a list cannot have the same name', () => {
  const house = aShowroom();
  const store = createBaseDataStore(house.db, house.showroom.id);
  expect(() => store.addEntries('source', [{ name: 'radio', code: null }])).toThrow('UNIQUE');
});
