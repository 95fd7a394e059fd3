import { describe, expect, test } from 'vitest';
import { addStaff } from '../../src/use-cases/add-staff.js';
import { requestJoining } from '../../src/use-cases/request-joining.js';
import { changesOf } from '../support/a-change.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { aShowroom, PARTS } from '../support/a-showroom.js';
import { memberNow, whenAdded, whenChanged } from '../support/a-staff-change.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aToken } from '../support/forms.js';
import { recipients } from '../support/notified.js';

describe('who may add people', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    const result = whenAdded(house, { U_NEW: 'New One' }, house.actor(part));
    expect(result.kind).toBe(may ? 'added' : 'refused');
    expect(recipients(house, 'staff-welcome')).toEqual(may ? ['New One'] : []);
  });

  test('and a manager not as executive or admin', () => {
    const house = aShowroom();
    const as = (part: 'manager' | 'admin') =>
      whenAdded(house, { U_NEW: 'New One' }, house.actor(part), { roles: ['rep', 'admin'] });
    expect(as('manager')).toMatchObject({ kind: 'hindered', obstacles: [{ reason: 'needs-admin' }] });
    expect(as('admin')).toMatchObject({ kind: 'added', people: [{ roles: ['rep', 'admin'] }] });
  });
});

test('people come on the staff with the roles chosen, and the journal tells it', () => {
  const house = aShowroom();
  whenAdded(house, { U_A: 'Ann', U_B: 'Bob' }, house.actor('manager'), { roles: ['rep', 'manager'] });
  const roles = ['rep', 'manager'];
  expect(memberNow(house, 'U_A')).toMatchObject({ name: 'Ann', roles, status: 'active', showroomId: 1 });
  expect(changesOf(house)).toEqual([
    { kind: 'staff-added', name: 'Ann', roles },
    { kind: 'staff-added', name: 'Bob', roles },
  ]);
});

test('the same form sent twice counts once', () => {
  const house = aShowroom();
  const token = aToken();
  const people = [{ slackUserId: 'U_NEW', name: 'New One' }];
  const send = () =>
    addStaff(house.deps, { people, roles: ['rep'], moves: false }, house.actor('manager'), token);
  expect([send().kind, send().kind]).toEqual(['added', 'added']);
  expect(recipients(house, 'staff-welcome')).toEqual(['New One']);
});

describe('somebody who is known', () => {
  test('and already here hinders the whole form, and says so', () => {
    const house = aShowroom();
    const result = whenAdded(house, { U_NEW: 'New One', U_REP: 'Li Wei' }, house.actor('manager'));
    expect(result).toMatchObject({
      kind: 'hindered',
      obstacles: [{ kind: 'here-already', member: { name: 'Li Wei' } }],
    });
    expect(() => memberNow(house, 'U_NEW')).toThrow();
    expect(changesOf(house)).toEqual([]);
  });

  test('in another showroom is moved by an admin who says so', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    const there = { staff: house.actor('admin').staff, showroom };
    const rep = { U_REP: 'Li Wei' };
    expect(whenAdded(house, rep, there)).toMatchObject({
      obstacles: [{ kind: 'elsewhere', showroom: { name: 'Beijing East' } }],
    });
    expect(whenAdded(house, rep, anotherManager(house), { moves: true })).toMatchObject({
      obstacles: [{ kind: 'refused', reason: 'not-allowed' }],
    });
    anActiveCustomer(house);
    expect(whenAdded(house, rep, there, { moves: true })).toMatchObject({
      obstacles: [{ kind: 'refused', reason: 'owns-customers', openCustomers: 1 }],
    });
    expect(whenAdded(house, { U_REP2: 'Anna Berg' }, there, { moves: true, roles: ['manager'] }).kind).toBe(
      'added',
    );
    expect(memberNow(house, 'otherRep')).toMatchObject({ showroomId: showroom.id, roles: ['manager'] });
  });

  const anotherManager = (house: ReturnType<typeof aShowroom>) => ({
    staff: memberNow(house, 'U_NY'),
    showroom: { ...house.showroom, id: 2 },
  });

  test('who had left comes back with the roles given now, wherever they were before', () => {
    const house = aShowroom();
    anotherShowroom(house);
    whenChanged(house, 'rep', { status: 'left', roles: ['rep', 'manager'] }, house.actor('admin'));
    expect(whenAdded(house, { U_REP: 'Li Wei' }, anotherManager(house)).kind).toBe('added');
    expect(memberNow(house, 'rep')).toMatchObject({ showroomId: 2, status: 'active', roles: ['rep'] });
    expect(recipients(house, 'staff-welcome')).toEqual(['Li Wei']);
  });

  test('who had left with customers comes back to them, and to nobody else', () => {
    const house = aShowroom();
    anotherShowroom(house);
    anActiveCustomer(house);
    whenChanged(house, 'rep', { status: 'left' }, house.actor('manager'));
    const rep = { U_REP: 'Li Wei' };
    expect(whenAdded(house, rep, anotherManager(house))).toMatchObject({
      obstacles: [{ reason: 'owns-customers' }],
    });
    expect(whenAdded(house, rep, house.actor('manager')).kind).toBe('added');
  });

  test('because they asked to join is answered by being added', () => {
    const house = aShowroom();
    requestJoining(house.deps, { slackUserId: 'U_NEW', name: 'New One' }, house.showroom.id);
    whenAdded(house, { U_NEW: 'New One' }, house.actor('manager'));
    expect(house.db.$client.prepare('select status, decided_by_id from join_requests').all()).toEqual([
      { status: 'approved', decided_by_id: house.actor('manager').staff.id },
    ]);
  });
});
