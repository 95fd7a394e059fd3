import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../src/domain/customer.js';
import { handOverSchema, planHandOver, sharers, spread, takesCustomers } from '../../src/domain/hand-over.js';
import { ROLES, type Role, STAFF_STATUSES } from '../../src/domain/staff.js';

const aFloor = fc.record({
  customers: fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 60 }),
  loads: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(40)), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 8,
  }),
});

describe('spreading customers', () => {
  test('places everybody once, and nobody who was given one ends far above anybody else', () => {
    fc.assert(
      fc.property(aFloor, ({ customers, loads }) => {
        const moves = spread(customers, new Map(loads));
        expect(moves.map(({ customerId }) => customerId)).toEqual(customers);
        const after = new Map(loads);
        for (const { toId } of moves) after.set(toId ?? 0, (after.get(toId ?? 0) ?? Number.NaN) + 1);
        const least = Math.min(...after.values());
        for (const { toId } of moves) expect(after.get(toId ?? 0)).toBeLessThanOrEqual(least + 1);
      }),
    );
  });

  test('comes out the same however the colleagues are listed', () => {
    fc.assert(
      fc.property(aFloor, ({ customers, loads }) => {
        expect(spread(customers, new Map(loads.toReversed()))).toEqual(spread(customers, new Map(loads)));
      }),
    );
  });

  test('begins with who has fewest, then with who was there first', () => {
    const loads = new Map([
      [9, 1],
      [4, 2],
      [5, 1],
    ]);
    expect(spread([11, 12, 13, 14], loads).map(({ toId }) => toId)).toEqual([5, 9, 4, 5]);
  });

  test('leaves everybody where they are when nobody is there to take them', () => {
    expect(spread([1, 2], new Map())).toEqual([]);
  });
});

describe('a plan', () => {
  const customers = STATUSES.filter((status) => status !== 'pooled').map((status, at) => ({
    id: at + 1,
    status,
    ownerId: 7,
  }));
  const loads = new Map([[8, 0]]);
  const planned = (handOverWay: 'one' | 'pool', byId: number) =>
    planHandOver(customers, { handOverWay, handOverTo: 8 }, { loads, byId });

  test('to one colleague moves everybody there', () => {
    expect(planned('one', 9)).toEqual(customers.map(({ id }) => ({ customerId: id, toId: 8 })));
  });

  test('into the pool takes the active ones; whoever hands over looks after the rest', () => {
    const active = customers.find(({ status }) => status === 'active')?.id;
    for (const { customerId, toId } of planned('pool', 9))
      expect(toId).toBe(customerId === active ? null : 9);
    expect(planned('pool', 7)).toEqual([{ customerId: active, toId: null }]);
  });
});

test.each(ROLES.flatMap((role) => STAFF_STATUSES.map((status) => [role, status] as const)))(
  'who is %s and %s',
  (role, status) => {
    expect(takesCustomers({ roles: [role], status })).toBe(
      status === 'active' && ['rep', 'manager'].includes(role),
    );
  },
);

test('managers share only where there is no rep', () => {
  const someone = (...roles: Role[]) => ({ roles });
  const [rep, manager, both] = [someone('rep'), someone('manager'), someone('rep', 'manager')];
  expect(sharers([rep, manager, both])).toEqual([rep, both]);
  expect(sharers([manager])).toEqual([manager]);
});

test('one colleague must be chosen where all go to one', () => {
  const filled = { handOverFrom: '3', handOverTo: null };
  expect(handOverSchema.safeParse({ ...filled, handOverWay: 'one' }).error?.issues).toMatchObject([
    { path: ['handOverTo'], message: 'required' },
  ]);
  expect(handOverSchema.safeParse({ ...filled, handOverWay: 'pool' }).success).toBe(true);
});
