import currencies from 'country-to-currency';
import { entryCode, LISTS_WITH_PRESET, type PresetNames } from '../domain/base-data.js';
import { LEVEL_PRESETS, type LevelPreset, presetProtectionDays } from '../domain/level.js';
import { dueJobs } from '../domain/schedule.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import type { SetUp, Showroom } from '../domain/showroom.js';
import { ROLES, type Role } from '../domain/staff.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createJobRunStore } from '../store/job-run-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Deps } from './deps.js';
import { welcome } from './write-staff-change.js';

/** The presets in the showroom's language, and what people are called in Slack. */
export interface SetUpWords {
  lists: PresetNames;
  levels: Record<LevelPreset, Record<string, string>>;
  people: ReadonlyMap<string, string>;
}

export type SetUpResult =
  | { kind: 'set-up'; showroom: Showroom }
  | { kind: 'already-set-up'; showroom: Showroom }
  | { kind: 'refused' };

/** Who opens a showroom is not on its staff yet: the workspace vouches for them. */
export interface Installer {
  slackUserId: string;
  isWorkspaceAdmin: boolean;
}

/** An admin of the workspace opens its first showroom, and becomes the showroom's admin. */
export function setUpShowroom(
  { db, now }: Deps,
  input: SetUp,
  words: SetUpWords,
  installer: Installer,
): SetUpResult {
  if (!installer.isWorkspaceAdmin) return { kind: 'refused' };
  return db.transaction((tx): SetUpResult => {
    const at = now();
    const showrooms = createShowroomStore(tx);
    const [existing] = showrooms.all();
    if (existing) return { kind: 'already-set-up', showroom: existing };

    const showroom = showrooms.add(
      {
        ...DEFAULT_SETTINGS,
        code: input.code,
        name: input.name,
        teamChannel: input.teamChannel,
        timeZone: input.timeZone,
        language: input.language,
        country: input.country,
        currency: currencies[input.country as keyof typeof currencies] ?? 'USD',
        closedAt: null,
      },
      at,
    );
    const staff = createStaffStore(tx);
    for (const [slackUserId, roles] of rolesOf(input, installer.slackUserId))
      staff.add(
        { showroomId: showroom.id, slackUserId, name: words.people.get(slackUserId) ?? slackUserId, roles },
        at,
      );
    // Whoever set it up is answered where they did.
    for (const member of staff.ofShowroom(showroom.id))
      if (member.slackUserId !== installer.slackUserId) welcome(tx, member, at);
    addBaseData(createBaseDataStore(tx, showroom.id), input, words);
    // A showroom opened during the day has no morning to make up.
    const runs = createJobRunStore(tx);
    for (const { job, day } of dueJobs(showroom, at)) runs.claim(job, showroom.id, day, at);
    createNotificationStore(tx).add(
      { kind: 'welcome', showroomId: showroom.id, recipient: { channel: showroom.teamChannel } },
      at,
    );
    return { kind: 'set-up', showroom };
  });
}

function rolesOf(input: SetUp, installerSlackId: string): Map<string, Role[]> {
  const people: Record<Role, string[]> = {
    rep: input.reps,
    manager: input.managers,
    executive: input.executives,
    admin: [installerSlackId],
  };
  const everybody = [...new Set(ROLES.flatMap((role) => people[role]))];
  return new Map(everybody.map((id) => [id, ROLES.filter((role) => people[role].includes(id))]));
}

function addBaseData(store: ReturnType<typeof createBaseDataStore>, input: SetUp, words: SetUpWords) {
  store.addLevels(
    LEVEL_PRESETS[input.levelPreset].map((level) => ({
      ...level,
      name: words.levels[input.levelPreset][level.code] ?? level.code,
      protectionDays: presetProtectionDays(level),
    })),
  );
  for (const list of LISTS_WITH_PRESET)
    store.addEntries(
      list,
      Object.entries(words.lists[list]).map(([key, name]) => ({ name, code: entryCode(list, key) })),
    );
  const typed = (names: string[]) => names.map((name) => ({ name, code: null }));
  store.addEntries('desiredModel', typed(input.desiredModels));
  store.addEntries('competitorModel', typed(input.competitorModels));
}
