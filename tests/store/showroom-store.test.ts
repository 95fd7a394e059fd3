import { expect, test } from 'vitest';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { aShowroom } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

test('customer numbers run in each showroom, without gaps after a failure', () => {
  const house = aShowroom();
  const other = anotherShowroom(house).showroom;
  const next = (id: number) => createShowroomStore(house.db).nextCustomerNumber(id);
  expect(next(house.showroom.id)).toBe('BJ-0001');
  const failing = () =>
    house.db.transaction((tx) => {
      createShowroomStore(tx).nextCustomerNumber(house.showroom.id);
      throw new Error('the rest went wrong');
    });
  expect(failing).toThrow('the rest went wrong');
  expect(next(house.showroom.id)).toBe('BJ-0002');
  expect(next(other.id)).toBe('NY-0001');
});

test('a code is one showroom’s', () => {
  const house = aShowroom();
  const { id: _id, ...same } = house.showroom;
  expect(() => createShowroomStore(house.db).add(same, house.clock.now())).toThrow('UNIQUE');
});
