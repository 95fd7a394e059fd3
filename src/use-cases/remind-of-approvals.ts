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
  if (showroom.reminderHours === null) return;
  const approvals = createApprovalStore(tx);
  // Hours of work pass no faster than the clock.
  const since = new Date(at.getTime() - showroom.reminderHours * 3_600_000);
  const late = waitedFor(approvals.notReminded(showroom.id, since), showroom.reminderHours, showroom, at);
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

/** Of those that wait, longest waiting first, the ones that have for so many hours of work: whoever came later has not waited longer. */
function waitedFor<Waiting extends Pick<Approval, 'requestedAt'>>(
  waiting: Waiting[],
  hours: number,
  showroom: Showroom,
  at: Date,
): Waiting[] {
  let [late, inTime] = [0, waiting.length];
  while (late < inTime) {
    const between = Math.floor((late + inTime) / 2);
    const requestedAt = waiting[between]?.requestedAt ?? at;
    if (workingMinutes(showroom, requestedAt, at) >= hours * 60) late = between + 1;
    else inTime = between;
  }
  return waiting.slice(0, late);
}

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
