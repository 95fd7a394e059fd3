import { describe, expect, test } from 'vitest';
import type { DirectMessageRoles } from '../../src/domain/settings.js';
import { changes, showrooms } from '../../src/store/schema.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { staffToCheck } from '../../src/use-cases/check-staff.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { handOverCustomers } from '../../src/use-cases/hand-over-customers.js';
import { noteDeparture } from '../../src/use-cases/note-departure.js';
import { tellDeparture } from '../../src/use-cases/tell-departure.js';
import { viewDeparture } from '../../src/use-cases/view-departure.js';
import { anActiveCustomer, approvalOf, approved, aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part, slackId } from '../support/a-showroom.js';
import { allSaid } from '../support/all-said.js';
import { aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const leaves = (house: House, part: Part) => noteDeparture(house.deps, slackId(part));
const chooses = ({ db }: House, directMessages: DirectMessageRoles) =>
  db.update(showrooms).set({ directMessages }).run();

function seen(house: House, memberId: number, viewer: Part = 'manager') {
  const [told] = notified(house, 'departure');
  return viewDeparture(house.deps, memberId, house.actor(viewer), told?.createdAt ?? new Date(0), 10);
}

describe('a departure', () => {
  test('is noted once, by the clock, and leaves the customers with whoever left', () => {
    const house = aShowroom();
    const { staff } = house.actor('rep');
    anActiveCustomer(house);
    expect(leaves(house, 'rep')).toEqual({ kind: 'noted' });
    expect(leaves(house, 'rep')).toEqual({ kind: 'nothing' });
    expect(createStaffStore(house.db).get(staff.id).status).toBe('left');
    expect(house.db.select().from(changes).all()).toMatchObject([
      { staffId: null, change: { kind: 'staff-deactivated', name: 'Li Wei' } },
    ]);
    expect(recipients(house, 'departure')).toEqual(['Wang Fang', 'John Hill']);
    expect(seen(house, staff.id)).toMatchObject({ open: 1, mayHandOver: true });
  });

  test('of somebody who is no staff is none', () => {
    const house = aShowroom();
    expect(noteDeparture(house.deps, 'U_STRANGER')).toEqual({ kind: 'nothing' });
  });

  test('of somebody without customers is told to nobody', () => {
    const house = aShowroom();
    leaves(house, 'rep');
    leaves(house, 'otherManager');
    expect(recipients(house, 'departure')).toEqual([]);
  });

  test.each<[DirectMessageRoles, string[]]>([
    [{ departure: ['manager', 'admin'] }, ['Wang Fang', 'John Hill', 'Sun Lei']],
    [{ departure: ['admin'] }, ['Sun Lei']],
    [{ departure: [] }, []],
  ])('is told to whom the showroom chose: %j', (chosen, told) => {
    const house = aShowroom();
    anActiveCustomer(house);
    chooses(house, chosen);
    leaves(house, 'rep');
    expect(recipients(house, 'departure')).toEqual(told);
  });

  test('of the last manager is told to the admins, and of the last admin to the managers', () => {
    const house = aShowroom();
    leaves(house, 'manager');
    leaves(house, 'otherManager');
    expect(recipients(house, 'departure')).toEqual(['Sun Lei']);
    const gone = createStaffStore(house.db).findBySlackUser(slackId('otherManager'));
    expect(seen(house, gone?.id ?? 0, 'admin')).toMatchObject({ missing: ['manager'], mayHandOver: false });

    const other = aShowroom();
    leaves(other, 'admin');
    expect(recipients(other, 'departure')).toEqual(['Wang Fang', 'John Hill']);
  });

  test('of the last who could do anything about it is told to whoever is left', () => {
    const house = aShowroom();
    for (const part of ['admin', 'manager', 'otherManager'] as const) leaves(house, part);
    expect(recipients(house, 'departure').slice(-4)).toEqual(['Chen Jie', 'Li Wei', 'Anna Berg', 'Zhao Min']);
  });

  test('puts what waits for nobody else before the others', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house, { by: 'manager' });
    const everybodys = aRegisteredCustomer(house);
    expect(recipients(house, 'approval-request')).toEqual(['John Hill', 'Wang Fang', 'John Hill']);
    leaves(house, 'otherManager');
    expect(recipients(house, 'approval-request')).toEqual([
      'John Hill',
      'Wang Fang',
      'John Hill',
      'Wang Fang',
    ]);
    const { id } = approvalOf(house, customer);
    expect(decideApproval(house.deps, id, { verdict: 'approved' }, house.actor('manager')).kind).toBe(
      'decided',
    );
    leaves(house, 'manager');
    expect(recipients(house, 'no-manager')).toEqual(['Sun Lei']);
    expect(notified(house, 'no-manager')[0]?.subjectId).toBe(approvalOf(house, everybodys).id);
  });

  test('is told by whoever marks somebody on leave, too', () => {
    const house = aShowroom();
    const { staff } = house.actor('rep');
    anActiveCustomer(house);
    createStaffStore(house.db).setStatus(staff.id, 'on-leave');
    tellDeparture(house.db, staff.id, house.clock.now());
    expect(recipients(house, 'departure')).toEqual(['Wang Fang', 'John Hill']);
    expect(seen(house, staff.id)?.member.status).toBe('on-leave');
  });
});

test('what is told follows what becomes of the customers', () => {
  const house = aShowroom();
  const { staff } = house.actor('rep');
  const waiting = aRegisteredCustomer(house);
  anActiveCustomer(house);
  leaves(house, 'rep');
  const pending = () => notified(house, 'departure').map(({ state }) => state);
  house.db.$client.exec(
    "update notifications set state = 'delivered', posted_channel = 'D', posted_ts = '1'",
  );
  approved(house, waiting);
  expect(pending()).toEqual(['pending', 'pending']);
  expect(seen(house, staff.id)?.counts).toEqual([{ status: 'active', count: 2 }]);

  house.clock.passMs(60_000);
  allSaid(house);
  handOverCustomers(
    house.deps,
    { handOverFrom: staff.id, handOverWay: 'spread', handOverTo: null },
    house.actor('manager'),
    aToken(),
  );
  expect(pending()).toEqual(['pending', 'pending']);
  expect(seen(house, staff.id)).toMatchObject({
    open: 0,
    lines: [],
    handedOver: [
      {
        by: 'Wang Fang',
        shares: [
          { to: 'Anna Berg', count: 1 },
          { to: 'Zhao Min', count: 1 },
        ],
      },
    ],
  });
});

test('everybody who has not left is checked', () => {
  const house = aShowroom();
  createStaffStore(house.db).setStatus(house.actor('otherRep').staff.id, 'on-leave');
  leaves(house, 'rep');
  expect(staffToCheck(house.deps, house.showroom.id).sort()).toEqual(
    PARTS.filter((part) => part !== 'rep')
      .map(slackId)
      .sort(),
  );
});
