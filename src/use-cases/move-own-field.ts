import { moved } from '../domain/own-field.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';

export type MoveOwnFieldResult = { kind: 'moved' | 'refused' | 'not-found' };

/** Changes places with the field before or after it on the form; the first one stays first, the last one last. */
export function moveOwnField(
  { db, now }: Deps,
  fieldId: number,
  direction: 'up' | 'down',
  { staff, showroom }: Actor,
): MoveOwnFieldResult {
  return db.transaction((tx): MoveOwnFieldResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const store = createOwnFieldStore(tx, showroom.id);
    const ids = store.inUse().map(({ id }) => id);
    if (!ids.includes(fieldId)) return { kind: 'not-found' };
    const order = moved(ids, fieldId, direction);
    if (!order) return { kind: 'moved' };
    for (const [position, id] of order.entries()) store.update(id, { position });
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'own-fields-ordered', names: store.inUse().map(({ name }) => name) },
    });
    return { kind: 'moved' };
  });
}
