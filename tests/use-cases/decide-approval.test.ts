import { describe, expect, test } from 'vitest';
import type { Status } from '../../src/domain/customer.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import {
  aCustomerIn,
  anActiveCustomer,
  approvalOf,
  approved,
  aRegisteredCustomer,
  customerNow,
  proposed,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aLoss, anInvalid, aRegistration, aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const APPROVE = { verdict: 'approved' } as const;
const decide = (house: House, customer: { id: number }, by: Part) =>
  decideApproval(house.deps, approvalOf(house, customer).id, APPROVE, house.actor(by));

describe('who decides', () => {
  test.each(PARTS)('a rep’s registration: %s', (part) => {
    const house = aShowroom();
    const result = decide(house, aRegisteredCustomer(house), part);
    expect(result).toMatchObject(
      part === 'manager' || part === 'otherManager'
        ? { kind: 'decided' }
        : { kind: 'refused', reason: 'not-allowed' },
    );
  });

  test('a manager’s own: another manager, not the same', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house, { by: 'manager' });
    expect(decide(house, customer, 'manager')).toEqual({ kind: 'refused', reason: 'own-request' });
    expect(decide(house, customer, 'otherManager').kind).toBe('decided');
  });

  test('a manager’s own outcome: another manager, not the same', () => {
    const house = aShowroom();
    const customer = proposed(house, anActiveCustomer(house), aDeal(house), 'manager');
    expect(decide(house, customer, 'manager')).toEqual({ kind: 'refused', reason: 'own-request' });
    expect(decide(house, customer, 'otherManager').kind).toBe('decided');
  });

  test('the only manager’s own: that manager', () => {
    const house = aShowroom({ setUp: { managers: ['U_MANAGER'] } });
    expect(decide(house, aRegisteredCustomer(house, { by: 'manager' }), 'manager').kind).toBe('decided');
    expect(notified(house, 'approval-decided')).toEqual([]);
  });

  test('never a manager of another showroom', () => {
    const house = aShowroom();
    const { id } = approvalOf(house, aRegisteredCustomer(house));
    const { manager } = anotherShowroom(house);
    expect(decideApproval(house.deps, id, APPROVE, manager)).toEqual({
      kind: 'refused',
      reason: 'not-allowed',
    });
  });

  test('nothing that does not exist', () => {
    const house = aShowroom();
    expect(decideApproval(house.deps, 99, APPROVE, house.actor('manager'))).toEqual({
      kind: 'refused',
      reason: 'not-found',
    });
  });
});

describe('the first decision', () => {
  test('wins: the second manager is told who decided, and nothing changes', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    const { id } = approvalOf(house, customer);
    sentBack(house, customer, 'Which model?');
    const second = decideApproval(house.deps, id, APPROVE, house.actor('otherManager'));
    expect(second).toMatchObject({
      kind: 'already-decided',
      decidedBy: { name: 'Wang Fang' },
      approval: { status: 'returned', reason: 'Which model?' },
    });
    expect(customerNow(house, customer).status).toBe('returned');
    expect(recipients(house, 'approval-decided')).toEqual(['Li Wei']);
  });

  test('pressed twice by the same manager counts once, and is no news to them', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    const first = decide(house, customer, 'manager');
    expect(decide(house, customer, 'manager')).toEqual(first);
    expect(first.kind).toBe('decided');
    expect(recipients(house, 'approval-decided')).toEqual(['Li Wei']);
    expect(createJournalStore(house.db).of(customer.id)).toHaveLength(2);
  });

  test('stands also against the same manager, who would have it otherwise now', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    sentBack(house, customer, 'Which model?');
    expect(decide(house, customer, 'manager')).toMatchObject({
      kind: 'already-decided',
      decidedBy: { name: 'Wang Fang' },
    });
    expect(customerNow(house, customer).status).toBe('returned');
  });
});

describe('where it takes the customer', () => {
  test.each([
    ['the day of the registration', 0, '2026-03-03'],
    ['the next day', 1, '2026-03-03'],
    ['days later', 4, '2026-03-06'],
  ])('approved on %s, the first revisit is due within a day', (_when, days, due) => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    if (days > 0) house.clock.passDays(days);
    expect(approved(house, customer)).toMatchObject({ status: 'active', nextRevisitDay: due });
  });

  const outcomes = { won: aDeal, lost: aLoss, invalid: () => anInvalid() };
  test.each([
    ['won', 'won'],
    ['lost', 'lost'],
    ['invalid', 'invalid'],
  ] as [keyof typeof outcomes, Status][])('%s confirmed: %s, and nothing due any more', (kind, status) => {
    const house = aShowroom();
    const customer = proposed(house, anActiveCustomer(house), outcomes[kind](house));
    expect(approved(house, customer)).toMatchObject({ status, nextRevisitDay: null });
  });

  test.each(['won', 'lost', 'invalid'] as const)(
    '%s returned: active again, due tomorrow, to be proposed anew',
    (kind) => {
      const house = aShowroom();
      const customer = proposed(house, anActiveCustomer(house), outcomes[kind](house));
      house.clock.passDays(2);
      expect(sentBack(house, customer, 'Ask again')).toMatchObject({
        status: 'active',
        nextRevisitDay: '2026-03-05',
      });
      expect(proposed(house, customer, outcomes[kind](house)).nextRevisitDay).toBeNull();
      expect(approved(house, customer).status).toBe(kind);
    },
  );
});

describe('who is told', () => {
  test('the requester, in a message of their own; the managers’ cards are told anew', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    const store = createNotificationStore(house.db);
    for (const { id } of notified(house, 'approval-request'))
      store.delivered(store.get(id), { channel: `D${id}`, ts: '1.0' });
    approved(house, customer);
    expect(recipients(house, 'approval-decided')).toEqual(['Li Wei']);
    expect(notified(house, 'approval-request').map(({ state, to }) => `${to} ${state}`)).toEqual([
      'Wang Fang pending',
      'John Hill pending',
    ]);
  });

  test('the owner as well as a manager who asked for them, and neither of the two who decided', () => {
    const house = aShowroom();
    const customer = proposed(house, anActiveCustomer(house), aDeal(house), 'manager');
    const before = recipients(house, 'approval-decided').length;
    approved(house, customer, 'otherManager');
    expect(recipients(house, 'approval-decided').slice(before)).toEqual(['Wang Fang', 'Li Wei']);
  });

  test('the owner of a registration that a manager corrected', () => {
    const house = aShowroom();
    const customer = sentBack(house, aRegisteredCustomer(house));
    resubmitRegistration(house.deps, customer.id, aRegistration(house), house.actor('manager'), aToken());
    approved(house, customer, 'otherManager');
    expect(recipients(house, 'approval-decided')).toEqual(['Li Wei', 'Wang Fang', 'Li Wei']);
  });

  test('the only manager’s own request: its owner alone', () => {
    const house = aShowroom({ setUp: { managers: ['U_MANAGER'] } });
    const customer = proposed(house, anActiveCustomer(house), aDeal(house), 'manager');
    const before = recipients(house, 'approval-decided').length;
    approved(house, customer, 'manager');
    expect(recipients(house, 'approval-decided').slice(before)).toEqual(['Li Wei']);
  });

  test('for an owner who has left, the other managers', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house);
    createStaffStore(house.db).setStatus(house.actor('rep').staff.id, 'left');
    approved(house, customer, 'manager');
    expect(recipients(house, 'approval-decided')).toEqual(['John Hill']);
  });

  test('every Home that was opened in the showroom, and none of another', () => {
    const house = aShowroom();
    const other = anotherShowroom(house);
    const store = createNotificationStore(house.db);
    const customer = aRegisteredCustomer(house);
    store.keepHome(house.actor('rep').staff.id, house.showroom.id, house.clock.now());
    store.keepHome(other.manager.staff.id, other.showroom.id, house.clock.now());
    for (const { id } of notified(house, 'home')) store.delivered(store.get(id), null);
    approved(house, customer);
    expect(notified(house, 'home').map(({ to, state }) => `${to} ${state}`)).toEqual([
      'Li Wei pending',
      'U_NY delivered',
    ]);
  });
});

test.each(['won', 'lost', 'invalid', 'active', 'returned'] as const)(
  'a button on the old card of a customer who is %s decides nothing',
  (status) => {
    const house = aShowroom();
    const customer = aCustomerIn(house, status);
    expect(decide(house, customer, 'otherManager').kind).toBe('already-decided');
    expect(customerNow(house, customer)).toEqual(customer);
  },
);
