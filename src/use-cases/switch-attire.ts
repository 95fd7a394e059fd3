import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Actor, Deps } from './deps.js';

export type SwitchAttireResult = { kind: 'switched'; showroom: Showroom } | { kind: 'refused' };

/**
 * Whether the forms ask how a guest was dressed, and cards show it. What is on file stays there, to be seen again when
 * it is switched on again.
 */
export function switchAttire(
  { db, now }: Deps,
  used: boolean,
  { staff, showroom }: Actor,
): SwitchAttireResult {
  return db.transaction((tx): SwitchAttireResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const showrooms = createShowroomStore(tx);
    const before = showrooms.get(showroom.id);
    if (before.usesAttire === used) return { kind: 'switched', showroom: before };
    showrooms.change(showroom.id, { usesAttire: used });
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'attire-switched', used },
    });
    return { kind: 'switched', showroom: { ...before, usesAttire: used } };
  });
}
