import type { Language } from './language.js';

export const ROLES = ['rep', 'manager', 'executive', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Without them a showroom stands still: nobody decides, or nobody can change who may. */
export const STAFF_LEADS = ['manager', 'admin'] as const satisfies Role[];

/** Whoever is on leave can do all they could before, but nobody waits for them. Whoever has left can do nothing. */
export const STAFF_STATUSES = ['active', 'on-leave', 'left'] as const;
export type StaffStatus = (typeof STAFF_STATUSES)[number];

export interface StaffMember {
  id: number;
  showroomId: number;
  slackUserId: string;
  name: string;
  roles: readonly Role[];
  status: StaffStatus;
  /** Null: the language that Slack tells. */
  language: Language | null;
  /** The showrooms, of all, that are closed; absent is none. */
  closedShowrooms?: readonly number[];
}

/** What an action is done to: a customer (with or without an owner), or a showroom as a whole. */
export interface Subject {
  showroomId: number;
  ownerId?: number | null;
}

export type Action =
  | 'see home'
  | 'register'
  | 'see customer'
  | 'correct registration'
  | 'log revisit'
  | 'propose outcome'
  | 'claim'
  | 'decide approval'
  | 'see statistics'
  | 'post digest'
  | 'see status'
  | 'change base data'
  | 'manage staff'
  | 'grant any role'
  | 'hand over'
  | 'change settings'
  | 'see changes'
  | 'manage showrooms'
  | 'choose showroom';

export type Relation = 'own' | 'same showroom' | 'other showroom';
/** `masked`: allowed, with the phone hidden. */
export type Verdict = 'allowed' | 'masked' | 'refused';

type Row = Record<Relation, Verdict>;
const row = (own: Verdict, same: Verdict, other: Verdict): Row => ({
  own,
  'same showroom': same,
  'other showroom': other,
});
const nowhere = row('refused', 'refused', 'refused');
const ownOnly = row('allowed', 'refused', 'refused');
const showroom = row('allowed', 'allowed', 'refused');
const everywhere = row('allowed', 'allowed', 'allowed');

/** Who may do what to whom: the one place where it is written. */
export const PERMISSIONS: Record<Action, Record<Role, Row>> = {
  'see home': { rep: showroom, manager: showroom, executive: showroom, admin: showroom },
  register: { rep: showroom, manager: showroom, executive: nowhere, admin: nowhere },
  'see customer': {
    rep: row('allowed', 'masked', 'refused'),
    manager: showroom,
    executive: nowhere,
    admin: nowhere,
  },
  'correct registration': { rep: ownOnly, manager: showroom, executive: nowhere, admin: nowhere },
  'log revisit': { rep: ownOnly, manager: showroom, executive: nowhere, admin: nowhere },
  'propose outcome': { rep: ownOnly, manager: showroom, executive: nowhere, admin: nowhere },
  claim: { rep: showroom, manager: showroom, executive: nowhere, admin: nowhere },
  'decide approval': { rep: nowhere, manager: showroom, executive: nowhere, admin: nowhere },
  'see statistics': { rep: showroom, manager: showroom, executive: everywhere, admin: everywhere },
  'post digest': { rep: nowhere, manager: showroom, executive: nowhere, admin: nowhere },
  'see status': { rep: nowhere, manager: showroom, executive: nowhere, admin: everywhere },
  'change base data': { rep: nowhere, manager: showroom, executive: nowhere, admin: everywhere },
  'manage staff': { rep: nowhere, manager: showroom, executive: nowhere, admin: everywhere },
  'grant any role': { rep: nowhere, manager: nowhere, executive: nowhere, admin: everywhere },
  'hand over': { rep: nowhere, manager: showroom, executive: nowhere, admin: nowhere },
  'change settings': { rep: nowhere, manager: showroom, executive: nowhere, admin: everywhere },
  'see changes': { rep: nowhere, manager: showroom, executive: nowhere, admin: everywhere },
  'manage showrooms': { rep: nowhere, manager: nowhere, executive: nowhere, admin: everywhere },
  'choose showroom': { rep: showroom, manager: showroom, executive: everywhere, admin: everywhere },
};

export function relation(actor: StaffMember, subject: Subject): Relation {
  if (actor.showroomId !== subject.showroomId) return 'other showroom';
  return subject.ownerId === actor.id ? 'own' : 'same showroom';
}

/** All that may be done where a showroom is closed: it is read, people leave it or move on, and it is opened again. */
export const ALLOWED_IN_CLOSED: readonly Action[] = [
  'see home',
  'see customer',
  'see statistics',
  'see status',
  'see changes',
  'choose showroom',
  'manage staff',
  'manage showrooms',
];

const isClosedFor = (
  { closedShowrooms = [] }: StaffMember,
  action: Action,
  { showroomId }: Subject,
): boolean => closedShowrooms.includes(showroomId) && !ALLOWED_IN_CLOSED.includes(action);

/**
 * The most that any of the actor's roles gives. Whoever has left may do nothing, and nobody may change anything in a
 * showroom that is closed.
 */
export function may(actor: StaffMember, action: Action, subject: Subject): Verdict {
  if (actor.status === 'left' || isClosedFor(actor, action, subject)) return 'refused';
  const verdicts = actor.roles.map((role) => PERMISSIONS[action][role][relation(actor, subject)]);
  if (verdicts.includes('allowed')) return 'allowed';
  return verdicts.includes('masked') ? 'masked' : 'refused';
}

/** Whose customers the actor may do this to: the whole showroom's, only the own ones, or nobody's. */
export function reach(
  actor: StaffMember,
  action: Action,
  showroomId = actor.showroomId,
): 'showroom' | 'own' | 'nobody' {
  const { id } = actor;
  if (may(actor, action, { showroomId, ownerId: null }) === 'allowed') return 'showroom';
  return may(actor, action, { showroomId, ownerId: id }) === 'allowed' ? 'own' : 'nobody';
}
