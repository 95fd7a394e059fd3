import { placeBefore } from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import { createLevelStore } from '../store/level-store.js';
import type { Actor, Deps } from './deps.js';
import { mayChangeLevels } from './view-levels.js';

/** `gone`: one of the two is no longer in use. */
export type MoveLevelResult = { kind: 'moved' } | { kind: 'gone' } | { kind: 'refused' };

/** Puts a level before another one, or last: asked for twice, it is done once. */
export function moveLevel(
  { db, now }: Deps,
  { id, before }: { id: number; before: number | null },
  actor: Actor,
): MoveLevelResult {
  return db.transaction((tx): MoveLevelResult => {
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const { showroom, staff } = actor;
    const levels = createLevelStore(tx, showroom.id);
    const ids = levels.inUse().map((level) => level.id);
    const order = placeBefore(ids, id, before);
    if (!order) return { kind: 'gone' };
    if (order.every((one, at) => one === ids[at])) return { kind: 'moved' };
    levels.reorder(order);
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'levels-reordered', codes: levels.inUse().map(({ code }) => code) },
    });
    return { kind: 'moved' };
  });
}
