import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role, STAFF_STATUSES, type StaffMember } from '../../src/domain/staff.js';
import {
  changeRefusal,
  grantableRoles,
  memberSchema,
  newcomersSchema,
  rolesChosen,
  staffVersion,
} from '../../src/domain/staff-change.js';

const aMember = (id: number, showroomId: number, ...roles: Role[]): StaffMember => ({
  id,
  showroomId,
  slackUserId: `U${id}`,
  name: `Person ${id}`,
  roles,
  status: 'active',
  language: null,
});

const STAFF = [
  aMember(0, 1, 'rep', 'manager'),
  aMember(1, 1, 'manager', 'admin'),
  aMember(2, 1, 'rep'),
  aMember(3, 2, 'manager'),
  aMember(4, 2, 'rep', 'admin'),
];

const serves = (role: Role, showroomId?: number) => (one: StaffMember) =>
  one.status === 'active' && one.roles.includes(role) && (showroomId ?? one.showroomId) === one.showroomId;

const step = fc.record({
  actor: fc.nat(STAFF.length - 1),
  whom: fc.nat(STAFF.length - 1),
  to: fc.record(
    {
      roles: fc.subarray([...ROLES], { minLength: 1 }),
      showroomId: fc.constantFrom(1, 2),
      status: fc.constantFrom(...STAFF_STATUSES),
    },
    { requiredKeys: [] },
  ),
  openCustomers: fc.constantFrom(0, 0, 3),
});

test('whoever changes whom, every showroom keeps a manager, the workspace an admin, and nobody rises by a manager', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let staff = STAFF;
      for (const { actor: by, whom, to, openCustomers } of steps) {
        const [actor, before] = [staff[by]!, staff[whom]!];
        const after: StaffMember = { ...before, ...to };
        const others = staff.filter(({ id }) => id !== before.id);
        const reason = changeRefusal(actor, before, after, {
          otherAdmins: others.filter(serves('admin')).length,
          otherManagers: others.filter(serves('manager', before.showroomId)).length,
          openCustomers,
          closed: { before: false, after: false },
        });
        if (reason) continue;
        if (!actor.roles.includes('admin'))
          for (const role of ['executive', 'admin'] as const)
            expect(after.roles.includes(role) && !before.roles.includes(role)).toBe(false);
        expect(openCustomers > 0 && after.showroomId !== before.showroomId).toBe(false);
        staff = staff.with(whom, after);
      }
      expect(staff.some(serves('admin'))).toBe(true);
      expect([1, 2].map((showroomId) => staff.some(serves('manager', showroomId)))).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test('a manager chooses among the roles of the floor, and leaves the others as they are', () => {
  const [manager, admin] = [STAFF[0]!, STAFF[1]!];
  expect(grantableRoles(manager, 1)).toEqual(['rep', 'manager']);
  expect(grantableRoles(admin, 2)).toEqual(ROLES);
  expect(rolesChosen(admin, ['rep', 'executive'], grantableRoles(manager, 1))).toEqual(['rep', 'admin']);
  expect(rolesChosen(admin, ['executive', 'rep'], grantableRoles(admin, 1))).toEqual(['rep', 'executive']);
});

describe('what a form takes', () => {
  test('people and roles: some of each, not too many', () => {
    const problem = (people: unknown, roles: unknown) =>
      newcomersSchema
        .safeParse({ people, roles })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problem(['U1'], ['rep'])).toBeUndefined();
    expect(problem([], [])).toEqual([
      ['people', 'required'],
      ['roles', 'required'],
    ]);
    const many = Array.from({ length: 21 }, (_, at) => `U${at}`);
    expect(problem(many, ['rep'])).toEqual([['people', 'too-many-people']]);
  });

  test('a language, or none of one’s own', () => {
    const { language } = memberSchema.parse({ roles: ['rep'], status: 'active', language: 'slack' });
    expect(language).toBeNull();
    expect(memberSchema.safeParse({ roles: ['rep'], status: 'active', language: 'fr' }).success).toBe(false);
  });
});

test('whatever a form shows of somebody makes another version of them', () => {
  const one = STAFF[2]!;
  const versions = [
    one,
    { ...one, status: 'left' as const },
    { ...one, showroomId: 2 },
    { ...one, language: 'en' as const },
    { ...one, roles: ['rep', 'manager'] as const },
  ].map(staffVersion);
  expect(new Set(versions).size).toBe(versions.length);
  expect(versions.join('')).not.toMatch(/\s/);
});
