import { expect, test } from 'vitest';
import { createChoiceStore } from '../../src/store/choice-store.js';
import { aShowroom } from '../support/a-showroom.js';
import { added, retired } from '../support/lists.js';

const MODELS = ['Sonata', 'Tucson', 'Elantra', 'Zoe', 'Atto', 'Mini'];

/** One whose list of models has six in use. */
function aHouse() {
  const house = aShowroom();
  added(house, 'desiredModel', 'Zoe\nAtto\nMini\nGolf');
  retired(house, 'desiredModel', 'Golf');
  return { house, choices: createChoiceStore(house.db, house.showroom.id) };
}
const names = (entries: { name: string }[] | undefined) => entries?.map(({ name }) => name);

test('what a list offers stands in the showroom’s order, whether there is a limit or not', () => {
  const { choices } = aHouse();
  expect(names(choices.first('desiredModel', 4))).toEqual(MODELS.slice(0, 4));
  expect(names(choices.first('desiredModel'))).toEqual(MODELS);
  expect(choices.ofShortLists(6).desiredModel).toEqual(choices.first('desiredModel'));
});

test('a list with as many as are asked for is short, one with one more is left out', () => {
  const { choices } = aHouse();
  expect(names(choices.ofShortLists(6).desiredModel)).toEqual(MODELS);
  expect(choices.ofShortLists(5)).not.toHaveProperty('desiredModel');
});

test('an empty list is short', () => {
  const { house, choices } = aHouse();
  house.db.$client.exec("update entries set retired_at = 1 where list = 'attire'");
  expect(choices.ofShortLists(1).attire).toEqual([]);
});
