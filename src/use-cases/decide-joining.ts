import type { JoinRequest, JoinVerdict } from '../domain/join-request.js';
import { may, type StaffMember } from '../domain/staff.js';
import type { StaffRefusal } from '../domain/staff-change.js';
import { createJoinRequestStore } from '../store/join-request-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { takeOn } from './take-on.js';

export type DecideJoiningResult =
  | { kind: 'decided'; request: JoinRequest }
  /** A colleague was faster, or a button on an old message was pressed. */
  | { kind: 'already-decided'; request: JoinRequest; decidedBy: StaffMember | undefined }
  | { kind: 'refused'; reason: StaffRefusal; name: string; openCustomers: number };

/** Whether somebody who asked is taken on, as a rep. The first decision counts. */
export function decideJoining(
  { db, now }: Deps,
  requestId: number,
  verdict: JoinVerdict,
  { staff }: Actor,
): DecideJoiningResult {
  return db.transaction((tx): DecideJoiningResult => {
    const request = createJoinRequestStore(tx).find(requestId);
    const refused = (reason: StaffRefusal, openCustomers = 0): DecideJoiningResult => ({
      kind: 'refused',
      reason,
      name: request?.name ?? '',
      openCustomers,
    });
    if (!request) return refused('not-found');
    if (may(staff, 'manage staff', { showroomId: request.showroomId }) !== 'allowed')
      return refused('not-allowed');
    if (request.status !== 'pending') return decidedBefore(tx, request, verdict, staff);

    const at = now();
    const actor = { staff, showroom: createShowroomStore(tx).get(request.showroomId) };
    if (verdict === 'declined') {
      decline(tx, request, actor, at);
      return { kind: 'decided', request: { ...request, status: verdict } };
    }
    const { slackUserId, name } = request;
    const taken = takeOn(tx, { slackUserId, name }, { roles: ['rep'], moves: false }, actor, at);
    if (taken.kind === 'refused') return refused(taken.reason, taken.openCustomers);
    if (taken.kind === 'elsewhere') return refused('changed-meanwhile');
    return { kind: 'decided', request: { ...request, status: verdict } };
  });
}

function decidedBefore(
  tx: Connection,
  request: JoinRequest,
  verdict: JoinVerdict,
  actor: StaffMember,
): DecideJoiningResult {
  // Pressed twice, or delivered twice: the decision stands as this person wanted it.
  if (request.decidedById === actor.id && request.status === verdict) return { kind: 'decided', request };
  const decidedBy = createStaffStore(tx).find(request.decidedById ?? 0);
  return { kind: 'already-decided', request, decidedBy };
}

function decline(tx: Connection, request: JoinRequest, { staff, showroom }: Actor, at: Date) {
  const notifications = createNotificationStore(tx);
  const { id: subjectId, slackUserId, name } = request;
  createJoinRequestStore(tx).decide(subjectId, { status: 'declined', decidedById: staff.id, decidedAt: at });
  const change = { kind: 'join-declined' as const, name };
  createJournalStore(tx).writeChange({ showroomId: showroom.id, staffId: staff.id, at, change });
  notifications.refresh('join-request', subjectId, at);
  notifications.add(
    { kind: 'join-declined', showroomId: showroom.id, subjectId, recipient: { channel: slackUserId } },
    at,
  );
}
