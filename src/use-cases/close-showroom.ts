import { showroomDay } from '../domain/calendar.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Actor, Deps } from './deps.js';
import { isChannelTaken, skipJobsOfToday } from './open-showroom.js';

/** `unchanged`: it was so already. */
export type CloseResult =
  | { kind: 'closed' | 'reopened' | 'unchanged'; showroom: Showroom }
  /** Another showroom talks in its channel meanwhile. */
  | { kind: 'channel-taken' }
  | { kind: 'refused' };

/** From now on the showroom is only read: who may do what there is `domain/staff.ts`'s to say. */
export function closeShowroom({ db, now }: Deps, { staff, showroom: { id } }: Actor): CloseResult {
  return db.transaction((tx): CloseResult => {
    if (may(staff, 'manage showrooms', { showroomId: id }) !== 'allowed') return { kind: 'refused' };
    const showrooms = createShowroomStore(tx);
    const showroom = showrooms.get(id);
    if (showroom.closedAt !== null) return { kind: 'unchanged', showroom };
    const at = now();
    showrooms.setClosed(id, at);
    const change = { kind: 'showroom-closed' } as const;
    createJournalStore(tx).writeChange({ showroomId: id, staffId: staff.id, at, change });
    createNotificationStore(tx).refreshHomes(id, at);
    return { kind: 'closed', showroom: showrooms.get(id) };
  });
}

/** Work goes on the next morning; what waited to be said is said, but for reminders of days that are past. */
export function reopenShowroom({ db, now }: Deps, { staff, showroom: { id } }: Actor): CloseResult {
  return db.transaction((tx): CloseResult => {
    if (may(staff, 'manage showrooms', { showroomId: id }) !== 'allowed') return { kind: 'refused' };
    const showrooms = createShowroomStore(tx);
    const before = showrooms.get(id);
    if (before.closedAt === null) return { kind: 'unchanged', showroom: before };
    if (isChannelTaken(tx, before.teamChannel, id)) return { kind: 'channel-taken' };
    const at = now();
    showrooms.setClosed(id, null);
    const showroom = showrooms.get(id);
    skipJobsOfToday(tx, showroom, at);
    const change = { kind: 'showroom-reopened' } as const;
    createJournalStore(tx).writeChange({ showroomId: id, staffId: staff.id, at, change });
    const notifications = createNotificationStore(tx);
    notifications.expireDigests(id, showroomDay(at, showroom.timeZone));
    notifications.refreshHomes(id, at);
    return { kind: 'reopened', showroom };
  });
}
