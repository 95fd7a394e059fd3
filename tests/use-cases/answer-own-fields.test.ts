import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import { fieldsToAsk, LONGEST_ANSWER, type OwnFieldInput } from '../../src/domain/own-field.js';
import type { Registration } from '../../src/domain/registration.js';
import { ownFieldInput } from '../../src/slack/own-fields/answers.js';
import { textIn } from '../../src/text/text-for.js';
import { changeOwnField } from '../../src/use-cases/change-own-field.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { retireOwnField } from '../../src/use-cases/retire-own-field.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { expectKind, sentBack } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aRegistration, aToken } from '../support/forms.js';
import { anOwnField, answersOf, aRegistrationWith } from '../support/own-fields.js';

const BANK: OwnFieldInput = { name: 'Bank', kind: 'choice', required: true, choices: ['ICBC', 'CMB'] };

const send = (house: House, input: Registration) =>
  registerCustomer(house.deps, input, house.actor('rep'), aToken());
const registered = (house: House, answers: Record<string, string>) =>
  expectKind(send(house, aRegistrationWith(house, answers)), 'registered').customer;
const correct = (house: House, { id }: Customer, input: Registration) =>
  resubmitRegistration(house.deps, id, input, house.actor('rep'), aToken());
const corrected = (house: House, customer: Customer, answers: Record<string, string>) =>
  correct(house, customer, aRegistrationWith(house, answers));
const change = (house: House, id: number, to: Partial<OwnFieldInput>) =>
  expectKind(changeOwnField(house.deps, id, { ...BANK, ...to }, house.actor('manager')), 'changed');
const cardOf = (house: House, { id }: { id: number }) =>
  expectKind(viewCustomer(house.deps, id, house.actor('rep')), 'found').card;

describe('a registration', () => {
  test('keeps what was answered, and nothing for what was left empty', () => {
    const house = aShowroom();
    anOwnField(house, BANK);
    for (const [name, kind] of Object.entries({ Pets: 'number', Wedding: 'date', Hobby: 'text' } as const))
      anOwnField(house, { name, kind });
    const customer = registered(house, { Bank: 'CMB', Pets: '2.50', Wedding: '2026-05-01', Hobby: '' });
    expect(answersOf(house, customer)).toEqual({ Bank: 'CMB', Pets: '2.5', Wedding: '2026-05-01' });
    expect(cardOf(house, customer).own.map(({ field, value }) => [field.name, value])).toEqual([
      ['Bank', 'CMB'],
      ['Pets', '2.5'],
      ['Wedding', '2026-05-01'],
    ]);
  });

  test('is refused beside the field, and nothing is written', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    const errors = (answer: string) => send(house, aRegistrationWith(house, { Bank: answer }));
    expect(errors('')).toEqual({ kind: 'invalid', errors: { [`own-${id}`]: 'required' } });
    expect(errors('BOC')).toEqual({ kind: 'invalid', errors: { [`own-${id}`]: 'not-a-choice' } });
    expect(house.db.$client.prepare('select count(*) from customers').pluck().get()).toBe(0);
  });

  test('is taken from a form that was opened before the field was required, or there', () => {
    const house = aShowroom();
    const early = aRegistration(house);
    anOwnField(house, BANK);
    expect(answersOf(house, expectKind(send(house, early), 'registered').customer)).toEqual({});
  });

  test('keeps an answer to a field that was retired meanwhile, and knows no field of another showroom', () => {
    const house = aShowroom();
    const bank = anOwnField(house, BANK);
    const input = aRegistrationWith(house, { Bank: 'CMB' });
    expectKind(retireOwnField(house.deps, bank.id, house.actor('manager')), 'retired');
    expect(answersOf(house, expectKind(send(house, input), 'registered').customer)).toEqual({ Bank: 'CMB' });
    const elsewhere = anotherShowroom(house);
    const theirs = { ...elsewhere.manager, showroom: elsewhere.showroom };
    const guest = {
      ...aRegistration(house),
      own: input.own,
      source: elsewhere.baseData.entries.source[0]!.id,
      level: elsewhere.baseData.levels[0]!.id,
    };
    const { customer } = expectKind(registerCustomer(house.deps, guest, theirs, aToken()), 'registered');
    expect(answersOf(house, customer)).toEqual({});
  });
});

describe('a correction', () => {
  test('keeps, changes and takes away answers', () => {
    const house = aShowroom();
    for (const name of ['Kept', 'Changed', 'Emptied', 'Not asked']) anOwnField(house, { name });
    const all = { Kept: 'a', Changed: 'b', Emptied: 'c', 'Not asked': 'd' };
    const customer = sentBack(house, registered(house, all));
    expectKind(corrected(house, customer, { Kept: 'a', Changed: 'B', Emptied: '' }), 'resubmitted');
    expect(answersOf(house, customer)).toEqual({ Kept: 'a', Changed: 'B', 'Not asked': 'd' });
  });

  test('may keep a choice that is no longer offered, but nobody else may take it', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    const customer = sentBack(house, registered(house, { Bank: 'CMB' }));
    change(house, id, { choices: ['ICBC'] });
    expect(send(house, aRegistrationWith(house, { Bank: 'CMB' })).kind).toBe('invalid');
    expectKind(corrected(house, customer, { Bank: 'CMB' }), 'resubmitted');
    expect(answersOf(house, customer)).toEqual({ Bank: 'CMB' });
  });

  test('asks what is required since, and is refused without it', () => {
    const house = aShowroom();
    const customer = sentBack(house, registered(house, {}));
    const { id } = anOwnField(house, BANK);
    const card = cardOf(house, customer);
    const { ownFields } = listBaseData(house.deps, house.showroom.id);
    expect(fieldsToAsk(ownFields, card.own)).toMatchObject([{ field: { id }, had: '' }]);
    expect(corrected(house, customer, { Bank: '' })).toEqual({
      kind: 'invalid',
      errors: { [`own-${id}`]: 'required' },
    });
    expect(corrected(house, customer, { Bank: 'ICBC' }).kind).toBe('resubmitted');
  });

  test('asks a retired field only of whoever has answered it, who may leave it', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    const customer = sentBack(house, registered(house, { Bank: 'CMB' }));
    const without = registered(house, { Bank: 'ICBC' });
    expectKind(retireOwnField(house.deps, id, house.actor('manager')), 'retired');
    expect(fieldsToAsk([], cardOf(house, customer).own)).toMatchObject([{ field: { id }, had: 'CMB' }]);
    expect(cardOf(house, without).own).toMatchObject([{ value: 'ICBC' }]);
    expectKind(corrected(house, customer, { Bank: '' }), 'resubmitted');
    expect(answersOf(house, customer)).toEqual({});
  });
});

test('any text that is answered is kept, shown and proposed again as it was', () => {
  const house = aShowroom();
  anOwnField(house, { name: 'Hobby' });
  const hostile = fc.constantFrom(
    '<!channel>',
    '*a*',
    '&lt;',
    '\u202Eevil',
    '%',
    "';--",
    '👨‍👩‍👧',
    '0',
    'null',
    '\\',
  );
  const typed = fc
    .oneof(hostile, fc.string({ unit: 'grapheme', maxLength: LONGEST_ANSWER }), fc.string({ unit: 'binary' }))
    .filter((text) => text.trim() !== '' && text.trim().length <= LONGEST_ANSWER);
  fc.assert(
    fc.property(typed, (text) => {
      const customer = registered(house, { Hobby: text });
      const { own } = cardOf(house, customer);
      expect(own.map(({ value }) => value)).toEqual([text.trim()]);
      const [again] = fieldsToAsk(listBaseData(house.deps, house.showroom.id).ownFields, own);
      expect(ownFieldInput(again!, textIn('en')).element).toMatchObject({ initial_value: text.trim() });
    }),
    { numRuns: 30 },
  );
});
