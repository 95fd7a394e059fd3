import { createJournalStore } from '../store/journal-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Deps } from './deps.js';
import { tellDeparture } from './tell-departure.js';
import { afterStaffChange } from './write-staff-change.js';

/**
 * Slack says that the account is deactivated: whoever it was has left, even as the last manager or admin. Coming back
 * is for a manager to say.
 */
export function noteDeparture({ db, now }: Deps, slackUserId: string): { kind: 'noted' | 'nothing' } {
  return db.transaction((tx) => {
    const staff = createStaffStore(tx);
    const member = staff.findBySlackUser(slackUserId);
    if (!member || member.status === 'left') return { kind: 'nothing' };
    const at = now();
    const { id, name, showroomId } = member;
    staff.setStatus(id, 'left');
    createJournalStore(tx).writeChange({
      showroomId,
      staffId: null,
      at,
      change: { kind: 'staff-deactivated', name },
    });
    tellDeparture(tx, id, at);
    afterStaffChange(tx, showroomId, at);
    return { kind: 'noted' };
  });
}
