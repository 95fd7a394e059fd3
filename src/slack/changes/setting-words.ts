import type { Setting, Settings } from '../../domain/change-settings.js';
import { dayRanges } from '../../domain/closing-days.js';
import { DIRECT_MESSAGES, directMessageRoles } from '../../domain/settings.js';
import type { Text } from '../../text/text-for.js';
import { escapeMrkdwn, typed } from '../mrkdwn.js';
import { namesIn } from '../names-in.js';
import { zoneName } from '../settings/words.js';

/** What a setting was and is. */
export const settingWords = <S extends Setting>(
  setting: S,
  before: Settings[S],
  after: Settings[S],
  text: Text,
): string =>
  text.changes.setting(
    NAMES[setting](text),
    VALUES[setting](before, text, after),
    VALUES[setting](after, text, before),
  );

const NAMES: Record<Setting, (text: Text) => string> = {
  digestTime: ({ settings }) => settings.digestTime,
  summaryTime: ({ settings }) => settings.summary,
  opensAt: ({ settings }) => settings.opensAt,
  closesAt: ({ settings }) => settings.closesAt,
  workingDays: ({ settings }) => settings.workingDays,
  closingDays: ({ settings }) => settings.closingDays,
  skipClosedDays: ({ settings }) => settings.skipClosedDays,
  reminderHours: ({ settings }) => settings.reminderHours,
  quietFrom: ({ changes }) => changes.quietFrom,
  quietUntil: ({ changes }) => changes.quietUntil,
  directMessages: ({ settings }) => settings.titles.directMessages,
  usesAttire: ({ settings }) => settings.titles.attire,
  name: ({ settings }) => settings.name,
  teamChannel: ({ settings }) => settings.teamChannel,
  timeZone: ({ settings }) => settings.titles.timeZone,
  language: ({ settings }) => settings.language,
};

type Say<Value> = (value: Value, text: Text, other: Value) => string;

const time: Say<string | null> = (value, { changes }) => value ?? changes.nothing;
const flag: Say<boolean> = (value, { changes }) => (value ? changes.on : changes.off);

/** Where a value is many things, only those are said in which it differs from the `other` one. */
const VALUES: { [S in Setting]: Say<Settings[S]> } = {
  digestTime: time,
  summaryTime: time,
  opensAt: time,
  closesAt: time,
  workingDays: (days, { settings, format }) =>
    format.list(days.map((day) => settings.weekdays[day - 1] ?? '')),
  closingDays: (days, text, other) => {
    const ranges = dayRanges(days.filter((day) => !other.includes(day)));
    const said = ranges.map(({ first, last }) => text.settings.range(first, last));
    return said.length > 0 ? namesIn(said, text) : text.changes.nothing;
  },
  skipClosedDays: flag,
  reminderHours: (hours, { settings }) => (hours === null ? settings.never : settings.after(hours)),
  quietFrom: time,
  quietUntil: time,
  directMessages: (directMessages, text, other) =>
    DIRECT_MESSAGES.flatMap((kind) => {
      const roles = directMessageRoles({ directMessages }, kind);
      if (roles.join() === directMessageRoles({ directMessages: other }, kind).join()) return [];
      const { nobody, roles: names, directMessages: kinds } = text.settings;
      const who = roles.length > 0 ? text.format.list(roles.map((role) => names[role])) : nobody;
      return [text.labelled(kinds[kind], who)];
    }).join(' · '),
  usesAttire: flag,
  name: (name) => typed(name),
  teamChannel: (channel) => `<#${escapeMrkdwn(channel)}>`,
  timeZone: zoneName,
  language: (language, { setUp }) => setUp.languages[language],
};
