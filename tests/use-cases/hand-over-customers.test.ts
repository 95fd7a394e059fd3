import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import { OPEN_STATUSES } from '../../src/domain/customer.js';
import type { HandOverWay } from '../../src/domain/hand-over.js';
import { createOutcomeStore } from '../../src/store/outcome-store.js';
import { dues } from '../../src/store/schema.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { handOverCustomers } from '../../src/use-cases/hand-over-customers.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { viewHandedOver, viewHandOver } from '../../src/use-cases/view-hand-over.js';
import {
  aCustomerIn,
  anActiveCustomer,
  approvalOf,
  approved,
  aRegisteredCustomer,
  customerNow,
  happened,
  proposed,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { allSaid } from '../support/all-said.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const idOf = (house: House, part: Part) => house.actor(part).staff.id;

const handOver = (
  house: House,
  way: HandOverWay,
  { to, by = 'manager', token = aToken(), customerId }: HandOverBy = {},
) =>
  handOverCustomers(
    house.deps,
    {
      handOverFrom: idOf(house, 'rep'),
      handOverWay: way,
      handOverTo: to ? idOf(house, to) : null,
      customerId,
    },
    house.actor(by),
    token,
  );
interface HandOverBy {
  to?: Part;
  by?: Part;
  token?: string;
  customerId?: number;
}

const openDue = (house: House) =>
  house.db
    .select()
    .from(dues)
    .all()
    .find(({ status }) => status === 'open');

describe('who may hand customers over', () => {
  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    anActiveCustomer(house);
    const may = ['manager', 'otherManager'].includes(part);
    expect(handOver(house, 'spread', { by: part })).toMatchObject(
      may ? { kind: 'handed-over' } : { kind: 'refused', reason: 'not-allowed' },
    );
    expect(viewHandOver(house.deps, { way: 'spread' }, house.actor(part)) !== undefined).toBe(may);
  });

  test('a manager neither from another showroom nor to one', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    const { manager } = anotherShowroom(house);
    const order = { handOverFrom: idOf(house, 'rep'), handOverWay: 'one' as const };
    expect(
      handOverCustomers(house.deps, { ...order, handOverTo: manager.staff.id }, manager, aToken()),
    ).toMatchObject({ reason: 'not-found' });
    expect(
      handOverCustomers(
        house.deps,
        { ...order, handOverTo: manager.staff.id },
        house.actor('manager'),
        aToken(),
      ),
    ).toEqual({ kind: 'invalid', errors: { handOverTo: 'not-a-choice' } });
  });

  test.each(['rep', 'executive', 'admin'] as const)('not to %s: the same one, or no seller', (to) => {
    const house = aShowroom();
    anActiveCustomer(house);
    expect(handOver(house, 'one', { to })).toMatchObject({ errors: { handOverTo: 'not-a-choice' } });
  });

  test('not to whoever is away', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    const staff = createStaffStore(house.db);
    staff.setStatus(idOf(house, 'otherRep'), 'on-leave');
    expect(handOver(house, 'one', { to: 'otherRep' })).toMatchObject({
      errors: { handOverTo: 'not-a-choice' },
    });
    const spread = handOver(house, 'spread');
    expect(spread).toMatchObject({ shares: [{ to: 'Zhao Min' }] });
  });
});

describe('a hand-over', () => {
  test.each(OPEN_STATUSES)('to one colleague takes a customer who is %s along as they are', (status) => {
    const house = aShowroom();
    const customer = aCustomerIn(house, status);
    expect(handOver(house, 'one', { to: 'otherRep' })).toMatchObject({ kind: 'handed-over', from: 'Li Wei' });
    expect(customerNow(house, customer)).toMatchObject({ status, ownerId: idOf(house, 'otherRep') });
    expect(happened(house, customer, 'handed-over')).toMatchObject({
      staffName: 'Wang Fang',
      happening: { from: 'Li Wei', to: 'Anna Berg' },
    });
  });

  test('leaves closed files with whoever closed them', () => {
    const house = aShowroom();
    const won = aCustomerIn(house, 'won');
    anActiveCustomer(house);
    handOver(house, 'spread');
    expect(customerNow(house, won)).toEqual(won);
  });

  test('spreads by how many open ones everybody has', () => {
    const house = aShowroom();
    for (let count = 0; count < 5; count += 1) anActiveCustomer(house);
    for (let count = 0; count < 2; count += 1) anActiveCustomer(house, { by: 'otherRep' });
    const view = viewHandOver(
      house.deps,
      { way: 'spread', from: idOf(house, 'rep') },
      house.actor('manager'),
    );
    const result = handOver(house, 'spread');
    const shares = result.kind === 'handed-over' ? result.shares : [];
    expect(shares.map(({ to, customerIds }) => [to, customerIds.length])).toEqual([
      ['Anna Berg', 2],
      ['Zhao Min', 3],
    ]);
    expect(view?.preview.map(({ taker, given }) => [taker?.member.name, given, taker?.open])).toEqual([
      ['Anna Berg', 2, 2],
      ['Zhao Min', 3, 0],
    ]);
  });

  test('gives what is due to the new owner to make, and the day for what is overdue', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'H' });
    const today = house.clock.passDays(20);
    handOver(house, 'one', { to: 'otherRep' });
    expect(customerNow(house, customer).nextRevisitDay).toBe(today);
    expect(openDue(house)).toMatchObject({ staffId: idOf(house, 'otherRep'), dueDay: today });
  });

  test('leaves the day that is not yet due', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    handOver(house, 'one', { to: 'otherRep' });
    expect(customerNow(house, customer).nextRevisitDay).toBe(customer.nextRevisitDay);
    expect(openDue(house)?.dueDay).toBe(addDays(house.clock.today(), 1));
  });

  test('starts the protection again, so that the pool does not take the customer the next morning', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'H' });
    house.clock.passDays(6);
    handOver(house, 'one', { to: 'otherRep' });
    house.clock.passDays(2);
    runDueJobs(house.deps);
    expect(customerNow(house, customer).status).toBe('active');
  });

  test('leaves an outcome that waits to whoever owned the customer when it was proposed', () => {
    const house = aShowroom();
    const customer = proposed(house, anActiveCustomer(house), aDeal(house));
    allSaid(house);
    handOver(house, 'one', { to: 'otherRep' });
    const { outcomeId } = approvalOf(house, customer);
    expect(createOutcomeStore(house.db).get(outcomeId ?? 0).ownerId).toBe(idOf(house, 'rep'));
  });

  test('into the pool frees the active ones, and files that wait go to the manager', () => {
    const house = aShowroom();
    const active = anActiveCustomer(house);
    const waiting = aCustomerIn(house, 'registered');
    handOver(house, 'pool');
    expect(customerNow(house, active)).toMatchObject({ status: 'pooled', ownerId: null });
    expect(happened(house, active, 'released')).toMatchObject({
      staffName: 'Wang Fang',
      happening: { from: 'Li Wei' },
    });
    expect(customerNow(house, waiting)).toMatchObject({
      status: 'registered',
      ownerId: idOf(house, 'manager'),
    });
    expect(openDue(house)).toBeUndefined();
    expect(recipients(house, 'handed-over')).toEqual([]);
  });

  test('of one customer leaves the others', () => {
    const house = aShowroom();
    const [one, other] = [anActiveCustomer(house), anActiveCustomer(house)];
    handOver(house, 'one', { to: 'otherRep', customerId: one.id });
    expect(customerNow(house, one).ownerId).toBe(idOf(house, 'otherRep'));
    expect(customerNow(house, other).ownerId).toBe(idOf(house, 'rep'));
  });

  test('tells each new owner once, naming those that are still theirs', () => {
    const house = aShowroom();
    const [one, other] = [anActiveCustomer(house), anActiveCustomer(house)];
    handOver(house, 'one', { to: 'otherRep' });
    const [told] = notified(house, 'handed-over');
    expect(recipients(house, 'handed-over')).toEqual(['Anna Berg']);
    handOverCustomers(
      house.deps,
      {
        handOverFrom: idOf(house, 'otherRep'),
        handOverWay: 'one',
        handOverTo: idOf(house, 'thirdRep'),
        customerId: one.id,
      },
      house.actor('manager'),
      aToken(),
    );
    const view = viewHandedOver(house.deps, told?.subjectId ?? 0, house.actor('otherRep'));
    expect(view).toMatchObject({ by: 'Wang Fang', from: 'Li Wei', given: 2 });
    expect(view?.lines.map(({ id, phone }) => [id, phone])).toEqual([[other.id, null]]);
    expect(viewHandedOver(house.deps, told?.subjectId ?? 0, house.actor('thirdRep'))).toBeUndefined();
  });

  test('sent twice counts once, and a second manager finds nothing left and hears of the first', () => {
    const house = aShowroom();
    anActiveCustomer(house);
    const token = aToken();
    const first = handOver(house, 'one', { to: 'otherRep', token });
    expect(handOver(house, 'one', { to: 'otherRep', token })).toEqual(first);
    expect(handOver(house, 'one', { to: 'thirdRep', by: 'otherManager' })).toMatchObject({
      kind: 'nothing-left',
      from: 'Li Wei',
      last: { by: 'Wang Fang' },
    });
    expect(recipients(house, 'handed-over')).toEqual(['Anna Berg']);
  });

  test('that cannot be spread is said, and may be sent again another way', () => {
    const house = aShowroom({ setUp: { reps: ['U_REP'], managers: ['U_REP'] } });
    approved(house, aRegisteredCustomer(house), 'rep');
    const token = aToken();
    expect(handOver(house, 'spread', { by: 'rep', token })).toEqual({
      kind: 'invalid',
      errors: { handOverWay: 'nobody-takes-over' },
    });
    expect(handOver(house, 'pool', { by: 'rep', token })).toMatchObject({ shares: [{ to: null }] });
  });
});
