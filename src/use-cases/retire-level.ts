import { MOST_LEVELS } from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import { createLevelStore, type KeptLevel } from '../store/level-store.js';
import type { Actor, Deps } from './deps.js';
import { isCodeTaken, mayChangeLevels } from './view-levels.js';

/** `last`: without it no form would have a level. */
export type RetireLevelResult = { kind: 'retired'; level: KeptLevel } | { kind: 'last' | 'gone' | 'refused' };
export type BringBackLevelResult =
  | { kind: 'brought-back'; level: KeptLevel }
  | { kind: 'code-in-use' | 'too-many'; level: KeptLevel }
  | { kind: 'gone' | 'refused' };

/** New forms no longer offer the level; whoever has it keeps it. */
export function retireLevel({ db, now }: Deps, id: number, actor: Actor): RetireLevelResult {
  return db.transaction((tx): RetireLevelResult => {
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const { showroom, staff } = actor;
    const levels = createLevelStore(tx, showroom.id);
    const all = levels.all();
    const level = all.find((one) => one.id === id);
    if (!level) return { kind: 'gone' };
    if (level.isRetired) return { kind: 'retired', level };
    if (all.filter(({ isRetired }) => !isRetired).length === 1) return { kind: 'last' };
    const at = now();
    levels.retire(id, at);
    const { code, name } = level;
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at,
      change: { kind: 'level-retired', code, name },
    });
    return { kind: 'retired', level };
  });
}

/** The level is offered again, after the others, unless its code has been given to another. */
export function bringBackLevel({ db, now }: Deps, id: number, actor: Actor): BringBackLevelResult {
  return db.transaction((tx): BringBackLevelResult => {
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const { showroom, staff } = actor;
    const levels = createLevelStore(tx, showroom.id);
    const all = levels.all();
    const level = all.find((one) => one.id === id);
    if (!level) return { kind: 'gone' };
    if (!level.isRetired) return { kind: 'brought-back', level };
    if (isCodeTaken(tx, showroom.id, level.code)) return { kind: 'code-in-use', level };
    if (all.filter(({ isRetired }) => !isRetired).length >= MOST_LEVELS) return { kind: 'too-many', level };
    levels.bringBack(id);
    const { code, name } = level;
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'level-brought-back', code, name },
    });
    return { kind: 'brought-back', level };
  });
}
