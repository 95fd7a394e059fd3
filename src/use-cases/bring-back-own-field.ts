import { sameName } from '../domain/entry-names.js';
import { MOST_OWN_FIELDS } from '../domain/own-field.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';

export type BringBackOwnFieldResult = {
  kind: 'brought-back' | 'refused' | 'not-found' | 'full' | 'name-taken';
};

/** A retired field is asked again, after the others. */
export function bringBackOwnField(
  { db, now }: Deps,
  fieldId: number,
  { staff, showroom }: Actor,
): BringBackOwnFieldResult {
  return db.transaction((tx): BringBackOwnFieldResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const store = createOwnFieldStore(tx, showroom.id);
    const field = store.find(fieldId);
    if (!field) return { kind: 'not-found' };
    if (!field.retired) return { kind: 'brought-back' };
    const inUse = store.inUse();
    if (inUse.length >= MOST_OWN_FIELDS) return { kind: 'full' };
    if (inUse.some(({ name }) => sameName(name, field.name))) return { kind: 'name-taken' };

    store.update(fieldId, { retiredAt: null, position: store.nextPosition() });
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'own-field-brought-back', name: field.name },
    });
    return { kind: 'brought-back' };
  });
}
