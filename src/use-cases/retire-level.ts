import type { LevelChange } from '../domain/change.js';
import { MOST_LEVELS } from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import { createLevelStore, type KeptLevel } from '../store/level-store.js';
import type { Connection } from '../store/open-database.js';
import type { Actor, Deps } from './deps.js';
import { isCodeTaken, mayChangeLevels } from './view-levels.js';

/** `last`: without it no form would have a level. */
export type RetireLevelResult = { kind: 'retired'; level: KeptLevel } | { kind: 'last' | 'gone' | 'refused' };
export type BringBackLevelResult =
  | { kind: 'brought-back'; level: KeptLevel }
  | { kind: 'code-in-use' | 'too-many'; level: KeptLevel }
  | { kind: 'gone' | 'refused' };

/** New forms no longer offer the level; whoever has it keeps it. */
export const retireLevel = (deps: Deps, id: number, actor: Actor): RetireLevelResult =>
  changeOne<RetireLevelResult>(deps, id, actor, (level, { levels, inUse, at, write }) => {
    if (level.isRetired) return { kind: 'retired', level };
    if (inUse === 1) return { kind: 'last' };
    levels.retire(level.id, at);
    write({ kind: 'level-retired', code: level.code, name: level.name });
    return { kind: 'retired', level };
  });

/** The level is offered again, after the others, unless its code has been given to another. */
export const bringBackLevel = (deps: Deps, id: number, actor: Actor): BringBackLevelResult =>
  changeOne<BringBackLevelResult>(deps, id, actor, (level, { tx, levels, inUse, write }) => {
    if (!level.isRetired) return { kind: 'brought-back', level };
    if (isCodeTaken(tx, actor.showroom.id, level.code)) return { kind: 'code-in-use', level };
    if (inUse >= MOST_LEVELS) return { kind: 'too-many', level };
    levels.bringBack(level.id);
    write({ kind: 'level-brought-back', code: level.code, name: level.name });
    return { kind: 'brought-back', level };
  });

interface Work {
  tx: Connection;
  levels: ReturnType<typeof createLevelStore>;
  /** So many levels. */
  inUse: number;
  at: Date;
  /** Into the showroom's journal. */
  write: (change: LevelChange) => void;
}

/** Done to a level that is there, by whoever may, in one transaction. */
function changeOne<Result>(
  { db, now }: Deps,
  id: number,
  actor: Actor,
  change: (level: KeptLevel, work: Work) => Result,
): Result | { kind: 'gone' | 'refused' } {
  return db.transaction((tx) => {
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const { showroom, staff } = actor;
    const levels = createLevelStore(tx, showroom.id);
    const all = levels.all();
    const level = all.find((one) => one.id === id);
    if (!level) return { kind: 'gone' };
    const at = now();
    const journal = createJournalStore(tx);
    return change(level, {
      tx,
      levels,
      inUse: all.filter(({ isRetired }) => !isRetired).length,
      at,
      write: (change) => journal.writeChange({ showroomId: showroom.id, staffId: staff.id, at, change }),
    });
  });
}
