import type { ShowroomDay } from '../../domain/calendar.js';
import type { SettingsForm } from '../../domain/change-settings.js';
import { dayRanges } from '../../domain/closing-days.js';
import type { FieldError } from '../../domain/field-error.js';
import { postsInQuietHours } from '../../domain/quiet-hours.js';
import { DIRECT_MESSAGES, directMessageRoles } from '../../domain/settings.js';
import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { errorWords } from '../inputs.js';
import { typed } from '../mrkdwn.js';

/** A showroom as somebody who may change it sees it. */
export interface SettingsView {
  showroom: Showroom;
  today: ShowroomDay;
}

type Section = SettingsForm | 'teamChannel' | 'timeZone';

const MOST_RANGES = 6;

/** How the showroom works now, in mrkdwn. */
export const CURRENT: Record<Section, (view: SettingsView, text: Text) => string> = {
  schedule: scheduleWords,
  reminders: ({ showroom: { reminderHours } }, { settings: words }) =>
    reminderHours === null ? words.doesNotRemind : words.reminds(reminderHours),
  directMessages: directMessageWords,
  quietHours: ({ showroom: { quietFrom, quietUntil } }, { settings: words }) =>
    quietFrom === null || quietUntil === null ? words.noQuiet : words.quietAt(quietFrom, quietUntil),
  name: ({ showroom: { name, code } }, { settings: words }) => `${typed(name)} · ${words.code(code)}`,
  timeZone: ({ showroom }) => zoneName(showroom.timeZone),
  language: ({ showroom }, text) => text.setUp.languages[showroom.language],
  teamChannel: ({ showroom }) => `<#${showroom.teamChannel}>`,
  attire: ({ showroom: { usesAttire } }, { settings: words }) =>
    usesAttire ? words.asksAttire : words.doesNotAskAttire,
};

export const zoneName = (timeZone: string): string => typed(timeZone.replaceAll('_', ' '));

function scheduleWords({ showroom, today }: SettingsView, text: Text): string {
  const words = text.settings;
  const { digestTime, summaryTime, opensAt, closesAt, workingDays, closingDays, skipClosedDays } = showroom;
  const days = workingDays.map((weekday) => words.weekdays[weekday - 1] ?? '');
  const ranges = dayRanges(closingDays.filter((day) => day >= today));
  const shown = ranges.slice(0, MOST_RANGES).map(({ first, last }) => words.range(first, last));
  const rest = ranges.length - shown.length;
  return [
    `${words.digestAt(digestTime)} · ${summaryTime === null ? words.noSummary : words.summaryAt(summaryTime)}`,
    words.open(
      opensAt,
      closesAt,
      days.length === words.weekdays.length ? words.everyDay : text.format.list(days),
    ),
    ranges.length === 0
      ? words.noClosingDays
      : words.closed(text.format.list(rest > 0 ? [...shown, text.statistics.andMore(rest)] : shown)),
    skipClosedDays ? words.skips : words.doesNotSkip,
  ].join('\n');
}

function directMessageWords({ showroom }: SettingsView, text: Text): string {
  const words = text.settings;
  return DIRECT_MESSAGES.map((kind) => {
    const roles = directMessageRoles(showroom, kind).map((role) => words.roles[role]);
    return text.labelled(
      words.directMessages[kind],
      roles.length > 0 ? text.format.list(roles) : words.nobody,
    );
  }).join('\n');
}

/** What is wrong with settings, by field. The form of the quiet hours does not show the times that would fall into them: they are told. */
export function settingsErrorWords(
  errors: Record<string, FieldError>,
  wanted: Showroom,
  text: Text,
): Record<string, string> {
  const words = text.settings;
  const posts = postsInQuietHours(wanted).map((post) =>
    (post === 'digestTime' ? words.digestAt : words.summaryAt)(wanted[post] ?? ''),
  );
  return {
    ...errorWords(errors, text),
    ...(errors.quietFrom === 'in-quiet-hours' && { quietFrom: words.quietPosts(text.format.list(posts)) }),
  };
}
