import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import { createOutcomeStore } from '../../src/store/outcome-store.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import {
  aCustomerIn,
  anActiveCustomer,
  approvalOf,
  customerNow,
  happened,
  proposed,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aLoss, anInvalid, aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const OUTCOME = { won: aDeal, lost: aLoss, invalid: () => anInvalid() };
const KINDS = ['won', 'lost', 'invalid'] as const;
const propose = (house: House, { id }: { id: number }, kind: (typeof KINDS)[number], by: Part = 'rep') =>
  proposeOutcome(house.deps, id, OUTCOME[kind](house), house.actor(by), aToken());

describe('who may propose what', () => {
  test.each(PARTS.flatMap((part) => KINDS.map((kind) => [part, kind] as const)))(
    'for a rep’s active customer: %s, %s',
    (part, kind) => {
      const house = aShowroom();
      const may = ['rep', 'manager', 'otherManager'].includes(part);
      expect(propose(house, anActiveCustomer(house), kind, part)).toMatchObject(
        may ? { kind: 'proposed' } : { kind: 'refused', reason: 'not-allowed' },
      );
    },
  );

  test.each(STATUSES.filter((status) => status !== 'active'))(
    'nothing for a customer who is %s',
    (status) => {
      const house = aShowroom();
      const customer = aCustomerIn(house, status);
      for (const kind of KINDS)
        expect(propose(house, customer, kind, 'manager')).toEqual({
          kind: 'refused',
          reason: 'wrong-status',
        });
      expect(customerNow(house, customer)).toEqual(customer);
    },
  );

  test('nothing from another showroom, nor for one that is not there', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const { manager } = anotherShowroom(house);
    expect(proposeOutcome(house.deps, customer.id, anInvalid(), manager, aToken())).toMatchObject({
      reason: 'not-allowed',
    });
    expect(propose(house, { id: 99 }, 'won')).toEqual({ kind: 'refused', reason: 'not-found' });
  });
});

describe('a proposal', () => {
  test.each([
    ['won', 'won-pending', 'Sonata'],
    ['lost', 'lost-pending', 'price'],
    ['invalid', 'lost-pending', ''],
  ] as const)(
    '%s makes the customer %s, with nothing due, and asks the managers',
    (kind, status, summary) => {
      const house = aShowroom();
      const customer = anActiveCustomer(house);
      const before = recipients(house, 'approval-request').length;
      propose(house, customer, kind);
      expect(customerNow(house, customer)).toMatchObject({ status, nextRevisitDay: null });
      expect(recipients(house, 'approval-request').slice(before)).toEqual(['Wang Fang', 'John Hill']);
      expect(approvalOf(house, customer)).toMatchObject({ kind, status: 'pending' });
      expect(happened(house, customer, 'proposed')?.happening).toMatchObject({
        outcome: kind,
        summary,
      });
    },
  );

  test('of a deal keeps what was bought, and the industry of the moment', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { industry: 'it' });
    const deal = { units: 2, price: 339_600, orderDay: '2026-03-01', deliveryDay: '2026-04-15' };
    proposed(house, customer, aDeal(house, deal));
    const row = createOutcomeStore(house.db).get(approvalOf(house, customer).outcomeId ?? 0);
    expect(row).toMatchObject({
      ...deal,
      modelId: house.entry('desiredModel', 'Sonata').id,
      industryId: house.entry('industry', 'it').id,
      proposedDay: '2026-03-02',
      confirmedDay: null,
      status: 'pending',
    });
  });

  test('of a loss to another brand needs no competitor where the showroom has none on its list', () => {
    const house = aShowroom({ setUp: { competitorModels: '' } });
    const loss = aLoss(house, { reason: 'bought-another-brand' });
    expect(proposed(house, anActiveCustomer(house), loss).status).toBe('lost-pending');
  });

  test('by a manager for a rep’s customer leaves the owner the owner', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    proposed(house, customer, aDeal(house), 'manager');
    expect(customerNow(house, customer).ownerId).toBe(customer.ownerId);
  });

  test('sent twice counts once', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    expect([propose(house, customer, 'won').kind, propose(house, customer, 'won').kind]).toEqual([
      'proposed',
      'refused',
    ]);
    expect(house.db.$client.prepare('select count(*) from outcomes').pluck().get()).toBe(1);
    expect(notified(house, 'approval-request')).toHaveLength(4);
  });
});

describe('what the form got wrong', () => {
  const foreign = (house: House) => anotherShowroom(house).baseData.entries;

  test.each<[(house: House) => ReturnType<typeof aDeal>, object]>([
    [
      (house) => aDeal(house, { model: house.entry('competitorModel', 'Camry').id }),
      { model: 'not-a-choice' },
    ],
    [(house) => aDeal(house, { model: 99_999 }), { model: 'not-a-choice' }],
    [(house) => aDeal(house, { model: foreign(house).desiredModel[0]!.id }), { model: 'not-a-choice' }],
    [(house) => aDeal(house, { orderDay: '2026-03-03' }), { orderDay: 'order-day-in-future' }],
    [(house) => aDeal(house, { deliveryDay: '2026-03-01' }), { deliveryDay: 'delivery-before-order' }],
    [(house) => aLoss(house, { reason: 'bought-another-brand' }), { competitor: 'reason-needs-competitor' }],
    [(house) => aLoss(house, { reason: 'other' }), { note: 'reason-needs-note' }],
    [
      (house) => ({ kind: 'lost', reason: house.entry('source', 'radio').id, competitor: null, note: '' }),
      { reason: 'not-a-choice' },
    ],
    [
      (house) => ({ kind: 'lost', reason: foreign(house).lostReason[0]!.id, competitor: null, note: '' }),
      { reason: 'not-a-choice' },
    ],
    [
      (house) => ({
        kind: 'lost',
        reason: house.entry('lostReason', 'price').id,
        competitor: house.entry('desiredModel', 'Sonata').id,
        note: '',
      }),
      { competitor: 'not-a-choice' },
    ],
  ])('is marked, and nothing is written (%#)', (form, errors) => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    const result = proposeOutcome(house.deps, customer.id, form(house), house.actor('rep'), aToken());
    expect(result).toEqual({ kind: 'invalid', errors });
    expect(customerNow(house, customer)).toEqual(customer);
  });
});
