import { showroomDay } from '../domain/calendar.js';
import {
  type DuesChoice,
  type IntervalChange,
  LEVEL_PRESETS,
  type Level,
  type LevelPreset,
  nearestLevel,
  presetProtectionDays,
} from '../domain/level.js';
import { createJournalStore } from '../store/journal-store.js';
import { createLevelMoves, type Mover } from '../store/level-moves.js';
import { createLevelStore, type KeptLevel } from '../store/level-store.js';
import type { Connection } from '../store/open-database.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { countMoves, dayMoves, refreshLists } from './move-due-days.js';
import { mayChangeLevels } from './view-levels.js';

/** The code of the new level by the old one's id. */
export type LevelMapping = ReadonlyMap<number, string>;

/** Where the customers of an old level go. */
export interface SwitchRow {
  level: KeptLevel;
  to: string;
  /** With open files and in the pool. */
  customers: number;
}

export interface SwitchView {
  rows: SwitchRow[];
  /** How many customers' revisit days would move. */
  moves: number;
}

export interface LevelSwitch {
  preset: LevelPreset;
  mapping: LevelMapping;
  dues: DuesChoice;
}

export type SwitchResult =
  | { kind: 'switched'; customers: number; moved: number }
  /** The same form had come before, and counted then. */
  | { kind: 'repeated' }
  /** The levels are no longer those that the person has seen. */
  | { kind: 'changed-meanwhile' }
  | { kind: 'refused' };

/** More than a form shows have never been retired with customers on them. */
const MOST_ROWS = 60;

const newLevel = (preset: LevelPreset, code: string) =>
  LEVEL_PRESETS[preset].find((level) => level.code === code);

/** Levels in use, and retired ones that still have customers, each with the new level that suits it best or was chosen. */
const rowsOf = (levels: KeptLevel[], preset: LevelPreset, mapping: LevelMapping): SwitchRow[] =>
  levels
    .map((level) => ({
      level,
      to: newLevel(preset, mapping.get(level.id) ?? '')?.code ?? nearestLevel(preset, level),
      customers: level.openCustomers + level.pooledCustomers,
    }))
    .filter(({ level, customers }) => !level.isRetired || customers > 0)
    .slice(0, MOST_ROWS);

type When = Pick<IntervalChange, 'today' | 'rule'>;

const changeOf = (preset: LevelPreset, { level, to }: SwitchRow, when: When): IntervalChange => ({
  ...when,
  from: level.intervalDays,
  to: newLevel(preset, to)?.intervalDays ?? level.intervalDays,
});

/** What switching to the preset would do. */
export function viewLevelSwitch(
  { db, now }: Deps,
  actor: Actor,
  preset: LevelPreset,
  mapping: LevelMapping = new Map(),
): SwitchView | undefined {
  if (!mayChangeLevels(actor)) return undefined;
  const { showroom, staff } = actor;
  const at = now();
  const when = { today: showroomDay(at, showroom.timeZone), rule: showroom };
  const mover: Mover = { showroomId: showroom.id, staffId: staff.id, at };
  const rows = rowsOf(createLevelStore(db, showroom.id).all(), preset, mapping);
  const moves = rows.map((row) => countMoves(db, mover, row.level.id, changeOf(preset, row, when)));
  return { rows, moves: moves.reduce((sum, count) => sum + count, 0) };
}

/** Other levels for the whole showroom; customers who have come to an end keep theirs. `names` by code. */
export function switchLevelPreset(
  { db, now }: Deps,
  input: LevelSwitch,
  names: Record<string, string>,
  actor: Actor,
  token: string,
): SwitchResult {
  return db.transaction((tx): SwitchResult => {
    if (!mayChangeLevels(actor)) return { kind: 'refused' };
    const { showroom, staff } = actor;
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token)) return { kind: 'repeated' };
    const { preset, mapping } = input;
    const levels = createLevelStore(tx, showroom.id).all();
    if (levels.some(({ id, isRetired }) => !isRetired && !newLevel(preset, mapping.get(id) ?? '')))
      return { kind: 'changed-meanwhile' };

    const at = now();
    submissions.claim(token, at);
    const mover: Mover = { showroomId: showroom.id, staffId: staff.id, at };
    const ids = replaceLevels(tx, mover, levels, preset, names);
    const rows = rowsOf(levels, preset, mapping).filter(({ level }) => mapping.has(level.id));
    const when = { today: showroomDay(at, showroom.timeZone), rule: showroom };
    const moved = moveCustomers(tx, mover, rows, input, ids, when);
    createJournalStore(tx).writeChange({
      ...mover,
      change: {
        kind: 'level-preset-switched',
        preset,
        moves: rows.map(({ level, to, customers }) => ({ from: level.code, to, customers })),
        duesMoved: moved,
      },
    });
    refreshLists(tx, mover, [...ids.values()]);
    return { kind: 'switched', customers: rows.reduce((sum, row) => sum + row.customers, 0), moved };
  });
}

/** The old levels make way first: codes of both may be the same. Answers the new ids by code. */
function replaceLevels(
  tx: Connection,
  { showroomId, at }: Mover,
  old: Level[],
  preset: LevelPreset,
  names: Record<string, string>,
): Map<string, number> {
  const store = createLevelStore(tx, showroomId);
  for (const { id } of old) store.retire(id, at);
  const rows = LEVEL_PRESETS[preset].map((level) => ({
    ...level,
    name: names[level.code] ?? level.code,
    protectionDays: presetProtectionDays(level),
  }));
  const ids = store.add(rows);
  return new Map(rows.map(({ code }, at): [string, number] => [code, ids[at] ?? 0]));
}

function moveCustomers(
  tx: Connection,
  mover: Mover,
  rows: SwitchRow[],
  { preset, dues }: LevelSwitch,
  ids: Map<string, number>,
  when: When,
): number {
  const moves = createLevelMoves(tx, mover);
  const since = moves.lastWritten();
  for (const row of rows) {
    const { level, to } = row;
    const days = dues === 'move' ? dayMoves(moves.setDays(level.id), changeOf(preset, row, when)) : [];
    moves.tellSwitch(level, to, days);
    moves.changeLevel(level.id, ids.get(to) ?? level.id);
  }
  return moves.follow(since);
}
