import currencies from 'country-to-currency';
import { entryCode, LISTS_WITH_PRESET, type PresetNames } from '../domain/base-data.js';
import { LEVEL_PRESETS, type LevelPreset, presetProtectionDays } from '../domain/level.js';
import { dueJobs } from '../domain/schedule.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import type { SetUp, Showroom } from '../domain/showroom.js';
import { ROLES, type Role } from '../domain/staff.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createJobRunStore } from '../store/job-run-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { welcome } from './write-staff-change.js';

/** The presets in the showroom's language, and what people are called in Slack. */
export interface SetUpWords {
  lists: PresetNames;
  levels: Record<LevelPreset, Record<string, string>>;
  people: ReadonlyMap<string, string>;
}

/** Who opens it: with the first showroom somebody who becomes its admin, later an admin on the staff already. */
export type Opener = { slackUserId: string } | { staffId: number };

/** A showroom with its people, its base data and nothing to make up for, in the transaction of whoever opens it. */
export function openShowroom(
  tx: Connection,
  input: SetUp,
  words: SetUpWords,
  opener: Opener,
  at: Date,
): Showroom {
  const showroom = createShowroomStore(tx).add(
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
  const admins = 'slackUserId' in opener ? [opener.slackUserId] : [];
  for (const [slackUserId, roles] of rolesOf(input, admins))
    staff.add(
      { showroomId: showroom.id, slackUserId, name: words.people.get(slackUserId) ?? slackUserId, roles },
      at,
    );
  addBaseData(createBaseDataStore(tx, showroom.id), input, words);
  skipJobsOfToday(tx, showroom, at);
  createNotificationStore(tx).add(
    { kind: 'welcome', showroomId: showroom.id, recipient: { channel: showroom.teamChannel } },
    at,
  );
  // Whoever opened it is answered where they did.
  for (const member of staff.ofShowroom(showroom.id))
    if (!admins.includes(member.slackUserId)) welcome(tx, member, at);
  createJournalStore(tx).writeChange({
    showroomId: showroom.id,
    staffId: 'staffId' in opener ? opener.staffId : null,
    at,
    change: { kind: 'set-up' },
  });
  return showroom;
}

/** A showroom opened during the day has no morning to make up. */
export function skipJobsOfToday(tx: Connection, showroom: Showroom, at: Date) {
  const runs = createJobRunStore(tx);
  for (const { job, day } of dueJobs(showroom, at)) runs.claim(job, showroom.id, day, at);
}

/** Each showroom that is open talks in a channel of its own. */
export const isChannelTaken = (tx: Connection, channel: string, ownId?: number): boolean =>
  createShowroomStore(tx)
    .all()
    .some(({ id, teamChannel, closedAt }) => id !== ownId && teamChannel === channel && closedAt === null);

function rolesOf(input: SetUp, admins: string[]): Map<string, Role[]> {
  const people: Record<Role, string[]> = {
    rep: input.reps,
    manager: input.managers,
    executive: input.executives,
    admin: admins,
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
