import { describe, expect, test } from 'vitest';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import {
  aCustomerIn,
  anActiveCustomer,
  aRegisteredCustomer,
  expectKind,
  proposed,
  revisited,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal } from '../support/forms.js';

const cardOf = (house: House, { id }: { id: number }, part: Part) =>
  expectKind(viewCustomer(house.deps, id, house.actor(part)), 'found').card;

describe('who sees a card', () => {
  test.each([
    ['rep', '138 1234 5678', ['revisit', 'won', 'lost', 'invalid']],
    ['otherRep', '138 **** 5678', []],
    ['manager', '138 1234 5678', ['revisit', 'won', 'lost', 'invalid', 'hand-over']],
  ] as const)('%s: phone %s, buttons %j', (part, phone, actions) => {
    const house = aShowroom();
    const card = cardOf(house, anActiveCustomer(house, { phone: '13812345678' }), part);
    expect(card.phone).toBe(phone);
    expect(card.actions).toEqual(actions);
    expect(JSON.stringify(card)).not.toContain('13812345678');
  });

  test('not the admin, the executive, nor another showroom', () => {
    const house = aShowroom();
    const { id } = anActiveCustomer(house);
    for (const part of ['admin', 'executive'] as const)
      expect(viewCustomer(house.deps, id, house.actor(part))).toEqual({ kind: 'refused' });
    expect(viewCustomer(house.deps, id, anotherShowroom(house).manager)).toEqual({ kind: 'refused' });
    expect(viewCustomer(house.deps, 99, house.actor('rep'))).toEqual({ kind: 'not-found' });
  });
});

describe('a card', () => {
  test('tells everything by name', () => {
    const house = aShowroom();
    const words = { source: 'radio', industry: 'it', level: 'H', desiredModels: ['Tucson'], phone: null };
    const card = cardOf(house, aRegisteredCustomer(house, words), 'rep');
    expect(card).toMatchObject({
      phone: null,
      level: { code: 'H' },
      owner: 'Li Wei',
      ownerSlackId: 'U_REP',
      source: { name: 'radio' },
      industry: { name: 'it' },
      attire: undefined,
      interests: [{ name: 'Tucson' }],
      currency: 'CNY',
      previousNumber: null,
      pending: { kind: 'audit', status: 'pending' },
    });
  });

  test('tells everything that happened, in order', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    house.clock.passDays(1);
    revisited(house, customer);
    proposed(house, customer, aDeal(house));
    sentBack(house, customer, 'Price?');
    const { timeline, pending } = cardOf(house, customer, 'rep');
    expect(timeline.map(({ staffName, happening }) => `${staffName} ${happening.kind}`)).toEqual([
      'Li Wei registered',
      'Wang Fang approved',
      'Li Wei revisited',
      'Li Wei proposed',
      'Wang Fang returned',
    ]);
    expect(pending).toBeUndefined();
  });

  test('of a customer who came back names the file before', () => {
    const house = aShowroom();
    const old = aCustomerIn(house, 'lost');
    const back = aRegisteredCustomer(house, { phone: old.phone });
    expect(cardOf(house, back, 'rep').previousNumber).toBe(old.number);
  });

  test('in the pool names no owner', () => {
    const house = aShowroom();
    expect(cardOf(house, aCustomerIn(house, 'pooled'), 'otherRep')).toMatchObject({
      owner: null,
      ownerSlackId: null,
      actions: ['claim'],
    });
  });
});
