import { expect, test } from 'vitest';
import { createChoiceStore } from '../../src/store/choice-store.js';
import { aShowroom } from '../support/a-showroom.js';
import { added, retired } from '../support/lists.js';

const MODELS = ['Sonata', 'Tucson', 'Elantra', 'Zoe', 'Atto', 'Mini'];

test('what a list offers stands in the showroom’s order, whether there is a limit or not', () => {
  const house = aShowroom();
  added(house, 'desiredModel', 'Zoe\nAtto\nMini\nGolf');
  retired(house, 'desiredModel', 'Golf');
  const { first, allOrSome } = createChoiceStore(house.db, house.showroom.id);
  const names = (entries: { name: string }[]) => entries.map(({ name }) => name);

  expect(names(first('desiredModel', 4))).toEqual(MODELS.slice(0, 4));
  expect(names(allOrSome('desiredModel'))).toEqual(MODELS);
  expect(names(allOrSome('desiredModel', 6))).toEqual(MODELS);
  expect(allOrSome('desiredModel', 6)).toEqual(first('desiredModel'));
});

test('of a list that is longer than was asked for come any so many', () => {
  const house = aShowroom();
  added(house, 'desiredModel', 'Zoe\nAtto\nMini');
  const some = createChoiceStore(house.db, house.showroom.id).allOrSome('desiredModel', 4);
  expect(some).toHaveLength(4);
  expect(MODELS).toEqual(expect.arrayContaining(some.map(({ name }) => name)));
});
