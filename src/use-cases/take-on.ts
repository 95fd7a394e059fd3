import type { Showroom } from '../domain/showroom.js';
import type { Role, StaffMember } from '../domain/staff.js';
import { changeRefusal, grantableRoles, type StaffRefusal } from '../domain/staff-change.js';
import { createJoinRequestStore } from '../store/join-request-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor } from './deps.js';
import type { Newcomer } from './request-joining.js';
import { afterStaffChange, staffing, welcome, writeStaffChange } from './write-staff-change.js';

export type TakeOnResult =
  | { kind: 'taken-on'; member: StaffMember }
  | { kind: 'here-already'; member: StaffMember }
  | { kind: 'elsewhere'; member: StaffMember; showroom: Showroom }
  | { kind: 'refused'; member: Newcomer; reason: StaffRefusal; openCustomers: number };

/** `moves`: also somebody who is on the staff of another showroom. */
export interface Terms {
  roles: readonly Role[];
  moves: boolean;
}

/**
 * Makes somebody one of the actor's showroom, with these roles and no others: somebody new, somebody who had left,
 * or somebody of another showroom. A request of theirs to join is granted by that.
 */
export function takeOn(
  tx: Connection,
  newcomer: Newcomer,
  terms: Terms,
  actor: Actor,
  at: Date,
): TakeOnResult {
  const known = createStaffStore(tx).findBySlackUser(newcomer.slackUserId);
  const result = known ? takeBack(tx, known, terms, actor, at) : addNew(tx, newcomer, terms, actor, at);
  if (result.kind === 'taken-on' || result.kind === 'here-already')
    grantJoinRequest(tx, newcomer.slackUserId, actor.staff, at);
  return result;
}

function addNew(
  tx: Connection,
  newcomer: Newcomer,
  { roles }: Terms,
  { staff, showroom }: Actor,
  at: Date,
): TakeOnResult {
  const refused = (reason: StaffRefusal): TakeOnResult => ({
    kind: 'refused',
    member: newcomer,
    reason,
    openCustomers: 0,
  });
  const grantable = grantableRoles(staff, showroom.id);
  if (!roles.every((role) => grantable.includes(role))) return refused('needs-admin');
  if (showroom.closedAt) return refused('showroom-closed');
  const { slackUserId, name } = newcomer;
  const member = createStaffStore(tx).add({ showroomId: showroom.id, slackUserId, name, roles }, at);
  const change = { kind: 'staff-added' as const, name, roles: [...roles] };
  createJournalStore(tx).writeChange({ showroomId: showroom.id, staffId: staff.id, at, change });
  welcome(tx, member, at);
  afterStaffChange(tx, showroom.id, at);
  return { kind: 'taken-on', member };
}

function takeBack(
  tx: Connection,
  member: StaffMember,
  { roles, moves }: Terms,
  { staff, showroom }: Actor,
  at: Date,
): TakeOnResult {
  if (member.status !== 'left') {
    if (member.showroomId === showroom.id) return { kind: 'here-already', member };
    if (!moves)
      return { kind: 'elsewhere', member, showroom: createShowroomStore(tx).get(member.showroomId) };
  }
  const status = member.status === 'left' ? 'active' : member.status;
  const after: StaffMember = { ...member, status, roles, showroomId: showroom.id };
  const facts = staffing(tx, member, after);
  const reason = changeRefusal(staff, member, after, facts);
  if (reason) return { kind: 'refused', member, reason, openCustomers: facts.openCustomers };
  writeStaffChange(tx, member, after, staff, at);
  return { kind: 'taken-on', member: after };
}

function grantJoinRequest(tx: Connection, slackUserId: string, { id: decidedById }: StaffMember, at: Date) {
  const requests = createJoinRequestStore(tx);
  const pending = requests.pendingOf(slackUserId);
  if (!pending) return;
  requests.decide(pending.id, { status: 'approved', decidedById, decidedAt: at });
  createNotificationStore(tx).refresh('join-request', pending.id, at);
}
