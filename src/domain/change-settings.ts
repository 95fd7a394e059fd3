import { z } from 'zod';
import { closingDaysText } from './closing-days.js';
import { LONGEST_NAME, requiredText } from './field.js';
import type { FieldError } from './field-error.js';
import { LANGUAGES } from './language.js';
import { postsInQuietHours } from './quiet-hours.js';
import {
  DIRECT_MESSAGE_ROLES,
  DIRECT_MESSAGES,
  type DirectMessage,
  type ShowroomSettings,
} from './settings.js';
import { type Showroom, timeZone } from './showroom.js';
import { ROLES, type Role } from './staff.js';

/** All that can be changed of a showroom; its code and country stay, because numbers and phones carry them. */
export interface Settings
  extends ShowroomSettings,
    Pick<Showroom, 'name' | 'teamChannel' | 'timeZone' | 'language'> {}
export type Setting = keyof Settings;

const time = z.string('required').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required');
const timeOrNone = time.nullable().default(null);
const weekday = z.coerce.number().pipe(z.literal([1, 2, 3, 4, 5, 6, 7]));
const MOST_HOURS = 99;

const missing = (path: string) => ({ message: 'required', path: [path] });

const schedule = z
  .object({
    digestTime: time,
    summary: z.boolean(),
    summaryTime: timeOrNone,
    opensAt: time,
    closesAt: time,
    workingDays: z.array(weekday).min(1, 'required'),
    closingDays: closingDaysText,
    skipClosedDays: z.boolean(),
  })
  .refine(({ summary, summaryTime }) => !summary || summaryTime !== null, missing('summaryTime'))
  .transform(({ summary, summaryTime, ...rest }) => ({ ...rest, summaryTime: summary ? summaryTime : null }));

const reminders = z.object({
  reminderHours: z.union(
    [z.literal('never').transform(() => null), z.coerce.number().pipe(z.int().min(1).max(MOST_HOURS))],
    'required',
  ),
});

/** With quiet hours, both times are needed; the ones left in the form without are forgotten. */
const quietHours = z
  .object({ quiet: z.boolean(), quietFrom: timeOrNone, quietUntil: timeOrNone })
  .refine(({ quiet, quietFrom }) => !quiet || quietFrom !== null, missing('quietFrom'))
  .refine(({ quiet, quietUntil }) => !quiet || quietUntil !== null, missing('quietUntil'))
  .transform(({ quiet, ...times }) => (quiet ? times : { quietFrom: null, quietUntil: null }));

const rolesOf = (kind: DirectMessage) =>
  z
    .array(z.enum(ROLES))
    .default([])
    .transform((roles) => DIRECT_MESSAGE_ROLES[kind].choices.filter((role) => roles.includes(role)));

/** Only what differs from the preset is kept. */
const directMessages = z
  .object(
    Object.fromEntries(DIRECT_MESSAGES.map((kind) => [kind, rolesOf(kind)])) as Record<
      DirectMessage,
      ReturnType<typeof rolesOf>
    >,
  )
  .transform((chosen) => ({
    directMessages: Object.fromEntries(
      DIRECT_MESSAGES.filter((kind) => !isPreset(kind, chosen[kind])).map((kind) => [kind, chosen[kind]]),
    ),
  }));

const isPreset = (kind: DirectMessage, roles: readonly Role[]): boolean =>
  DIRECT_MESSAGE_ROLES[kind].preset.join() === roles.join();

/** The forms in which settings are changed, each some that belong together; a setting's name is its block's. */
export const SETTINGS_FORMS = {
  schedule,
  reminders,
  directMessages,
  quietHours,
  name: z.object({ name: requiredText(LONGEST_NAME) }),
  language: z.object({ language: z.enum(LANGUAGES, 'required') }),
  attire: z.object({ usesAttire: z.boolean() }),
} as const;
export type SettingsForm = keyof typeof SETTINGS_FORMS;

/** These two are not saved at once: the channel is looked up first, and the zone's consequences are told. */
export const teamChannelSchema = z.object({ teamChannel: requiredText(LONGEST_NAME) });
export const timeZoneSchema = z.object({ timeZone });

/** What does not go together, by field: each setting may be right by itself. `change` is what the form shown has sent. */
export function settingsErrors(settings: Settings, change: Partial<Settings>): Record<string, FieldError> {
  const { digestTime, summaryTime, opensAt, closesAt, workingDays, quietFrom, quietUntil } = settings;
  const found: Record<string, FieldError | false> = {
    closesAt: closesAt <= opensAt && 'closing-before-opening',
    // One after closing is never posted: it would remind nobody of anything.
    digestTime: digestTime >= closesAt && 'digest-after-closing',
    summaryTime: summaryTime !== null && summaryTime <= opensAt && 'summary-before-opening',
    workingDays: workingDays.length === 0 && 'required',
    quietFrom: quietFrom === null && quietUntil !== null && 'required',
    quietUntil:
      (quietUntil === null && quietFrom !== null && 'required') ||
      (quietUntil !== null && quietUntil === quietFrom && 'quiet-all-day'),
  };
  return {
    ...inQuietHours(settings, change),
    ...Object.fromEntries(
      Object.entries(found).filter((entry): entry is [string, FieldError] => entry[1] !== false),
    ),
  };
}

/**
 * Nothing is posted in quiet hours, so what comes every day has its time outside them. Told beside what was changed;
 * where it has been so before, whatever else is changed may be.
 */
function inQuietHours(settings: Settings, change: Partial<Settings>): Record<string, FieldError> {
  const posts = postsInQuietHours(settings);
  const fields =
    change.quietFrom === undefined
      ? posts.filter((post) => change[post] !== undefined)
      : posts.map(() => 'quietFrom');
  return Object.fromEntries(fields.map((field) => [field, 'in-quiet-hours']));
}

/** What a setting was and is. */
export type SettingChange<S extends Setting = Setting> = {
  [K in S]: { kind: 'setting-changed'; setting: K; before: Settings[K]; after: Settings[K] };
}[S];
