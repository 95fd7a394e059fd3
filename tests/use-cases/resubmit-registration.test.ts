import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import {
  aCustomerIn,
  approvalOf,
  approved,
  aRegisteredCustomer,
  expectKind,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aRegistration, aToken, type RegistrationWords } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const resubmit = (house: House, { id }: { id: number }, words: RegistrationWords = {}, by: Part = 'rep') =>
  resubmitRegistration(house.deps, id, aRegistration(house, words), house.actor(by), aToken());

describe('who may correct what', () => {
  test.each(PARTS)('a registration sent back to a rep: %s', (part) => {
    const house = aShowroom();
    const may = ['rep', 'manager', 'otherManager'].includes(part);
    expect(resubmit(house, aCustomerIn(house, 'returned'), {}, part)).toMatchObject(
      may ? { kind: 'resubmitted' } : { kind: 'refused', reason: 'not-allowed' },
    );
  });

  test.each(STATUSES.filter((status) => status !== 'returned' && status !== 'pooled'))(
    'not a customer who is %s',
    (status) => {
      const house = aShowroom();
      expect(resubmit(house, aCustomerIn(house, status))).toEqual({
        kind: 'refused',
        reason: 'wrong-status',
      });
    },
  );

  test('not one that is not there', () => {
    expect(resubmit(aShowroom(), { id: 99 })).toEqual({ kind: 'refused', reason: 'not-found' });
  });
});

describe('a corrected registration', () => {
  test('goes to audit again with what was corrected, keeping its number, day and history', () => {
    const house = aShowroom();
    const first = aRegisteredCustomer(house, {
      level: 'A',
      desiredModels: ['Sonata'],
      focusPoints: ['price'],
    });
    sentBack(house, first, 'Which model?');
    house.clock.passDays(2);
    const words = { name: 'Ms. Li', level: 'H', desiredModels: ['Tucson'] };
    const { customer } = expectKind(resubmit(house, first, words), 'resubmitted');
    expect(customer).toMatchObject({
      number: first.number,
      registeredDay: '2026-03-02',
      status: 'registered',
      name: 'Ms. Li',
      levelId: house.level('H').id,
    });
    expect(
      createCustomerStore(house.db)
        .interestsOf(first.id)
        .map(({ name }) => name),
    ).toEqual(['Tucson']);
    expect(
      createJournalStore(house.db)
        .of(first.id)
        .map(({ happening }) => happening.kind),
    ).toEqual(['registered', 'returned', 'resubmitted']);
    expect(approved(house, customer)).toMatchObject({ status: 'active', nextRevisitDay: '2026-03-04' });
  });

  test('asks the managers again, and the rep’s message of the return is told anew', () => {
    const house = aShowroom();
    const customer = sentBack(house, aRegisteredCustomer(house));
    const store = createNotificationStore(house.db);
    for (const { id } of notified(house, 'approval-decided'))
      store.delivered(store.get(id), { channel: 'D1', ts: '1.0' });
    resubmit(house, customer);
    expect(recipients(house, 'approval-request')).toEqual([
      'Wang Fang',
      'John Hill',
      'Wang Fang',
      'John Hill',
    ]);
    expect(notified(house, 'approval-decided')).toMatchObject([{ to: 'Li Wei', state: 'pending' }]);
    expect(approvalOf(house, customer)).toMatchObject({ kind: 'audit', status: 'pending' });
  });

  test('may keep its own phone, but take nobody else’s', () => {
    const house = aShowroom();
    const other = aRegisteredCustomer(house, { by: 'otherRep' });
    const customer = sentBack(house, aRegisteredCustomer(house));
    expect(resubmit(house, customer, { phone: other.phone })).toMatchObject({
      kind: 'on-file',
      onFile: { number: other.number, ownerName: 'Anna Berg' },
    });
    expect(resubmit(house, customer, { phone: customer.phone }).kind).toBe('resubmitted');
  });

  test('with a phone of a closed file is linked to it', () => {
    const house = aShowroom();
    const lost = aCustomerIn(house, 'lost');
    const customer = sentBack(house, aRegisteredCustomer(house, { phone: null }));
    expect(resubmit(house, customer, { phone: lost.phone })).toMatchObject({
      customer: { previousId: lost.id },
    });
  });

  test('sent twice counts once', () => {
    const house = aShowroom();
    const customer = sentBack(house, aRegisteredCustomer(house));
    const kinds = [resubmit(house, customer).kind, resubmit(house, customer).kind];
    expect(kinds).toEqual(['resubmitted', 'refused']);
    expect(notified(house, 'approval-request')).toHaveLength(4);
  });

  test('with a choice of another list is refused as a new one is', () => {
    const house = aShowroom();
    const customer = aCustomerIn(house, 'returned');
    const input = { ...aRegistration(house), source: house.entry('industry', 'it').id };
    expect(resubmitRegistration(house.deps, customer.id, input, house.actor('rep'), aToken())).toEqual({
      kind: 'invalid',
      errors: { source: 'not-a-choice' },
    });
  });
});
