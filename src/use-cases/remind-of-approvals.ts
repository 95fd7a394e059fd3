import type { Approval } from '../domain/approval.js';
import { isOpenAt, workingMinutes } from '../domain/opening-hours.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Actor, Deps } from './deps.js';
import { receiversOf } from './receivers.js';
import { type ApprovalView, viewApproval } from './view-approval.js';

/**
 * Whoever decides is reminded once of what has waited for longer than the showroom's working hours allow: one message
 * for all of it, while the showroom is open.
 */
export function remindOfApprovals({ db, now }: Deps) {
  const at = now();
  for (const showroom of createShowroomStore(db).all())
    if (showroom.closedAt === null && isOpenAt(showroom, at))
      db.transaction((tx) => remind(tx, showroom, at));
}

function remind(tx: Connection, showroom: Showroom, at: Date) {
  const approvals = createApprovalStore(tx);
  const untold = approvals.pending(showroom.id).filter(({ remindedAt }) => remindedAt === null);
  // Longest waiting first: those after one that is not late are not late either.
  const inTime = untold.findIndex((approval) => !hasWaited(approval, showroom, at));
  const late = untold.slice(0, inTime === -1 ? undefined : inTime);
  const receivers = receiversOf(tx, showroom, 'audit-reminder');
  if (late.length === 0 || receivers.length === 0) return;
  approvals.markReminded(
    late.map(({ id }) => id),
    at,
  );
  for (const { id: staffId } of receivers)
    createNotificationStore(tx).add(
      {
        kind: 'audit-reminder',
        showroomId: showroom.id,
        subjectId: at.getTime(),
        recipient: { staffId },
      },
      at,
    );
}

const hasWaited = ({ requestedAt }: Approval, showroom: Showroom, at: Date): boolean =>
  showroom.reminderHours !== null && workingMinutes(showroom, requestedAt, at) >= showroom.reminderHours * 60;

/** What one reminder was about: those that still wait, longest first; who may not decide sees how many, and no more. */
export interface ReminderView {
  waiting: { views: ApprovalView[]; count: number };
  hours: number;
}

export function viewReminder(
  { db }: Pick<Deps, 'db'>,
  remindedAt: number,
  reader: Actor,
  most: number,
): ReminderView {
  const { staff, showroom } = reader;
  const waiting = createApprovalStore(db)
    .pending(showroom.id)
    .filter((approval) => approval.remindedAt?.getTime() === remindedAt);
  const decides = may(staff, 'decide approval', { showroomId: showroom.id }) === 'allowed';
  return {
    waiting: {
      count: waiting.length,
      views: (decides ? waiting.slice(0, most) : [])
        .map(({ id }) => viewApproval({ db }, id, reader))
        .filter((view) => view !== undefined),
    },
    hours: showroom.reminderHours ?? 0,
  };
}
