import { describe, expect, test } from 'vitest';
import { showrooms } from '../../src/store/schema.js';
import { decideJoining } from '../../src/use-cases/decide-joining.js';
import { identify } from '../../src/use-cases/identify.js';
import { requestJoining } from '../../src/use-cases/request-joining.js';
import { viewJoinRequest } from '../../src/use-cases/view-join-request.js';
import { changesOf } from '../support/a-change.js';
import { anActiveCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { memberNow, whenChanged } from '../support/a-staff-change.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { notified, recipients } from '../support/notified.js';

const NEWCOMER = { slackUserId: 'U_NEW', name: 'New One' };
const asks = (house: House, showroomId = house.showroom.id, who = NEWCOMER) =>
  requestJoining(house.deps, who, showroomId);
const decides = (house: House, part: Part, verdict: 'approved' | 'declined', id = 1) =>
  decideJoining(house.deps, id, verdict, house.actor(part));

describe('asking to join', () => {
  test('reaches the showroom’s managers once, however often the button is pressed', () => {
    const house = aShowroom();
    expect([asks(house), asks(house), asks(house)].map(({ kind }) => kind)).toEqual([
      'requested',
      'on-its-way',
      'on-its-way',
    ]);
    expect(recipients(house, 'join-request')).toEqual(['Wang Fang', 'John Hill']);
  });

  test('reaches the managers of the showroom that was chosen, and one showroom at a time', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    expect(asks(house, showroom.id).kind).toBe('requested');
    expect(asks(house)).toMatchObject({ kind: 'on-its-way', showroom: { name: 'New York' } });
    expect(recipients(house, 'join-request')).toEqual(['U_NY']);
  });

  test('reaches the admins, wherever they are, when no manager is there', () => {
    const house = aShowroom();
    anotherShowroom(house);
    house.db.$client
      .prepare("update staff set status = 'on-leave' where name in ('Wang Fang', 'John Hill')")
      .run();
    asks(house);
    expect(recipients(house, 'join-request')).toEqual(['Sun Lei', 'U_NY_ADMIN']);
  });

  test('is for strangers, and for showrooms that are open', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    expect(asks(house, 1, { slackUserId: 'U_REP', name: 'Li Wei' }).kind).toBe('on-the-staff');
    expect(asks(house, 99).kind).toBe('no-such-showroom');
    house.db.update(showrooms).set({ closedAt: house.clock.now() }).run();
    expect(asks(house, showroom.id).kind).toBe('no-such-showroom');
    expect(identify(house.deps, 'U_NEW')).toEqual({ kind: 'stranger', managers: [], showrooms: [] });
  });

  test('is put before others when those who were asked are gone', () => {
    const house = aShowroom();
    whenChanged(house, 'otherManager', { status: 'on-leave' }, house.actor('admin'));
    asks(house);
    whenChanged(house, 'otherManager', { status: 'active' }, house.actor('admin'));
    whenChanged(house, 'manager', { status: 'left' }, house.actor('admin'));
    expect(recipients(house, 'join-request')).toEqual(['Wang Fang', 'John Hill']);
  });
});

describe('who decides', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    asks(house);
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    expect(viewJoinRequest(house.deps, 1, house.actor(part)) !== undefined).toBe(may);
    expect(decides(house, part, 'approved')).toMatchObject(
      may ? { kind: 'decided' } : { kind: 'refused', reason: 'not-allowed' },
    );
    expect(identify(house.deps, 'U_NEW').kind).toBe(may ? 'staff' : 'stranger');
  });

  test('nobody of another showroom but an admin', () => {
    const house = aShowroom();
    const { manager, admin } = anotherShowroom(house);
    asks(house);
    expect(decideJoining(house.deps, 1, 'declined', manager)).toMatchObject({ reason: 'not-allowed' });
    expectKind(decideJoining(house.deps, 1, 'approved', admin), 'decided');
    expect(memberNow(house, 'U_NEW').showroomId).toBe(house.showroom.id);
  });
});

describe('the decision', () => {
  test('takes the newcomer on as a rep, with a welcome', () => {
    const house = aShowroom();
    asks(house);
    decides(house, 'manager', 'approved');
    expect(memberNow(house, 'U_NEW')).toMatchObject({ name: 'New One', roles: ['rep'], showroomId: 1 });
    expect(recipients(house, 'staff-welcome')).toEqual(['New One']);
    expect(recipients(house, 'join-declined')).toEqual([]);
    expect(changesOf(house)).toEqual([{ kind: 'staff-added', name: 'New One', roles: ['rep'] }]);
  });

  test('or declines, which the newcomer hears as a direct message', () => {
    const house = aShowroom();
    asks(house);
    decides(house, 'manager', 'declined');
    expect(notified(house, 'join-declined')).toMatchObject([{ channel: 'U_NEW', staffId: null }]);
    expect(identify(house.deps, 'U_NEW').kind).toBe('stranger');
    expect(changesOf(house)).toEqual([{ kind: 'join-declined', name: 'New One' }]);
  });

  test('is the first one: the second manager hears who was faster', () => {
    const house = aShowroom();
    asks(house);
    expect(decides(house, 'manager', 'approved').kind).toBe('decided');
    expect(decides(house, 'otherManager', 'declined')).toMatchObject({
      kind: 'already-decided',
      decidedBy: { name: 'Wang Fang' },
    });
    expect(decides(house, 'manager', 'approved').kind).toBe('decided');
    expect(decides(house, 'manager', 'declined').kind).toBe('already-decided');
    expect(recipients(house, 'staff-welcome')).toEqual(['New One']);
  });

  test('declined, may be asked for again the day after', () => {
    const house = aShowroom();
    asks(house);
    decides(house, 'manager', 'declined');
    expect(asks(house).kind).toBe('declined-lately');
    house.clock.passDays(1);
    expect(asks(house).kind).toBe('requested');
    expect(decides(house, 'manager', 'approved', 2).kind).toBe('decided');
  });

  test('takes somebody back who had left, as a rep whatever they were', () => {
    const house = aShowroom();
    whenChanged(house, 'rep', { roles: ['rep', 'admin'] }, house.actor('admin'));
    whenChanged(house, 'rep', { status: 'left' }, house.actor('admin'));
    asks(house, 1, { slackUserId: 'U_REP', name: 'Li Wei' });
    decides(house, 'manager', 'approved');
    expect(memberNow(house, 'rep')).toMatchObject({ status: 'active', roles: ['rep'] });
  });

  test('waits while somebody who had left elsewhere still owns customers there', () => {
    const house = aShowroom();
    const { showroom, manager } = anotherShowroom(house);
    anActiveCustomer(house);
    whenChanged(house, 'rep', { status: 'left' }, house.actor('manager'));
    asks(house, showroom.id, { slackUserId: 'U_REP', name: 'Li Wei' });
    expect(decideJoining(house.deps, 1, 'approved', manager)).toEqual({
      kind: 'refused',
      reason: 'owns-customers',
      name: 'Li Wei',
      openCustomers: 1,
    });
    expect(viewJoinRequest(house.deps, 1, manager)?.request.status).toBe('pending');
  });

  test('on a request nobody made is refused', () => {
    expect(decides(aShowroom(), 'manager', 'approved', 99)).toMatchObject({ reason: 'not-found' });
  });
});
