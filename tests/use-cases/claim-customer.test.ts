import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import {
  aCustomerIn,
  anActiveCustomer,
  aRegisteredCustomer,
  concluded,
  customerNow,
  expectKind,
  happened,
} from '../support/a-customer.js';
import { aShowroom, PARTS } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aLoss } from '../support/forms.js';

describe('who may claim from the pool', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    const may = !['executive', 'admin'].includes(part);
    expect(claimCustomer(house.deps, aCustomerIn(house, 'pooled').id, house.actor(part))).toMatchObject(
      may ? { kind: 'claimed' } : { kind: 'refused', reason: 'not-allowed' },
    );
  });

  test.each(STATUSES.filter((status) => status !== 'pooled'))('nobody a customer who is %s', (status) => {
    const house = aShowroom();
    const customer = aCustomerIn(house, status);
    expect(claimCustomer(house.deps, customer.id, house.actor('otherRep'))).toEqual({
      kind: 'refused',
      reason: 'wrong-status',
    });
    expect(customerNow(house, customer)).toEqual(customer);
  });

  test('nobody from another showroom, and nobody that is not there', () => {
    const house = aShowroom();
    const { id } = aCustomerIn(house, 'pooled');
    const { manager } = anotherShowroom(house);
    expect(claimCustomer(house.deps, id, manager)).toMatchObject({ reason: 'not-allowed' });
    expect(claimCustomer(house.deps, 99, house.actor('rep'))).toMatchObject({ reason: 'not-found' });
  });
});

describe('a claim', () => {
  test('makes the first to claim the owner, with a revisit due the same day', () => {
    const house = aShowroom();
    const { id } = aCustomerIn(house, 'pooled');
    house.clock.set('2026-06-01');
    claimCustomer(house.deps, id, house.actor('otherRep'));
    expect(claimCustomer(house.deps, id, house.actor('rep'))).toMatchObject({ reason: 'wrong-status' });
    expect(customerNow(house, { id })).toMatchObject({
      status: 'active',
      ownerId: house.actor('otherRep').staff.id,
      nextRevisitDay: '2026-06-01',
    });
    expect(happened(house, { id }, 'claimed')).toMatchObject({ staffName: 'Anna Berg' });
  });

  test('pressed twice counts once', () => {
    const house = aShowroom();
    const { id } = aCustomerIn(house, 'pooled');
    const first = claimCustomer(house.deps, id, house.actor('otherRep'));
    house.clock.passMs(1_000);
    const journal = createJournalStore(house.db).of(id);
    expect(claimCustomer(house.deps, id, house.actor('otherRep'))).toMatchObject({ kind: 'claimed' });
    expect(first.kind).toBe('claimed');
    expect(createJournalStore(house.db).of(id)).toEqual(journal);
  });

  test('starts the protection again, so that the next morning does not take the customer back', () => {
    const house = aShowroom();
    const { id } = aCustomerIn(house, 'pooled');
    house.clock.set('2026-06-01');
    claimCustomer(house.deps, id, house.actor('otherRep'));
    house.clock.passDays(1);
    runDueJobs(house.deps);
    expect(customerNow(house, { id }).status).toBe('active');
  });

  test('of a customer who came back meanwhile tells the new file', () => {
    const house = aShowroom();
    const old = aCustomerIn(house, 'pooled');
    const { number } = aRegisteredCustomer(house, { phone: old.phone });
    expect(claimCustomer(house.deps, old.id, house.actor('otherRep'))).toEqual({ kind: 'followed', number });
    expect(customerNow(house, old).status).toBe('pooled');
  });

  test('of a customer who came back and is lost again tells the new file, which is the one that counts', () => {
    const house = aShowroom();
    const old = aCustomerIn(house, 'pooled');
    const back = anActiveCustomer(house, { phone: old.phone });
    concluded(house, back, aLoss(house));
    expect(claimCustomer(house.deps, old.id, house.actor('otherRep'))).toEqual({
      kind: 'followed',
      number: back.number,
    });
    const seen = expectKind(viewCustomer(house.deps, old.id, house.actor('otherRep')), 'found');
    expect(seen.card).toMatchObject({ followingNumber: back.number, actions: [] });
  });
});
