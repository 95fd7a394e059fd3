import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/domain/statistics.js';
import { HOME_SIZES } from '../../src/slack/home/view.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { changes } from '../../src/store/schema.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { closeShowroom, reopenShowroom } from '../../src/use-cases/close-showroom.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { nextDeliveryAt } from '../../src/use-cases/deliver-notification.js';
import { identify } from '../../src/use-cases/identify.js';
import { listDueRevisits } from '../../src/use-cases/list-due-revisits.js';
import { listPool } from '../../src/use-cases/list-pool.js';
import { countNeglected, viewShowrooms } from '../../src/use-cases/list-showrooms.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { searchCustomers, searchRevisitable } from '../../src/use-cases/search-customers.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { viewHealth } from '../../src/use-cases/view-health.js';
import { openHome, viewHome } from '../../src/use-cases/view-home.js';
import { viewSettings, viewZoneChange } from '../../src/use-cases/view-settings.js';
import { viewStatistics } from '../../src/use-cases/view-statistics.js';
import { viewStatus } from '../../src/use-cases/view-status.js';
import {
  aCustomerIn,
  anActiveCustomer,
  approvalOf,
  aRegisteredCustomer,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, slackId } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aDeal, aRegistration, aRevisit, aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';

/** A showroom with a customer in each place, and what somebody could want to do to them. */
function aHouse() {
  const house = aShowroom();
  const pooled = aCustomerIn(house, 'pooled');
  const customers = {
    pooled,
    active: anActiveCustomer(house),
    registered: aRegisteredCustomer(house),
    returned: sentBack(house, aRegisteredCustomer(house)),
  };
  return { ...house, customers };
}
type Lived = ReturnType<typeof aHouse>;

const close = (house: House) => closeShowroom(house.deps, house.actor('admin'));
const closed = () => {
  const house = aHouse();
  expect(close(house).kind).toBe('closed');
  return house;
};

const WRITES: Record<string, (house: Lived) => { kind: string }> = {
  'a registration': (house) =>
    registerCustomer(house.deps, aRegistration(house), house.actor('rep'), aToken()),
  'a correction': (house) => {
    const { id } = house.customers.returned;
    return resubmitRegistration(house.deps, id, aRegistration(house), house.actor('rep'), aToken());
  },
  'a decision': (house) => {
    const { id } = approvalOf(house, house.customers.registered);
    return decideApproval(house.deps, id, { verdict: 'approved' }, house.actor('manager'));
  },
  'a revisit': (house) =>
    logRevisit(house.deps, aRevisit(house, house.customers.active), house.actor('rep'), aToken()),
  'an outcome': (house) =>
    proposeOutcome(house.deps, house.customers.active.id, aDeal(house), house.actor('rep'), aToken()),
  'a claim': (house) => claimCustomer(house.deps, house.customers.pooled.id, house.actor('otherRep')),
  'the digest now': (house) => postDigest(house.deps, house.actor('manager'), aToken()),
  'another setting': (house) => changeSettings(house.deps, { name: 'New' }, house.actor('manager'), aToken()),
  'another setting, by an admin': (house) =>
    changeSettings(house.deps, { name: 'New' }, house.actor('admin'), aToken()),
  'another time zone': (house) => viewZoneChange(house.deps, 'Asia/Tokyo', house.actor('manager')),
};

/** Everything in the database but what is to be said. */
const contents = ({ db }: House) =>
  JSON.stringify(
    ['customers', 'approvals', 'outcomes', 'revisits', 'journal', 'changes', 'showrooms'].map((table) =>
      db.$client.prepare(`select * from ${table}`).all(),
    ),
  );

describe('in a closed showroom', () => {
  test.each(Object.entries(WRITES))('%s is refused, and nothing is written', (_what, act) => {
    const house = closed();
    const before = contents(house);
    expect(act(house).kind).toBe('refused');
    expect(contents(house)).toBe(before);
  });

  test.each(Object.entries(WRITES))('that is open again, %s is possible', (_what, act) => {
    const house = closed();
    reopenShowroom(house.deps, house.actor('admin'));
    expect(act(house).kind).not.toBe('refused');
  });

  test('its people look up customers and see the numbers, and nothing asks them to act', () => {
    const house = closed();
    const { deps, customers } = house;
    const rep = house.actor('rep');
    expect(searchCustomers(deps, customers.active.number, rep, 5)).toMatchObject({ lines: [{}] });
    expect(viewCustomer(deps, customers.active.id, rep)).toMatchObject({ card: { actions: [] } });
    expect(viewCustomer(deps, customers.registered.id, house.actor('manager'))).toMatchObject({
      card: { mayDecide: false },
    });
    expect(viewStatistics(deps, parsePeriod('', house.clock.today())!, rep).kind).toBe('found');
    expect(viewStatus(deps, house.actor('manager'), null).kind).toBe('found');
    expect(listDueRevisits(deps, rep.staff.id, rep, { offset: 0, most: 5 })).toBeDefined();
    expect(openHome(deps, rep).kind).toBe('opened');
    expect(viewHome(deps, rep, HOME_SIZES)).toMatchObject({ own: undefined, closed: { code: 'BJ' } });
    expect(viewHome(deps, house.actor('manager'), HOME_SIZES).decisions).toBeUndefined();
    expect(searchRevisitable(deps, '', rep, 5)).toEqual([]);
    expect(listPool(deps, rep, { offset: 0, most: 5 }).kind).toBe('refused');
    expect(viewSettings(deps, house.actor('manager')).kind).toBe('refused');
  });

  test('no job runs but the backup, and nothing is said but Homes and trouble', () => {
    const house = closed();
    const { deps, db, showroom } = house;
    openHome(deps, house.actor('rep'));
    const notifications = createNotificationStore(db);
    const { staff } = house.actor('admin');
    notifications.add(
      { kind: 'backup-failed', showroomId: showroom.id, recipient: { staffId: staff.id } },
      house.clock.now(),
    );
    house.clock.passDays(1);
    expect(runDueJobs(deps)).toEqual([{ job: 'backup', showroomId: showroom.id }]);
    expect(dueDeliveries(deps).map(({ notification }) => notification.kind)).toEqual([
      'home',
      'backup-failed',
    ]);
    for (const { notification } of dueDeliveries(deps)) notifications.delivered(notification, null);
    expect(nextDeliveryAt(deps, house.clock.now())).toBeNull();
    expect(viewHealth(deps).database).toMatchObject({ backlog: { waiting: 0 } });
  });

  test('another showroom goes on', () => {
    const house = closed();
    const other = anotherShowroom(house);
    house.clock.passDays(1);
    house.clock.setInstant(new Date(house.clock.now().getTime() + 15 * 3_600_000));
    const ran = runDueJobs(house.deps).filter(({ showroomId }) => showroomId === other.showroom.id);
    expect(ran.map(({ job }) => job)).toEqual(['staff-check', 'pool', 'digest']);
    const manager = identify(house.deps, 'U_NY');
    expect(manager.kind === 'staff' && postDigest(house.deps, manager.actor, aToken()).kind).toBe('posted');
  });

  test('a stranger is not sent to its managers', () => {
    const house = closed();
    expect(identify(house.deps, 'U_STRANGER')).toEqual({ kind: 'stranger', managers: [], showrooms: [] });
  });
});

describe('closing and opening again', () => {
  test('are an admin’s, and in the journal once', () => {
    const house = aHouse();
    expect(closeShowroom(house.deps, house.actor('manager')).kind).toBe('refused');
    expect([close(house).kind, close(house).kind]).toEqual(['closed', 'unchanged']);
    const reopen = () => reopenShowroom(house.deps, house.actor('admin')).kind;
    expect([reopen(), reopen()]).toEqual(['reopened', 'unchanged']);
    const kinds = house.db.select().from(changes).all();
    expect(kinds.map(({ change }) => change.kind)).toEqual(['showroom-closed', 'showroom-reopened']);
  });

  test('by an admin of another showroom counts for the chosen one', () => {
    const house = aHouse();
    const { admin } = anotherShowroom(house);
    const { showroom } = house;
    expect(closeShowroom(house.deps, { ...admin, showroom }).kind).toBe('closed');
    expect(viewShowrooms(house.deps, admin)).toMatchObject({
      showrooms: [{ showroom: { code: 'NY' } }, { showroom: { code: 'BJ' }, staff: 7, openCustomers: 3 }],
    });
    const rep = identify(house.deps, slackId('rep'));
    expect(rep.kind === 'staff' && rep.actor.staff.closedShowrooms).toEqual([showroom.id]);
  });

  test('leave what waited to be said for afterwards, but no reminder of a day that is past', () => {
    const house = aHouse();
    postDigest(house.deps, house.actor('manager'), aToken());
    close(house);
    house.clock.passDays(3);
    runDueJobs(house.deps);
    expect(dueDeliveries(house.deps)).toEqual([]);
    expect(countNeglected(house.deps, house.actor('admin'))).toBe(0);
    reopenShowroom(house.deps, house.actor('admin'));
    const kinds = dueDeliveries(house.deps).map(({ notification }) => notification.kind);
    expect(kinds).toContain('approval-request');
    expect(kinds).not.toContain('digest');
    expect(runDueJobs(house.deps)).toEqual([]);
    house.clock.passDays(1);
    expect(runDueJobs(house.deps).map(({ job }) => job)).toContain('digest');
    expect(notified(house, 'digest')).toHaveLength(2);
  });

  test('are refused while another showroom talks in its channel', () => {
    const house = aHouse();
    const { showroom } = anotherShowroom(house);
    close(house);
    createShowroomStore(house.db).change(showroom.id, { teamChannel: 'C_TEAM' });
    expect(reopenShowroom(house.deps, house.actor('admin')).kind).toBe('channel-taken');
  });
});
