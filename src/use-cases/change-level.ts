import { showroomDay } from '../domain/calendar.js';
import type { FieldError } from '../domain/field-error.js';
import { type DuesChoice, type Level, type LevelFields, levelFields, sameLevel } from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Mover } from '../store/level-moves.js';
import { createLevelStore } from '../store/level-store.js';
import type { Connection } from '../store/open-database.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { countMoves, moveDueDays, refreshLists } from './move-due-days.js';
import { isCodeTaken, mayChangeLevels } from './view-levels.js';

export interface LevelChange {
  id: number;
  /** As the level was when the form was opened: nothing is written over what somebody else changed since. */
  seen: LevelFields;
  fields: LevelFields;
  /** Undefined: the person has not been asked. */
  dues?: DuesChoice;
}

export type ChangeLevelResult =
  | { kind: 'changed'; moved: number }
  /** The interval changes, and with it may the revisit days of so many customers. */
  | { kind: 'ask'; moves: number }
  | { kind: 'invalid'; error: FieldError }
  | { kind: 'refused' };

/** Another code, name or rhythm. With another interval, the days already set are left or moved as the person says. */
export function changeLevel(
  { db, now }: Deps,
  input: LevelChange,
  actor: Actor,
  token: string,
): ChangeLevelResult {
  return db.transaction((tx): ChangeLevelResult => {
    const { staff, showroom } = actor;
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token)) return { kind: 'changed', moved: 0 };
    const level = createLevelStore(tx, showroom.id).findInUse(input.id);
    if (!level || !sameLevel(level, input.seen)) return { kind: 'invalid', error: 'level-changed-meanwhile' };
    if (isCodeTaken(tx, showroom.id, input.fields.code, level.id))
      return { kind: 'invalid', error: 'code-taken' };

    const at = now();
    const mover: Mover = { showroomId: showroom.id, staffId: staff.id, at };
    const change = {
      from: level.intervalDays,
      to: input.fields.intervalDays,
      today: showroomDay(at, showroom.timeZone),
      rule: showroom,
    };
    const moves =
      change.from !== change.to && input.dues !== 'leave' ? countMoves(tx, mover, level.id, change) : 0;
    if (moves > 0 && input.dues === undefined) return { kind: 'ask', moves };

    submissions.claim(token, at);
    const fields = levelFields(input.fields);
    if (moves > 0) moveDueDays(tx, mover, { ...level, ...fields }, change);
    writeChange(tx, mover, level, fields, moves);
    return { kind: 'changed', moved: moves };
  });
}

function writeChange(tx: Connection, mover: Mover, level: Level, fields: LevelFields, duesMoved: number) {
  if (sameLevel(level, fields)) return;
  createLevelStore(tx, mover.showroomId).update(level.id, fields);
  createJournalStore(tx).writeChange({
    ...mover,
    change: { kind: 'level-changed', from: levelFields(level), to: fields, duesMoved },
  });
  refreshLists(tx, mover, [level.id]);
}
