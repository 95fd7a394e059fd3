import { sameName } from '../domain/entry-names.js';
import { MOST_OWN_FIELDS, type OwnFieldInput } from '../domain/own-field.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';

export type AddOwnFieldResult = { kind: 'added' | 'refused' | 'full' | 'name-taken' };

/** A new question on the registration form, after those that are there. `token` is the form's: sent twice, it counts once. */
export function addOwnField(
  { db, now }: Deps,
  field: OwnFieldInput,
  { staff, showroom }: Actor,
  token: string,
): AddOwnFieldResult {
  return db.transaction((tx): AddOwnFieldResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const at = now();
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token)) return { kind: 'added' };
    const store = createOwnFieldStore(tx, showroom.id);
    const inUse = store.inUse();
    if (inUse.length >= MOST_OWN_FIELDS) return { kind: 'full' };
    if (inUse.some(({ name }) => sameName(name, field.name))) return { kind: 'name-taken' };

    submissions.claim(token, at);
    store.add(field, store.nextPosition());
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at,
      change: { kind: 'own-field-added', field },
    });
    return { kind: 'added' };
  });
}
