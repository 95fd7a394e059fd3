import { join } from 'node:path';
import { LIST_PRESETS, type List, type PresetNames } from '../../src/domain/base-data.js';
import { instantAt } from '../../src/domain/calendar.js';
import { setUpSchema } from '../../src/domain/showroom.js';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { openDatabase } from '../../src/store/open-database.js';
import { identify } from '../../src/use-cases/identify.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { type SetUpWords, setUpShowroom } from '../../src/use-cases/set-up-showroom.js';
import { aClock } from './a-clock.js';
import { aFolder } from './a-folder.js';

/** Slack users of the showroom, by the part they play. */
export const PEOPLE = {
  rep: ['U_REP', 'Li Wei'],
  otherRep: ['U_REP2', 'Anna Berg'],
  thirdRep: ['U_REP3', 'Zhao Min'],
  manager: ['U_MANAGER', 'Wang Fang'],
  otherManager: ['U_MANAGER2', 'John Hill'],
  executive: ['U_EXEC', 'Chen Jie'],
  admin: ['U_ADMIN', 'Sun Lei'],
} as const;
export type Part = keyof typeof PEOPLE;
export const PARTS = Object.keys(PEOPLE) as Part[];

export const slackId = (part: Part): string => PEOPLE[part][0];
const slackIds = (...parts: Part[]): string[] => parts.map(slackId);

/** Preset entries and levels are called by their keys, so that a test can name them. */
export const WORDS: SetUpWords = {
  lists: Object.fromEntries(
    Object.entries(LIST_PRESETS).map(([list, keys]) => [
      list,
      Object.fromEntries(keys.map((key) => [key, key])),
    ]),
  ) as PresetNames,
  levels: { HABC: {}, ABCD: {} },
  people: new Map(Object.values(PEOPLE).map(([id, name]) => [id, name])),
};

export const aSetUp = (different: Record<string, unknown> = {}) =>
  setUpSchema.parse({
    name: 'Beijing East',
    code: 'BJ',
    teamChannel: 'C_TEAM',
    timeZone: 'Asia/Shanghai',
    language: 'en',
    country: 'CN',
    levelPreset: 'HABC',
    managers: slackIds('manager', 'otherManager'),
    reps: slackIds('rep', 'otherRep', 'thirdRep'),
    executives: slackIds('executive'),
    desiredModels: 'Sonata\nTucson\nElantra',
    competitorModels: 'Camry\nCR-V',
    ...different,
  });

/** Monday, after the morning's jobs. */
const OPENING_DAY = '2026-03-02';

interface Options {
  path?: string;
  /** The instant of the set-up; else 09:00 of the opening day in the showroom. */
  opened?: Date;
  setUp?: Record<string, unknown>;
  /** Else none can be made, and none is there. */
  backupDir?: string;
}

/** A showroom as `/showroom setup` leaves it, in a database of its own, with a clock that a test sets. */
export function aShowroom({ opened, setUp = {}, backupDir, ...place }: Options = {}) {
  // What is in memory cannot be backed up.
  const { path = backupDir ? join(aFolder(), 'showroom.db') : ':memory:' } = place;
  const input = aSetUp(setUp);
  const db = openDatabase(path);
  const clock = aClock(opened ?? instantAt(OPENING_DAY, '09:00', input.timeZone), input.timeZone);
  const deps = { db, now: clock.now, backups: createBackupFolder(backupDir ?? '/dev/null/backups', path) };
  const result = setUpShowroom(deps, input, WORDS, {
    slackUserId: slackId('admin'),
    isWorkspaceAdmin: true,
  });
  if (result.kind !== 'set-up') throw new Error(`the showroom is ${result.kind}`);
  const { showroom } = result;
  // The first day has stories of its own; elsewhere its welcomes and its line in the journal are only in the way.
  db.$client.exec("delete from notifications where kind = 'staff-welcome'; delete from changes");
  const baseData = listBaseData(deps, showroom.id);

  return {
    db,
    deps,
    clock,
    showroom,
    baseData,

    actor(part: Part) {
      const identity = identify(deps, slackId(part));
      if (identity.kind !== 'staff') throw new Error(`${part} is no staff`);
      return identity.actor;
    },

    level(code: string) {
      const level = baseData.levels.find((candidate) => candidate.code === code);
      if (!level) throw new Error(`no level ${code}`);
      return level;
    },

    entry(list: List, name: string) {
      const entry = baseData.entries[list].find((candidate) => candidate.name === name);
      if (!entry) throw new Error(`no ${list} ${name}`);
      return entry;
    },
  };
}

export type House = ReturnType<typeof aShowroom>;
