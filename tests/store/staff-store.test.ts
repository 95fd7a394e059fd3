import { expect, test } from 'vitest';
import { createStaffStore } from '../../src/store/staff-store.js';
import { aShowroom, slackId } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

test('people come with all their roles', () => {
  const house = aShowroom({
    setUp: { managers: [slackId('manager')], reps: [slackId('rep'), slackId('manager')], executives: [] },
  });
  const staff = createStaffStore(house.db);
  expect(staff.findBySlackUser(slackId('manager'))).toMatchObject({
    name: 'Wang Fang',
    roles: ['rep', 'manager'],
  });
  expect(staff.findBySlackUser('U_NOBODY')).toBeUndefined();
  expect(staff.withRole('rep', house.showroom.id).map(({ name }) => name)).toEqual(['Li Wei', 'Wang Fang']);
});

test('who has left has no role any more, but is still known', () => {
  const house = aShowroom();
  const staff = createStaffStore(house.db);
  const { id } = house.actor('manager').staff;
  staff.setStatus(id, 'left');
  expect(staff.withRole('manager', house.showroom.id).map(({ name }) => name)).toEqual(['John Hill']);
  expect(staff.get(id)).toMatchObject({ name: 'Wang Fang', status: 'left' });
});

test('a role is held in one showroom', () => {
  const house = aShowroom();
  const { showroom } = anotherShowroom(house);
  const managers = createStaffStore(house.db).withRole('manager', showroom.id);
  expect(managers.map(({ slackUserId }) => slackUserId)).toEqual(['U_NY']);
});

test('who is not there cannot be had', () => {
  expect(() => createStaffStore(aShowroom().db).get(99)).toThrow('no staff member 99');
});
