import { z } from 'zod';
import { addDays, laterOf, type ShowroomDay } from './calendar.js';
import type { Status } from './customer.js';
import { LONGEST_NOTE, requiredText } from './field.js';
import { FIRST_CONTACT_DAYS } from './level.js';
import { type DueRule, dueDayFrom } from './opening-hours.js';
import type { OutcomeKind } from './outcome.js';
import { may, type StaffMember } from './staff.js';

/** What waits for a manager: a registration to audit, or an outcome to confirm. */
export type ApprovalKind = 'audit' | OutcomeKind;
export type ApprovalStatus = 'pending' | 'approved' | 'returned';

export interface Approval {
  id: number;
  kind: ApprovalKind;
  showroomId: number;
  customerId: number;
  /** The outcome to confirm; null for an audit. */
  outcomeId: number | null;
  status: ApprovalStatus;
  requestedById: number;
  requestedAt: Date;
  decidedById: number | null;
  decidedAt: Date | null;
  /** When the managers were reminded that it waits. */
  remindedAt: Date | null;
  reason: string;
}

export const decisionSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('approved') }),
  z.object({ verdict: z.literal('returned'), reason: requiredText(LONGEST_NOTE) }),
]);
export type Decision = z.infer<typeof decisionSchema>;

export type ApprovalRefusal = 'not-allowed' | 'own-request';

/** Nobody decides on a request of their own, unless the showroom has no other manager. */
export const mayDecideOwn = (otherManagers: number): boolean => otherManagers === 0;

export function decisionRefusal(
  approval: Approval,
  actor: StaffMember,
  otherManagers: number,
): ApprovalRefusal | undefined {
  if (may(actor, 'decide approval', { showroomId: approval.showroomId }) !== 'allowed') return 'not-allowed';
  return approval.requestedById === actor.id && !mayDecideOwn(otherManagers) ? 'own-request' : undefined;
}

export interface Consequence {
  status: Status;
  nextRevisitDay: ShowroomDay | null;
}

/** Where a decision takes the customer. */
export function consequence(
  kind: ApprovalKind,
  verdict: Decision['verdict'],
  registeredDay: ShowroomDay,
  today: ShowroomDay,
  rule: DueRule,
): Consequence {
  const active = (due: ShowroomDay) => ({
    status: 'active' as const,
    nextRevisitDay: dueDayFrom(rule, due),
  });
  if (kind === 'audit')
    return verdict === 'approved'
      ? active(laterOf(addDays(registeredDay, FIRST_CONTACT_DAYS), today))
      : { status: 'returned', nextRevisitDay: null };
  return verdict === 'approved' ? { status: kind, nextRevisitDay: null } : active(addDays(today, 1));
}
