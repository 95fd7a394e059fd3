import type { ShowroomDay } from './calendar.js';
import { may, type StaffMember } from './staff.js';

export const STATUSES = [
  'registered',
  'returned',
  'active',
  'won-pending',
  'lost-pending',
  'won',
  'lost',
  'invalid',
  'pooled',
] as const;
export type Status = (typeof STATUSES)[number];

/** A phone has at most one file in these; a file in any other may be followed by a new one. */
export const OPEN_STATUSES = ['registered', 'returned', 'active', 'won-pending', 'lost-pending'] as const;

export interface Customer {
  id: number;
  showroomId: number;
  number: string;
  name: string;
  phone: string | null;
  /** Null in the pool. */
  ownerId: number | null;
  status: Status;
  levelId: number;
  sourceId: number;
  industryId: number | null;
  attireId: number | null;
  /** In whole units of the showroom's currency. */
  budget: number | null;
  note: string;
  testDrive: boolean;
  registeredById: number;
  registeredAt: Date;
  registeredDay: ShowroomDay;
  lastContactDay: ShowroomDay;
  nextRevisitDay: ShowroomDay | null;
  /** The file this one continues, when the customer came back. */
  previousId: number | null;
}

/** What a person can do from a customer's card, in the order of its buttons. */
export const CARD_ACTIONS = ['revisit', 'won', 'lost', 'invalid', 'correct', 'claim', 'hand-over'] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

const IN_STATUS: Partial<Record<Status, readonly CardAction[]>> = {
  registered: ['hand-over'],
  returned: ['correct', 'hand-over'],
  active: ['revisit', 'won', 'lost', 'invalid', 'hand-over'],
  'won-pending': ['hand-over'],
  'lost-pending': ['hand-over'],
  pooled: ['claim'],
};

const PERMISSION = {
  revisit: 'log revisit',
  won: 'propose outcome',
  lost: 'propose outcome',
  invalid: 'propose outcome',
  correct: 'correct registration',
  claim: 'claim',
  'hand-over': 'hand over',
} as const;

/** `isFollowed`: the customer came back under another file, which is the one to claim. */
export const cardActions = (
  customer: Pick<Customer, 'status' | 'showroomId' | 'ownerId'>,
  actor: StaffMember,
  isFollowed = false,
) =>
  (IN_STATUS[customer.status] ?? []).filter(
    (action) => may(actor, PERMISSION[action], customer) === 'allowed' && !(action === 'claim' && isFollowed),
  );

export type CustomerRefusal = 'not-allowed' | 'wrong-status';

/** Whether the actor may do this to the customer now; undefined means yes. */
export function refusal(
  customer: Pick<Customer, 'status' | 'showroomId' | 'ownerId'>,
  action: CardAction,
  actor: StaffMember,
): CustomerRefusal | undefined {
  if (may(actor, PERMISSION[action], customer) !== 'allowed') return 'not-allowed';
  return IN_STATUS[customer.status]?.includes(action) ? undefined : 'wrong-status';
}
