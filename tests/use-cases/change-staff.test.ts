import { describe, expect, test } from 'vitest';
import { staffVersion } from '../../src/domain/staff-change.js';
import { showrooms } from '../../src/store/schema.js';
import { changeStaff } from '../../src/use-cases/change-staff.js';
import { identify } from '../../src/use-cases/identify.js';
import { openHome, viewHome } from '../../src/use-cases/view-home.js';
import { viewStaff } from '../../src/use-cases/view-staff.js';
import { changesOf } from '../support/a-change.js';
import {
  anActiveCustomer,
  approvalOf,
  approved,
  aRegisteredCustomer,
  proposed,
} from '../support/a-customer.js';
import { aShowroom, PARTS } from '../support/a-showroom.js';
import { memberNow, whenAdded, whenChanged } from '../support/a-staff-change.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { anInvalid, aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const refused = (reason: string) => ({ kind: 'refused', reason });

describe('who may change the staff', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    const result = whenChanged(house, 'rep', { roles: ['rep', 'manager'] }, house.actor(part));
    expect(result).toMatchObject(may ? { kind: 'changed' } : refused('not-allowed'));
    expect(memberNow(house, 'rep').roles).toEqual(may ? ['rep', 'manager'] : ['rep']);
    expect(viewStaff(house.deps, house.actor(part)) !== undefined).toBe(may);
  });

  test('a manager not in another showroom, an admin anywhere', () => {
    const house = aShowroom();
    const { manager, admin } = anotherShowroom(house);
    expect(whenChanged(house, 'rep', { status: 'on-leave' }, manager)).toMatchObject(refused('not-allowed'));
    expect(whenChanged(house, 'rep', { status: 'on-leave' }, admin)).toMatchObject({ kind: 'changed' });
  });

  test('the roles executive and admin are an admin’s to give, take, and send on leave', () => {
    const house = aShowroom();
    const [manager, admin] = [house.actor('manager'), house.actor('admin')];
    const needsAdmin = refused('needs-admin');
    expect(whenChanged(house, 'rep', { roles: ['rep', 'executive'] }, manager)).toMatchObject(needsAdmin);
    expect(whenChanged(house, 'manager', { roles: ['manager', 'admin'] }, manager)).toMatchObject(needsAdmin);
    expect(whenChanged(house, 'executive', { roles: ['rep'] }, manager)).toMatchObject(needsAdmin);
    expect(whenChanged(house, 'executive', { status: 'left' }, manager)).toMatchObject(needsAdmin);
    expect(whenChanged(house, 'executive', { roles: ['rep', 'executive'] }, manager).kind).toBe('changed');
    expect(whenChanged(house, 'executive', { language: 'zh-CN' }, manager).kind).toBe('changed');
    expect(whenChanged(house, 'rep', { roles: ['rep', 'admin'] }, admin).kind).toBe('changed');
  });

  test('a manager does not bring back the roles that somebody had left with', () => {
    const house = aShowroom();
    whenChanged(house, 'executive', { status: 'left' }, house.actor('admin'));
    const back = { status: 'active' as const };
    const manager = house.actor('manager');
    expect(whenChanged(house, 'executive', back, manager)).toMatchObject(refused('needs-admin'));
    expect(whenChanged(house, 'executive', { ...back, roles: ['rep'] }, manager).kind).toBe('changed');
  });
});

describe('the last one who can', () => {
  const losses = [{ roles: ['rep'] as const }, { status: 'on-leave' as const }, { status: 'left' as const }];

  test.each(losses)('admin of the workspace stays: %o', (loss) => {
    const house = aShowroom();
    const admin = house.actor('admin');
    expect(whenChanged(house, 'admin', loss, admin)).toMatchObject(refused('last-admin'));
    expect(memberNow(house, 'admin')).toMatchObject({ roles: ['admin'], status: 'active' });
    // One of another showroom will do, unless on leave.
    const other = anotherShowroom(house);
    expect(whenChanged(house, 'U_NY_ADMIN', { status: 'on-leave' }, admin).kind).toBe('changed');
    expect(whenChanged(house, 'admin', loss, other.admin)).toMatchObject(refused('last-admin'));
    whenChanged(house, 'U_NY_ADMIN', { status: 'active' }, admin);
    expect(whenChanged(house, 'admin', loss, admin).kind).toBe('changed');
  });

  test.each(losses)('manager of the showroom stays, whoever asks: %o', (loss) => {
    const house = aShowroom();
    anotherShowroom(house);
    whenChanged(house, 'otherManager', { status: 'on-leave' }, house.actor('admin'));
    for (const part of ['manager', 'otherManager', 'admin'] as const)
      expect(whenChanged(house, 'manager', loss, house.actor(part))).toMatchObject(refused('last-manager'));
    whenChanged(house, 'otherManager', { status: 'active' }, house.actor('admin'));
    expect(whenChanged(house, 'manager', loss, house.actor('manager')).kind).toBe('changed');
  });

  test('manager of a showroom that is closed may go', () => {
    const house = aShowroom();
    whenChanged(house, 'otherManager', { status: 'left' }, house.actor('admin'));
    house.db.update(showrooms).set({ closedAt: house.clock.now() }).run();
    expect(whenChanged(house, 'manager', { status: 'left' }, house.actor('admin')).kind).toBe('changed');
  });

  test('of two managers who send each other away, one stays', () => {
    const house = aShowroom();
    const [one, two] = [house.actor('manager'), house.actor('otherManager')];
    expect(whenChanged(house, 'otherManager', { status: 'left' }, one).kind).toBe('changed');
    // The second still acts as they were when they pressed the button.
    expect(whenChanged(house, 'manager', { status: 'left' }, two)).toMatchObject(refused('last-manager'));
  });
});

describe('somebody who owns open customers', () => {
  test.each([{ roles: ['executive'] as const }, { showroomId: 2 }])(
    'keeps role and showroom: %o',
    (change) => {
      const house = aShowroom();
      anotherShowroom(house);
      anActiveCustomer(house);
      aRegisteredCustomer(house);
      expect(whenChanged(house, 'rep', change, house.actor('admin'))).toMatchObject({
        ...refused('owns-customers'),
        openCustomers: 2,
      });
    },
  );

  test('may go on leave, leave and return: the customers stay theirs', () => {
    const house = aShowroom();
    const { ownerId } = anActiveCustomer(house);
    for (const status of ['on-leave', 'left', 'active'] as const)
      expect(whenChanged(house, 'rep', { status }, house.actor('manager')).kind).toBe('changed');
    const lines = viewStaff(house.deps, house.actor('manager'));
    expect(lines?.filter(({ openCustomers }) => openCustomers > 0)).toMatchObject([
      { member: { id: ownerId }, openCustomers: 1 },
    ]);
  });
});

describe('whoever moves to another showroom', () => {
  test('works there from now on, and finds it on their Home', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    openHome(house.deps, house.actor('rep'));
    expect(whenChanged(house, 'rep', { showroomId: showroom.id }, house.actor('admin')).kind).toBe('changed');
    expect(house.actor('rep').showroom.code).toBe('NY');
    expect(notified(house, 'home').map(({ showroomId }) => showroomId)).toEqual([showroom.id]);
    expect(recipients(house, 'staff-welcome')).toEqual(['Li Wei']);
    expect(changesOf(house)).toEqual(
      [1, 2].map(() => ({ kind: 'staff-moved', name: 'Li Wei', from: 'Beijing East', to: 'New York' })),
    );
  });

  test('is moved by an admin only, and to a showroom that is there and open', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    const move = { showroomId: showroom.id };
    const admin = house.actor('admin');
    expect(whenChanged(house, 'rep', move, house.actor('manager'))).toMatchObject(refused('needs-admin'));
    expect(whenChanged(house, 'rep', { showroomId: 99 }, admin)).toMatchObject(refused('not-found'));
    house.db.update(showrooms).set({ closedAt: house.clock.now() }).run();
    expect(whenChanged(house, 'rep', move, admin)).toMatchObject(refused('showroom-closed'));
  });

  test('leaves a manager behind', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    const move = { showroomId: showroom.id };
    expect(whenChanged(house, 'manager', move, house.actor('admin')).kind).toBe('changed');
    expect(whenChanged(house, 'otherManager', move, house.actor('admin'))).toMatchObject(
      refused('last-manager'),
    );
  });
});

describe('a form about somebody', () => {
  const form = (house: ReturnType<typeof aShowroom>, token = aToken()) => ({
    token,
    version: staffVersion(memberNow(house, 'rep')),
  });

  test('counts once, and a colleague’s change in between is not undone', () => {
    const house = aShowroom();
    const { id } = memberNow(house, 'rep');
    const [mine, theirs] = [form(house), form(house)];
    const send = (own: typeof mine, roles: ('rep' | 'manager')[]) =>
      changeStaff(house.deps, id, { roles }, house.actor('manager'), own);
    expect(send(mine, ['rep', 'manager']).kind).toBe('changed');
    expect(send(mine, ['rep', 'manager']).kind).toBe('changed');
    expect(send(theirs, ['rep'])).toMatchObject(refused('changed-meanwhile'));
    expect(changesOf(house)).toEqual([
      { kind: 'staff-roles', name: 'Li Wei', from: ['rep'], to: ['rep', 'manager'] },
    ]);
  });

  test('that was refused can be sent again', () => {
    const house = aShowroom();
    const own = form(house);
    const send = (change: Parameters<typeof changeStaff>[2]) =>
      changeStaff(house.deps, memberNow(house, 'rep').id, change, house.actor('manager'), own);
    expect(send({ roles: ['admin'] }).kind).toBe('refused');
    expect(send({ roles: ['manager'] }).kind).toBe('changed');
    expect(memberNow(house, 'rep').roles).toEqual(['manager']);
  });

  test('in which nothing was changed writes nothing', () => {
    const house = aShowroom();
    const { roles, status, language } = memberNow(house, 'rep');
    whenChanged(house, 'rep', { roles, status, language }, house.actor('manager'));
    expect(changesOf(house)).toEqual([]);
  });
});

describe('whoever is on leave', () => {
  const onLeave = (...parts: Parameters<typeof memberNow>[1][]) => {
    const house = aShowroom();
    for (const part of parts) whenChanged(house, part, { status: 'on-leave' }, house.actor('admin'));
    return house;
  };

  test('can still do everything', () => {
    const house = onLeave('rep');
    expect(identify(house.deps, 'U_REP').kind).toBe('staff');
    expect(aRegisteredCustomer(house).ownerId).toBe(memberNow(house, 'rep').id);
  });

  test('hears what became of their own request, and of nothing else', () => {
    const house = onLeave('rep');
    approved(house, aRegisteredCustomer(house));
    expect(recipients(house, 'approval-decided')).toEqual(['Li Wei']);
    const own = approved(house, aRegisteredCustomer(house));
    const { id } = memberNow(house, 'rep');
    proposed(house, own, anInvalid('A test'), 'otherManager');
    approved(house, own);
    expect(notified(house, 'approval-decided').filter(({ staffId }) => staffId === id)).toHaveLength(2);
  });

  test('is asked for no decision, and is nobody’s other manager', () => {
    const house = onLeave('otherManager');
    const own = aRegisteredCustomer(house, { by: 'manager' });
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang']);
    const { decisions } = viewHome(house.deps, house.actor('manager'), { customers: 5, decisions: 5 });
    expect(decisions?.views.map(({ approval }) => approval.id)).toEqual([approvalOf(house, own).id]);
  });
});

describe('what waits for a manager who is no longer there', () => {
  test.each([
    { status: 'on-leave' as const },
    { status: 'left' as const },
    { roles: ['rep'] as const },
    { showroomId: 2 },
  ])('is put before those who are: %o', (change) => {
    const house = aShowroom();
    anotherShowroom(house);
    // The requester is not asked while there is somebody else.
    aRegisteredCustomer(house, { by: 'otherManager' });
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang']);
    whenChanged(house, 'manager', change, house.actor('admin'));
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang', 'John Hill']);
  });

  test('is not put before anybody twice', () => {
    const house = aShowroom();
    aRegisteredCustomer(house);
    for (const status of ['on-leave', 'active', 'left', 'active'] as const)
      whenChanged(house, 'manager', { status }, house.actor('admin'));
    whenAdded(house, { U_NEW: 'New One' }, house.actor('admin'), { roles: ['manager'] });
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang', 'John Hill']);
  });

  test('is told to the admins of other showrooms where this one has neither', () => {
    const house = aShowroom();
    anotherShowroom(house);
    house.db.$client
      .prepare("update staff set status = 'left' where name in ('Wang Fang', 'John Hill', 'Sun Lei')")
      .run();
    aRegisteredCustomer(house);
    expect(recipients(house, 'no-manager')).toEqual(['U_NY_ADMIN']);
  });

  test('reaches the first manager who comes, where there was none', () => {
    const house = aShowroom();
    house.db.$client
      .prepare("update staff set status = 'left' where name in ('Wang Fang', 'John Hill')")
      .run();
    aRegisteredCustomer(house);
    expect(recipients(house, 'no-manager')).toEqual(['Sun Lei']);
    whenAdded(house, { U_NEW: 'New One' }, house.actor('admin'), { roles: ['manager'] });
    expect(recipients(house, 'approval-request')).toEqual(['New One']);
  });
});
