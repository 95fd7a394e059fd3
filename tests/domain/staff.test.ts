import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Action,
  may,
  PERMISSIONS,
  type Relation,
  ROLES,
  type Role,
  reach,
  relation,
  type StaffMember,
} from '../../src/domain/staff.js';

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const RELATIONS: Relation[] = ['own', 'same showroom', 'other showroom'];
const SUBJECT = {
  own: { showroomId: 1, ownerId: 7 },
  'same showroom': { showroomId: 1, ownerId: 8 },
  'other showroom': { showroomId: 2, ownerId: 8 },
};

const aMember = (...roles: Role[]): StaffMember => ({
  id: 7,
  showroomId: 1,
  slackUserId: 'U7',
  name: 'Li Wei',
  roles,
  status: 'active',
  language: null,
});

/** Own / same showroom / other showroom: + allowed, m masked, - refused. */
const RULES: [Action, Record<Role, string>][] = [
  ['see home', { rep: '++-', manager: '++-', executive: '++-', admin: '++-' }],
  ['register', { rep: '++-', manager: '++-', executive: '---', admin: '---' }],
  ['see customer', { rep: '+m-', manager: '++-', executive: '---', admin: '---' }],
  ['correct registration', { rep: '+--', manager: '++-', executive: '---', admin: '---' }],
  ['log revisit', { rep: '+--', manager: '++-', executive: '---', admin: '---' }],
  ['propose outcome', { rep: '+--', manager: '++-', executive: '---', admin: '---' }],
  ['claim', { rep: '++-', manager: '++-', executive: '---', admin: '---' }],
  ['decide approval', { rep: '---', manager: '++-', executive: '---', admin: '---' }],
  ['see statistics', { rep: '++-', manager: '++-', executive: '+++', admin: '+++' }],
  ['post digest', { rep: '---', manager: '++-', executive: '---', admin: '---' }],
  ['see status', { rep: '---', manager: '++-', executive: '---', admin: '+++' }],
  ['change base data', { rep: '---', manager: '++-', executive: '---', admin: '+++' }],
  ['manage staff', { rep: '---', manager: '++-', executive: '---', admin: '+++' }],
  ['grant any role', { rep: '---', manager: '---', executive: '---', admin: '+++' }],
  ['hand over', { rep: '---', manager: '++-', executive: '---', admin: '---' }],
  ['change settings', { rep: '---', manager: '++-', executive: '---', admin: '+++' }],
  ['see changes', { rep: '---', manager: '++-', executive: '---', admin: '+++' }],
  ['manage showrooms', { rep: '---', manager: '---', executive: '---', admin: '+++' }],
  ['choose showroom', { rep: '++-', manager: '++-', executive: '+++', admin: '+++' }],
];
const SIGN = { allowed: '+', masked: 'm', refused: '-' };

describe('who may do what', () => {
  test('every action has its rule here', () => {
    expect(RULES.map(([action]) => action).sort()).toEqual([...ACTIONS].sort());
  });

  test.each(RULES.flatMap(([action, roles]) => ROLES.map((role) => [role, action, roles[role]] as const)))(
    '%s, %s: %s',
    (role, action, signs) => {
      const verdicts = RELATIONS.map((kind) => SIGN[may(aMember(role), action, SUBJECT[kind])]);
      expect(verdicts.join('')).toBe(signs);
    },
  );

  test('a showroom as a whole is nobody’s own', () => {
    expect(relation(aMember('rep'), { showroomId: 1 })).toBe('same showroom');
    expect(relation(aMember('rep'), { showroomId: 1, ownerId: null })).toBe('same showroom');
  });

  test('another showroom’s customer is not own, even with the same owner id', () => {
    expect(relation(aMember('rep'), { showroomId: 2, ownerId: 7 })).toBe('other showroom');
  });
});

describe('in a closed showroom', () => {
  const READING = [
    'see home',
    'see customer',
    'see statistics',
    'see status',
    'see changes',
    'choose showroom',
    'manage staff',
    'manage showrooms',
  ];
  const may1 = (role: Role, action: Action, kind: Relation, closedShowrooms: number[]) =>
    may({ ...aMember(role), closedShowrooms }, action, SUBJECT[kind]);

  test.each(ACTIONS)('%s', (action) => {
    for (const role of ROLES)
      for (const kind of RELATIONS) {
        const open = may(aMember(role), action, SUBJECT[kind]);
        const { showroomId } = SUBJECT[kind];
        expect(may1(role, action, kind, [showroomId])).toBe(READING.includes(action) ? open : 'refused');
        expect(may1(role, action, kind, [3 - showroomId])).toBe(open);
      }
  });

  test('nobody reaches anybody to log a revisit', () => {
    expect(reach({ ...aMember('manager'), closedShowrooms: [1] }, 'log revisit')).toBe('nobody');
  });
});

test('nobody reaches another showroom’s customers', () => {
  expect(reach(aMember('manager', 'admin'), 'log revisit', 2)).toBe('nobody');
});

test.each([
  [['rep'], 'own'],
  [['manager'], 'showroom'],
  [['rep', 'manager'], 'showroom'],
  [['executive', 'admin'], 'nobody'],
] as const)('%j may log revisits of: %s', (roles, whose) => {
  expect(reach(aMember(...roles), 'log revisit')).toBe(whose);
  expect(reach({ ...aMember(...roles), status: 'left' }, 'log revisit')).toBe('nobody');
});

describe('whatever the roles', () => {
  const someRoles = fc.subarray([...ROLES]);
  const anAction = fc.constantFrom(...ACTIONS);
  const aRelation = fc.constantFrom(...RELATIONS);

  test('one more never takes anything away', () => {
    const worth = { refused: 0, masked: 1, allowed: 2 };
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...ROLES), anAction, aRelation, (roles, more, action, kind) => {
        const before = may(aMember(...roles), action, SUBJECT[kind]);
        const after = may(aMember(...new Set([...roles, more])), action, SUBJECT[kind]);
        expect(worth[after]).toBeGreaterThanOrEqual(worth[before]);
      }),
    );
  });

  test('who has left, or has none, may do nothing', () => {
    fc.assert(
      fc.property(someRoles, anAction, aRelation, (roles, action, kind) => {
        expect(may({ ...aMember(...roles), status: 'left' }, action, SUBJECT[kind])).toBe('refused');
        expect(may(aMember(), action, SUBJECT[kind])).toBe('refused');
      }),
    );
  });

  test('nobody sees a whole phone across showrooms', () => {
    fc.assert(
      fc.property(someRoles, (roles) => {
        expect(may(aMember(...roles), 'see customer', SUBJECT['other showroom'])).not.toBe('allowed');
      }),
    );
  });
});
