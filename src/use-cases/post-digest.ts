import { showroomDay } from '../domain/calendar.js';
import { quietUntil } from '../domain/quiet-hours.js';
import type { Due } from '../domain/schedule.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createCustomerLines } from '../store/customer-lines.js';
import { createDueStore } from '../store/due-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { receiversOf } from './receivers.js';

/** The morning post: one message to the team channel, one in its thread and one DM for each rep with revisits due. */
export function writeDigest(tx: Connection, showroom: Showroom, { day, late }: Due, at: Date) {
  const notifications = createNotificationStore(tx);
  const showroomId = showroom.id;
  const channel = showroom.teamChannel;
  const digest = notifications.add({ kind: 'digest', showroomId, day, late, recipient: { channel } }, at);
  const owners = createCustomerLines(tx, showroomId)
    .dueByRep(day)
    .map(({ ownerId }) => ownerId);
  notifications.addOfEach(
    owners,
    { kind: 'digest-rep', showroomId, day, thread: { channel, of: digest } },
    at,
  );
  // Whoever lost a customer to the pool is told so, too, with nothing else due.
  const lost = createDueStore(tx).missedByOwner(showroomId, day).keys();
  const receivers = new Set(receiversOf(tx, showroom, 'due-list').map(({ id }) => id));
  const told = [...new Set([...owners, ...lost])].filter((id) => receivers.has(id));
  notifications.addOfEach(told, { kind: 'due-list', showroomId, day }, at);
  notifications.refreshHomes(showroomId, at);
}

/**
 * A manager wants the digest now; the morning's comes all the same. In quiet hours nothing is written: it would be
 * yesterday's, and not be said, when they end. `token` is the command's: it posts once.
 */
export function postDigest(
  { db, now }: Deps,
  { staff, showroom }: Actor,
  token: string,
): { kind: 'posted' | 'refused' } | { kind: 'quiet'; until: Date } {
  return db.transaction((tx) => {
    if (may(staff, 'post digest', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const at = now();
    const until = quietUntil(showroom, 'digest', at);
    if (until) return { kind: 'quiet', until };
    if (createSubmissionStore(tx).claim(token, at))
      writeDigest(tx, showroom, { day: showroomDay(at, showroom.timeZone), late: false }, at);
    return { kind: 'posted' };
  });
}
