import { describe, expect, test } from 'vitest';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aRegistration, aToken, type RegistrationWords } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const PHONE = '138 1234 5678';
const register = (house: House, words: RegistrationWords = {}, by: Part = 'rep', token = aToken()) =>
  registerCustomer(house.deps, aRegistration(house, words), house.actor(by), token);
const countOf = (house: House, table: string) =>
  house.db.$client.prepare(`select count(*) from ${table}`).pluck().get();

describe('a registration', () => {
  test.each(PARTS)('by a %s', (part) => {
    const may = ['rep', 'otherRep', 'thirdRep', 'manager', 'otherManager'].includes(part);
    expect(register(aShowroom(), {}, part).kind).toBe(may ? 'registered' : 'refused');
  });

  test('opens a file with a number to say, owned by who registered it, on the showroom’s day', () => {
    const house = aShowroom();
    house.clock.set('2026-03-05', '00:30');
    const customer = aRegisteredCustomer(house, {
      name: 'Mr. Zhang',
      phone: PHONE,
      level: 'H',
      desiredModels: ['Sonata', 'Tucson'],
      focusPoints: ['safety'],
    });
    expect(customer).toMatchObject({
      number: 'BJ-0001',
      status: 'registered',
      ownerId: house.actor('rep').staff.id,
      phone: '+8613812345678',
      registeredDay: '2026-03-05',
      lastContactDay: '2026-03-05',
      nextRevisitDay: null,
      previousId: null,
    });
    const interests = createCustomerStore(house.db).interestsOf(customer.id);
    expect(interests.map(({ name }) => name).sort()).toEqual(['Sonata', 'Tucson', 'safety']);
    expect(createJournalStore(house.db).of(customer.id)).toMatchObject([
      { staffName: 'Li Wei', happening: { kind: 'registered', level: 'H', source: 'walk-in' } },
    ]);
  });

  test('of guests without a phone takes any number of them', () => {
    const house = aShowroom();
    expect(register(house, { phone: null }).kind).toBe('registered');
    expect(register(house, { phone: null }).kind).toBe('registered');
  });

  test('sent twice counts once', () => {
    const house = aShowroom();
    const token = aToken();
    const first = expectKind(register(house, { phone: PHONE }, 'rep', token), 'registered');
    const second = expectKind(register(house, { phone: PHONE }, 'rep', token), 'registered');
    expect(second.customer).toEqual(first.customer);
    expect([countOf(house, 'customers'), countOf(house, 'approvals'), countOf(house, 'journal')]).toEqual([
      1, 1, 1,
    ]);
  });

  test('asks every manager, nobody else, and tells no channel', () => {
    const house = aShowroom();
    aRegisteredCustomer(house);
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang', 'John Hill']);
    expect(notified(house, 'no-manager')).toEqual([]);
  });

  test('by a manager asks the others', () => {
    const house = aShowroom();
    aRegisteredCustomer(house, { by: 'manager' });
    expect(recipients(house, 'approval-request')).toEqual(['John Hill']);
  });

  test('by the only manager asks that one', () => {
    const house = aShowroom({ setUp: { managers: ['U_MANAGER'] } });
    aRegisteredCustomer(house, { by: 'manager' });
    expect(recipients(house, 'approval-request')).toEqual(['Wang Fang']);
  });

  test('in a showroom without a manager tells the admin that it waits', () => {
    const house = aShowroom();
    house.db.$client
      .prepare("update staff set status = 'left' where name in ('Wang Fang', 'John Hill')")
      .run();
    expect(register(house)).toMatchObject({ kind: 'registered', hasManager: false });
    expect(recipients(house, 'no-manager')).toEqual(['Sun Lei']);
    expect(notified(house, 'approval-request')).toEqual([]);
  });
});

describe('a choice that is not in the list', () => {
  const wrong = (house: House, different: (house: House) => object) =>
    registerCustomer(
      house.deps,
      { ...aRegistration(house), ...different(house) },
      house.actor('rep'),
      aToken(),
    );

  test.each<[string, (house: House) => object]>([
    ['source', (house) => ({ source: house.entry('industry', 'it').id })],
    ['source', () => ({ source: 99_999 })],
    ['industry', (house) => ({ industry: house.entry('source', 'radio').id })],
    ['attire', (house) => ({ attire: house.entry('source', 'radio').id })],
    ['desiredModels', (house) => ({ desiredModels: [house.entry('competitorModel', 'Camry').id] })],
    ['focusPoints', (house) => ({ focusPoints: [house.entry('focusPoint', 'price').id, 99_999] })],
    ['competitorModels', (house) => ({ competitorModels: [house.entry('desiredModel', 'Sonata').id] })],
    [
      'referenceCompetitors',
      (house) => ({ referenceCompetitors: [house.entry('competitorModel', 'Camry').id] }),
    ],
    ['level', () => ({ level: 99_999 })],
    ['source', (house) => ({ source: anotherShowroom(house).baseData.entries.source[0]!.id })],
    ['level', (house) => ({ level: anotherShowroom(house).baseData.levels[0]!.id })],
  ])('marks %s and writes nothing', (field, different) => {
    const house = aShowroom();
    expect(wrong(house, different)).toEqual({ kind: 'invalid', errors: { [field]: 'not-a-choice' } });
    expect(countOf(house, 'customers')).toBe(0);
  });
});

test('a form that fails half-way leaves nothing behind', () => {
  const house = aShowroom();
  house.db.$client.exec(
    "create trigger fail before insert on journal begin select raise(abort, 'disk full'); end",
  );
  expect(() => register(house)).toThrow('disk full');
  expect([countOf(house, 'customers'), countOf(house, 'submissions'), countOf(house, 'interests')]).toEqual([
    0, 0, 0,
  ]);
});
