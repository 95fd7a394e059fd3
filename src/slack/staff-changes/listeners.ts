import { noteDeparture } from '../../use-cases/note-departure.js';
import { renameStaff } from '../../use-cases/rename-staff.js';
import { refreshHomeOf } from '../../use-cases/view-home.js';
import type { Parts } from '../parts.js';
import { toPerson } from '../people.js';
import type { Listeners } from '../routing/listeners.js';

/** Slack tells of every change of everybody's profile, a status as much as a new name or a closed account. */
export function attachStaffChanges(listeners: Listeners, parts: Parts) {
  listeners.event('user_change', async ({ event: { user } }) => {
    const known = parts.people.known(user.id);
    const now = toPerson(user.id, user);
    const isNews =
      known?.name !== now.name ||
      (now.language !== undefined && known.language !== now.language) ||
      known.isDeactivated !== now.isDeactivated ||
      known.isWorkspaceAdmin !== now.isWorkspaceAdmin;
    if (!isNews) return;
    parts.people.forget(user.id);
    if (now.isDeactivated) noteDeparture(parts, user.id);
    else {
      renameStaff(parts, user.id, now.name);
      refreshHomeOf(parts, user.id);
    }
    parts.poke();
  });
}
