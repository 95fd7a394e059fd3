import { describe, expect, test } from 'vitest';
import { type Approval, consequence, decisionRefusal, decisionSchema } from '../../src/domain/approval.js';
import { fieldErrors } from '../../src/domain/field-error.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';
import type { Role, StaffMember } from '../../src/domain/staff.js';

const EVERY_DAY = { ...DEFAULT_SETTINGS, timeZone: 'Asia/Shanghai' };

const aMember = (id: number, ...roles: Role[]): StaffMember => ({
  id,
  showroomId: 1,
  slackUserId: `U${id}`,
  name: 'Wang Fang',
  roles,
  status: 'active',
  language: null,
});
const approval: Approval = {
  id: 1,
  kind: 'audit',
  showroomId: 1,
  customerId: 1,
  outcomeId: null,
  status: 'pending',
  requestedById: 1,
  requestedAt: new Date(0),
  decidedById: null,
  decidedAt: null,
  remindedAt: null,
  reason: '',
};

describe('who decides', () => {
  test.each([
    ['a manager, on a rep’s request', aMember(2, 'manager'), 0, undefined],
    ['a manager, on their own, with another manager there', aMember(1, 'manager'), 1, 'own-request'],
    ['the only manager, on their own', aMember(1, 'manager'), 0, undefined],
    ['a rep', aMember(2, 'rep'), 0, 'not-allowed'],
    ['a rep, on their own', aMember(1, 'rep'), 0, 'not-allowed'],
    ['an executive', aMember(2, 'executive'), 0, 'not-allowed'],
    ['an admin', aMember(2, 'admin'), 0, 'not-allowed'],
    ['an admin who is also a manager', aMember(2, 'admin', 'manager'), 0, undefined],
    ['another showroom’s manager', { ...aMember(2, 'manager'), showroomId: 2 }, 0, 'not-allowed'],
    ['a manager who has left', { ...aMember(2, 'manager'), status: 'left' as const }, 0, 'not-allowed'],
  ])('%s', (_who, actor, otherManagers, refusal) => {
    expect(decisionRefusal(approval, actor, otherManagers)).toBe(refusal);
  });
});

describe('where a decision takes the customer', () => {
  test.each([
    ['audit', 'approved', '2026-03-02', 'active', '2026-03-03'],
    // The first contact is due within a day of the registration, but never in the past.
    ['audit', 'approved', '2026-03-01', 'active', '2026-03-02'],
    ['audit', 'approved', '2026-02-20', 'active', '2026-03-02'],
    ['audit', 'returned', '2026-03-02', 'returned', null],
    ['won', 'approved', '2026-02-01', 'won', null],
    ['lost', 'approved', '2026-02-01', 'lost', null],
    ['invalid', 'approved', '2026-02-01', 'invalid', null],
    ['won', 'returned', '2026-02-01', 'active', '2026-03-03'],
    ['lost', 'returned', '2026-02-01', 'active', '2026-03-03'],
    ['invalid', 'returned', '2026-02-01', 'active', '2026-03-03'],
  ] as const)(
    '%s %s of one registered on %s: %s, revisit due %s',
    (kind, verdict, registered, status, next) => {
      expect(consequence(kind, verdict, registered, '2026-03-02', EVERY_DAY)).toEqual({
        status,
        nextRevisitDay: next,
      });
    },
  );
});

describe('the reason of a return', () => {
  test.each([
    [undefined, 'required'],
    ['', 'required'],
    ['   ', 'required'],
    ['x'.repeat(1001), 'too-long'],
  ])('%j is refused as %s', (reason, error) => {
    const result = decisionSchema.safeParse({ verdict: 'returned', reason });
    expect(result.error && fieldErrors(result.error)).toEqual({ reason: error });
  });

  test('is kept without the spaces around it; an approval needs none', () => {
    expect(decisionSchema.parse({ verdict: 'returned', reason: ' Which model? ' })).toEqual({
      verdict: 'returned',
      reason: 'Which model?',
    });
    expect(decisionSchema.safeParse({ verdict: 'approved' }).success).toBe(true);
  });
});
