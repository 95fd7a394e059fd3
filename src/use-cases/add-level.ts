import type { FieldError } from '../domain/field-error.js';
import { type LevelFields, levelFields, MOST_LEVELS } from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import { createLevelStore } from '../store/level-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { isCodeTaken, mayChangeLevels } from './view-levels.js';

export type AddLevelResult =
  | { kind: 'added' }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused' };

/** A level more, after the others. `token` is the form's: sent twice, it counts once. */
export function addLevel({ db, now }: Deps, input: LevelFields, actor: Actor, token: string): AddLevelResult {
  return db.transaction((tx): AddLevelResult => {
    const { staff, showroom } = actor;
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token)) return { kind: 'added' };
    if (isCodeTaken(tx, showroom.id, input.code)) return { kind: 'invalid', errors: { code: 'code-taken' } };
    const levels = createLevelStore(tx, showroom.id);
    if (levels.inUse().length >= MOST_LEVELS) return { kind: 'invalid', errors: { code: 'too-many-levels' } };

    const at = now();
    const level = levelFields(input);
    submissions.claim(token, at);
    levels.add([level]);
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at,
      change: { kind: 'level-added', level },
    });
    return { kind: 'added' };
  });
}
