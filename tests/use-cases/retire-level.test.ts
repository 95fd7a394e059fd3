import { describe, expect, test } from 'vitest';
import { MOST_LEVELS } from '../../src/domain/level.js';
import { addLevel } from '../../src/use-cases/add-level.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { bringBackLevel, retireLevel } from '../../src/use-cases/retire-level.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { anActiveCustomer, aRegisteredCustomer, sentBack } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aRegistration, aRevisit, aToken } from '../support/forms.js';
import { aLevel, codesInUse, levelNow } from '../support/levels.js';

const retire = (house: House, code: string, by: Part = 'manager') =>
  retireLevel(house.deps, house.level(code).id, house.actor(by));
const bringBack = (house: House, code: string, by: Part = 'manager') =>
  bringBackLevel(house.deps, house.level(code).id, house.actor(by));

describe('a retired level', () => {
  test.each(PARTS)('is retired and brought back by the %s, or may not be', (part) => {
    const house = aShowroom();
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    expect(retire(house, 'C', part).kind).toBe(may ? 'retired' : 'refused');
    retire(house, 'C');
    expect(bringBack(house, 'C', part).kind).toBe(may ? 'brought-back' : 'refused');
  });

  test('leaves new forms: one that was open is refused beside the field', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'A' });
    retire(house, 'C');
    const registration = aRegistration(house, { level: 'C' });
    const errors = { kind: 'invalid', errors: { level: 'not-a-choice' } };
    expect(registerCustomer(house.deps, registration, house.actor('rep'), aToken())).toEqual(errors);
    const revisit = aRevisit(house, customer, { level: house.level('C').id });
    expect(logRevisit(house.deps, revisit, house.actor('rep'), aToken())).toEqual(errors);
  });

  test('stays with whoever has it: on the card, in revisits and in corrections', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { level: 'C' });
    const returned = sentBack(house, aRegisteredCustomer(house, { level: 'C' }));
    const other = sentBack(house, aRegisteredCustomer(house, { level: 'A' }));
    const correction = aRegistration(house, { level: 'C' });
    expect(retire(house, 'C')).toMatchObject({ level: { code: 'C', openCustomers: 2 } });
    expect(viewCustomer(house.deps, customer.id, house.actor('rep'))).toMatchObject({
      card: { level: { code: 'C' } },
    });
    const rep = house.actor('rep');
    expect(logRevisit(house.deps, aRevisit(house, customer), rep, aToken()).kind).toBe('logged');
    const corrected = (id: number) => resubmitRegistration(house.deps, id, correction, rep, aToken());
    expect(corrected(other.id)).toMatchObject({ errors: { level: 'not-a-choice' } });
    expect(corrected(returned.id).kind).toBe('resubmitted');
  });

  test('is not the last one, whoever presses first', () => {
    const house = aShowroom();
    for (const code of ['H', 'A', 'B']) retire(house, code);
    expect(retire(house, 'C', 'otherManager').kind).toBe('last');
    expect(codesInUse(house)).toEqual(['C']);
  });

  test('pressed twice is retired and brought back once', () => {
    const house = aShowroom();
    expect([1, 2].map(() => retire(house, 'H').kind)).toEqual(['retired', 'retired']);
    expect([1, 2].map(() => bringBack(house, 'H').kind)).toEqual(['brought-back', 'brought-back']);
    expect(codesInUse(house)).toEqual(['A', 'B', 'C', 'H']);
    expect(house.db.$client.prepare('select count(*) from changes').pluck().get()).toBe(2);
  });

  test('does not come back while another has its code, or too many are in use', () => {
    const house = aShowroom();
    const add = (code: string) => addLevel(house.deps, aLevel({ code }), house.actor('manager'), aToken());
    retire(house, 'H');
    add('H');
    expect(bringBack(house, 'H').kind).toBe('code-in-use');
    retire(house, 'C');
    for (let count = 3; count < MOST_LEVELS; count += 1) add(`L${count}`);
    expect(bringBack(house, 'C').kind).toBe('too-many');
    expect(levelNow(house, house.level('C').id).isRetired).toBe(true);
  });
});
