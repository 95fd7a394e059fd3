import type { Language } from '../domain/language.js';
import { may } from '../domain/staff.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { writeStaffChange } from './write-staff-change.js';

/** In which language somebody is spoken to; null: as Slack says. Everybody chooses for themselves. */
export function chooseLanguage(
  { db, now }: Deps,
  { staff }: Pick<Actor, 'staff'>,
  language: Language | null,
): { kind: 'chosen' | 'refused' } {
  return db.transaction((tx) => {
    const before = createStaffStore(tx).get(staff.id);
    if (may(before, 'see home', { showroomId: before.showroomId }) !== 'allowed') return { kind: 'refused' };
    if (before.language !== language) writeStaffChange(tx, before, { ...before, language }, before, now());
    return { kind: 'chosen' };
  });
}

/** Undefined: nobody on the staff, or somebody who did not choose. */
export const chosenLanguage = ({ db }: Pick<Deps, 'db'>, slackUserId: string): Language | undefined =>
  createStaffStore(db).findBySlackUser(slackUserId)?.language ?? undefined;
