import { describe, expect, test } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import type { Registration } from '../../src/domain/registration.js';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { changesOf } from '../support/a-change.js';
import { customerNow, expectKind, sentBack } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aRegistration, aToken } from '../support/forms.js';

const send = (house: House, input: Registration) =>
  registerCustomer(house.deps, input, house.actor('rep'), aToken());
const correct = (house: House, { id }: Customer, input: Registration) =>
  resubmitRegistration(house.deps, id, input, house.actor('rep'), aToken());
const cardOf = (house: House, { id }: { id: number }) =>
  expectKind(viewCustomer(house.deps, id, house.actor('rep')), 'found').card;

describe('attire, switched off', () => {
  const dressed = (house: House, attire: string | null | undefined): Registration => ({
    ...aRegistration(house),
    attire: attire ? house.entry('attire', attire).id : (attire as null | undefined),
  });
  const switched = (house: House, usesAttire: boolean) => {
    const result = changeSettings(house.deps, { usesAttire }, house.actor('manager'), aToken());
    return expectKind(result, 'changed').showroom;
  };
  const off = (house: House) => switched(house, false);
  const on = (house: House) => switched(house, true);

  test('and on again is in the journal, each switch once', () => {
    const house = aShowroom();
    expect([false, false, true].map((used) => switched(house, used).usesAttire)).toEqual([
      false,
      false,
      true,
    ]);
    expect(changesOf(house).filter(({ kind }) => kind === 'setting-changed')).toEqual([
      { kind: 'setting-changed', setting: 'usesAttire', before: true, after: false },
      { kind: 'setting-changed', setting: 'usesAttire', before: false, after: true },
    ]);
  });

  test('is in no form and on no card, and there again when it is switched on', () => {
    const house = aShowroom();
    const { customer } = expectKind(send(house, dressed(house, 'business')), 'registered');
    off(house);
    expect(listBaseData(house.deps, house.showroom.id).entries.attire).toEqual([]);
    expect(cardOf(house, customer).attire).toBeUndefined();
    on(house);
    expect(listBaseData(house.deps, house.showroom.id).entries.attire).not.toEqual([]);
    expect(cardOf(house, customer).attire?.name).toBe('business');
  });

  test('is not noted from a form that was opened before', () => {
    const house = aShowroom();
    off(house);
    const { customer } = expectKind(send(house, dressed(house, 'business')), 'registered');
    expect(customer.attireId).toBeNull();
  });

  test('stays on file through a correction, even if it is switched on before the form is sent in', () => {
    const house = aShowroom();
    const { customer } = expectKind(send(house, dressed(house, 'business')), 'registered');
    sentBack(house, customer);
    off(house);
    expectKind(correct(house, customer, dressed(house, null)), 'resubmitted');
    expect(customerNow(house, customer).attireId).toBe(customer.attireId);
    sentBack(house, customer);
    on(house);
    expectKind(correct(house, customer, dressed(house, undefined)), 'resubmitted');
    expect(customerNow(house, customer).attireId).toBe(customer.attireId);
    sentBack(house, customer);
    expectKind(correct(house, customer, dressed(house, null)), 'resubmitted');
    expect(customerNow(house, customer).attireId).toBeNull();
  });
});
