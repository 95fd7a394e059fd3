import { expect, test } from 'vitest';
import { createJournalStore } from '../../src/store/journal-store.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { aCustomerIn, aRegisteredCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aRegistration, aToken, type RegistrationWords } from '../support/forms.js';

const PHONE = '138 1234 5678';
const register = (house: House, words: RegistrationWords = {}, by: Part = 'rep') =>
  registerCustomer(house.deps, aRegistration(house, words), house.actor(by), aToken());
const countOf = (house: House, table: string) =>
  house.db.$client.prepare(`select count(*) from ${table}`).pluck().get();

test.each([
  ['registered', 'on-file'],
  ['returned', 'on-file'],
  ['active', 'on-file'],
  ['won-pending', 'on-file'],
  ['lost-pending', 'on-file'],
  ['won', 'registered'],
  ['lost', 'registered'],
  ['invalid', 'registered'],
  ['pooled', 'registered'],
] as const)('a phone on a file that is %s: %s', (status, answer) => {
  const house = aShowroom();
  const old = aCustomerIn(house, status);
  const result = register(house, { phone: old.phone }, 'otherRep');
  expect(result.kind).toBe(answer);
  if (result.kind === 'registered') {
    expect(result.previous?.number).toBe(old.number);
    expect(result.customer.previousId).toBe(old.id);
    const [entry] = createJournalStore(house.db).of(result.customer.id);
    expect(entry?.happening).toMatchObject({ previousNumber: old.number });
  }
});

test.each(['13812345678', '+86 138-1234-5678', '１３８１２３４５６７８', '0086 138 1234 5678'])(
  'a phone that is on file, typed as %s, is answered with the owner, the date and the level',
  (typed) => {
    const house = aShowroom();
    const since = house.clock.now();
    aRegisteredCustomer(house, { phone: PHONE, level: 'H' });
    house.clock.passDays(3);
    expect(register(house, { phone: typed }, 'otherRep')).toEqual({
      kind: 'on-file',
      onFile: { number: 'BJ-0001', ownerName: 'Li Wei', since, level: 'H' },
    });
    expect([countOf(house, 'customers'), countOf(house, 'approvals')]).toEqual([1, 1]);
  },
);

test('a phone that is on file takes no customer number', () => {
  const house = aShowroom();
  aRegisteredCustomer(house, { phone: PHONE });
  register(house, { phone: PHONE });
  expect(aRegisteredCustomer(house).number).toBe('BJ-0002');
});

test('a phone that is on file in another showroom is nobody’s business here', () => {
  const house = aShowroom();
  aRegisteredCustomer(house, { phone: PHONE });
  const { manager, baseData } = anotherShowroom(house);
  const input = {
    ...aRegistration(house, { phone: PHONE }),
    source: baseData.entries.source[0]!.id,
    level: baseData.levels[0]!.id,
  };
  const result = expectKind(registerCustomer(house.deps, input, manager, aToken()), 'registered');
  expect(result.customer.number).toBe('NY-0001');
});

test('a phone that was on file twice is followed from the latest file', () => {
  const house = aShowroom();
  const first = aCustomerIn(house, 'lost');
  const second = expectKind(register(house, { phone: first.phone }), 'registered').customer;
  house.db.$client.prepare("update customers set status = 'lost' where id = ?").run(second.id);
  expect(register(house, { phone: first.phone })).toMatchObject({ previous: { id: second.id } });
});
