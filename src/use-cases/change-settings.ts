import { showroomDay } from '../domain/calendar.js';
import {
  type Setting,
  type SettingChange,
  type Settings,
  settingsErrors,
} from '../domain/change-settings.js';
import type { FieldError } from '../domain/field-error.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { isChannelTaken } from './open-showroom.js';

export type ChangeSettingsResult =
  | { kind: 'changed'; showroom: Showroom }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused' };

/** Some settings of a showroom get other values, all or none; each that differs is in the journal. */
export function changeSettings(
  { db, now }: Deps,
  change: Partial<Settings>,
  { staff, showroom: { id } }: Actor,
  token: string,
): ChangeSettingsResult {
  return db.transaction((tx): ChangeSettingsResult => {
    if (may(staff, 'change settings', { showroomId: id }) !== 'allowed') return { kind: 'refused' };
    const at = now();
    const showrooms = createShowroomStore(tx);
    const before = showrooms.get(id);
    const wanted = withPastClosingDays(change, before, at);
    const errors = settingsErrors({ ...before, ...wanted }, wanted);
    if (wanted.teamChannel !== undefined && isChannelTaken(tx, wanted.teamChannel, id))
      errors.teamChannel = 'team-channel-taken';
    if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
    if (!createSubmissionStore(tx).claim(token, at)) return { kind: 'changed', showroom: before };

    showrooms.change(id, wanted);
    const showroom = showrooms.get(id);
    writeChanges(tx, before, showroom, Object.keys(wanted) as Setting[], staff.id, at);
    const notifications = createNotificationStore(tx);
    if (showroom.teamChannel !== before.teamChannel) {
      notifications.moveChannel(id, before.teamChannel, showroom.teamChannel);
      notifications.add(
        { kind: 'welcome', showroomId: id, recipient: { channel: showroom.teamChannel } },
        at,
      );
    }
    notifications.refreshHomes(id, at);
    return { kind: 'changed', showroom };
  });
}

/** The form shows closing days from today on; those before stay as they were, for whoever counts days that are past. */
function withPastClosingDays(change: Partial<Settings>, before: Showroom, at: Date): Partial<Settings> {
  if (!change.closingDays) return change;
  const today = showroomDay(at, before.timeZone);
  const past = before.closingDays.filter((day) => day < today);
  return { ...change, closingDays: [...new Set([...past, ...change.closingDays])].toSorted() };
}

function writeChanges(
  tx: Connection,
  before: Showroom,
  after: Showroom,
  settings: Setting[],
  staffId: number,
  at: Date,
) {
  const journal = createJournalStore(tx);
  for (const setting of settings) {
    const change = settingChange(setting, before, after);
    if (change) journal.writeChange({ showroomId: after.id, staffId, at, change });
  }
}

/** Undefined where it is as it was. */
function settingChange<S extends Setting>(
  setting: S,
  before: Settings,
  after: Settings,
): SettingChange<S> | undefined {
  const change = {
    kind: 'setting-changed' as const,
    setting,
    before: before[setting],
    after: after[setting],
  };
  return JSON.stringify(change.before) === JSON.stringify(change.after) ? undefined : change;
}
