import { describe, expect, test } from 'vitest';
import { CARD_ACTIONS, cardActions, OPEN_STATUSES, refusal, STATUSES } from '../../src/domain/customer.js';
import type { Role, StaffMember } from '../../src/domain/staff.js';

const aMember = (id: number, ...roles: Role[]): StaffMember => ({
  id,
  showroomId: 1,
  slackUserId: `U${id}`,
  name: 'Li Wei',
  roles,
  status: 'active',
  language: null,
});
const owner = aMember(1, 'rep');
const colleague = aMember(2, 'rep');
const manager = aMember(3, 'manager');
const executive = aMember(4, 'executive');
const admin = aMember(5, 'admin');
const stranger = { ...aMember(6, 'rep', 'manager'), showroomId: 2 };

/** What a manager can do besides. */
const HANDED_OVER = ['registered', 'returned', 'active', 'won-pending', 'lost-pending'];

const OWNERS = {
  registered: [],
  returned: ['correct'],
  active: ['revisit', 'won', 'lost', 'invalid'],
  'won-pending': [],
  'lost-pending': [],
  won: [],
  lost: [],
  invalid: [],
  pooled: ['claim'],
};

describe.each(STATUSES)('a customer who is %s', (status) => {
  const customer = { status, showroomId: 1, ownerId: status === 'pooled' ? null : owner.id };

  test('offers the owner and a manager what can be done now', () => {
    expect(cardActions(customer, owner)).toEqual(OWNERS[status]);
    expect(cardActions(customer, manager)).toEqual([
      ...OWNERS[status],
      ...(HANDED_OVER.includes(status) ? ['hand-over'] : []),
    ]);
  });

  test('offers a colleague nothing but a claim from the pool', () => {
    expect(cardActions(customer, colleague)).toEqual(status === 'pooled' ? ['claim'] : []);
  });

  test.each([
    ['executive', executive],
    ['admin', admin],
    ['rep of another showroom', stranger],
    ['rep who has left', { ...owner, status: 'left' as const }],
  ])('offers the %s nothing', (_who, actor) => {
    expect(cardActions(customer, actor)).toEqual([]);
  });

  test.each(CARD_ACTIONS)('answers %s as the card offers it', (action) => {
    for (const actor of [owner, colleague, manager, executive, admin, stranger])
      expect(refusal(customer, action, actor) === undefined).toBe(
        cardActions(customer, actor).includes(action),
      );
  });
});

test('a pooled customer who came back under another file is not to be claimed', () => {
  const customer = { status: 'pooled', showroomId: 1, ownerId: null } as const;
  expect(cardActions(customer, colleague, true)).toEqual([]);
});

test('who may not do it is told so, whatever the status', () => {
  expect(refusal({ status: 'won', showroomId: 1, ownerId: 1 }, 'revisit', colleague)).toBe('not-allowed');
  expect(refusal({ status: 'won', showroomId: 1, ownerId: 1 }, 'revisit', owner)).toBe('wrong-status');
});

test('closed files and the pool leave the phone free', () => {
  expect(STATUSES.filter((status) => !OPEN_STATUSES.some((open) => open === status))).toEqual([
    'won',
    'lost',
    'invalid',
    'pooled',
  ]);
});
