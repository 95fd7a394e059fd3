import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';

export type RetireOwnFieldResult = { kind: 'retired' | 'refused' | 'not-found' };

/** New forms no longer ask it; the files in which it is answered keep it. */
export function retireOwnField(
  { db, now }: Deps,
  fieldId: number,
  { staff, showroom }: Actor,
): RetireOwnFieldResult {
  return db.transaction((tx): RetireOwnFieldResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const store = createOwnFieldStore(tx, showroom.id);
    const field = store.find(fieldId);
    if (!field) return { kind: 'not-found' };
    if (field.retired) return { kind: 'retired' };
    const at = now();
    store.update(fieldId, { retiredAt: at });
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at,
      change: { kind: 'own-field-retired', name: field.name },
    });
    return { kind: 'retired' };
  });
}
