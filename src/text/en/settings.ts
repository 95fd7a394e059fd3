import type { SettingsForm } from '../../domain/change-settings.js';
import type { DirectMessage } from '../../domain/settings.js';
import type { Role } from '../../domain/staff.js';
import { format, plural } from './format.js';

const { number, day } = format;

const titles: Record<SettingsForm | 'teamChannel' | 'timeZone', string> = {
  schedule: 'Schedule',
  reminders: 'Reminders',
  directMessages: 'Direct messages',
  quietHours: 'Quiet hours',
  name: 'Name',
  timeZone: 'Time zone',
  language: 'Channel language',
  teamChannel: 'Team channel',
  attire: 'Attire',
};

const roles: Record<Role, string> = {
  rep: 'Reps',
  manager: 'Managers',
  executive: 'Executives',
  admin: 'Admins',
};

const directMessages: Record<DirectMessage, string> = {
  'due-list': 'Own revisits due, every morning',
  decisions: 'What was decided on own requests',
  'audit-reminder': 'A request waits too long',
  departure: 'Who has left, and what waits for them',
  'join-request': 'Somebody asks to join',
  trouble: 'The bot has trouble',
};

export const settings = {
  title: 'Settings',
  change: 'Change',
  changeOf: (what: string) => `Change ${what}`,
  save: 'Save',
  titles,
  roles,
  directMessages,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],

  digestTime: 'Morning digest',
  digestAt: (time: string) => `Morning digest at ${time}`,
  summary: 'Evening summary',
  summaryOn: 'Post a summary in the evening',
  summaryTime: 'Time of the evening summary',
  summaryAt: (time: string) => `Evening summary at ${time}`,
  noSummary: 'No evening summary',
  opensAt: 'Opens at',
  closesAt: 'Closes at',
  open: (from: string, until: string, days: string) => `Open ${from} – ${until}, ${days}`,
  workingDays: 'Working days',
  everyDay: 'every day',
  closingDays: 'Closed on',
  closingDaysHint:
    'Holidays: one day a line, such as 2026-10-01, or a range, such as 2026-10-01 – 2026-10-07.',
  closed: (days: string) => `Closed on ${days}`,
  range: (first: string, last: string) => (first === last ? day(first) : `${day(first)} – ${day(last)}`),
  noClosingDays: 'No closing days ahead',
  skipClosedDays: 'Revisits on days we are closed',
  skipClosedDaysOn: 'Move to the next working day',
  skips: 'Revisits never fall due on a day the showroom is closed',
  doesNotSkip: 'Revisits may fall due on any day',

  reminderHours: 'Remind the managers of an audit that waits',
  reminderHoursHint: 'Working hours are those in which the showroom is open.',
  after: (hours: number) => `After ${plural(hours, 'working hour')}`,
  never: 'Never',
  reminds: (hours: number) =>
    `Managers are reminded of an audit that has waited ${plural(hours, 'working hour')}`,
  doesNotRemind: 'Nobody is reminded of an audit that waits',

  nobody: 'nobody',
  directMessagesAbout: 'Requests to decide always reach whoever can decide them.',
  quiet: 'Quiet hours',
  quietOn: 'Post nothing at these times',
  quietFrom: 'From',
  quietUntil: 'Until',
  quietHint:
    'May go past midnight, such as 21:00 to 08:00. What comes up meanwhile is sent afterwards; only the decision on one’s own request comes at once.',
  quietPosts: (posts: string) =>
    `Nothing is posted in quiet hours, and these fall into them: ${posts}. Choose other hours, or change the time under “${titles.schedule}” first.`,
  quietAt: (from: string, until: string) =>
    `Nothing is posted from ${from} till ${until}${until < from ? ' the next morning' : ''}`,
  noQuiet: 'None: messages come at any time',

  name: 'Showroom’s name',
  code: (code: string) => `code ${code}, which customer numbers begin with`,
  language: 'Language of the channel',
  languageHint: 'What I post in the channel. Everybody is answered in their own language.',
  attire: 'Registration form',
  attireOn: 'Ask how a guest was dressed',
  asksAttire: 'Asked when a guest is registered, and shown on cards',
  doesNotAskAttire: 'Switched off: neither forms nor cards show it. What is on file is kept.',

  teamChannel: 'Team channel',
  teamChannelHint: 'Public channels. I must be in it: open it and type /invite @Showroom.',
  check: 'Check and save',
  checking: 'I am looking at the channel …',
  channelSaved: (channel: string, before: string) =>
    `✅ From now on I post in ${channel}; the digest comes there, too. What stands in ${before} stays, and is kept up to date.`,
  channel: {
    'not-in-channel': (channel: string) =>
      `I am not in ${channel} yet. Open the channel, type \`/invite @Showroom\`, then send this again. Nothing was changed.`,
    archived: (channel: string) =>
      `${channel} is archived. Open it and choose “Unarchive”, or choose another one. Nothing was changed.`,
    'not-found': (channel: string) =>
      `I cannot find ${channel}: it is gone, or private. Choose a public channel. Nothing was changed.`,
    'missing-scope': () =>
      'I may not look at channels in this workspace: whoever installed me has to install me again, with the scope `channels:read`. Nothing was changed.',
    'no-answer': (_channel: string, code: string) =>
      `Slack did not answer when I asked about the channel (\`${code}\`). Please send this again in a minute. Nothing was changed.`,
  },

  timeZoneNow: (zone: string, time: string, on: string) =>
    `Now: *${zone}*, where it is ${time} on ${day(on)}.`,
  next: 'Next',
  changeZone: 'Change time zone',
  zone: {
    same: 'The showroom is in this time zone already.',
    clock: (zone: string, time: string, on: string) => `In *${zone}* it is now ${time} on ${day(on)}.`,
    posted: (on: string) => `The digest of ${day(on)} has been posted already and does not come again.`,
    notPosted: (on: string) => `The digest of ${day(on)} has not been posted.`,
    atOnce: 'It comes at once.',
    comes: (on: string, time: string) => `The next digest comes on ${day(on)} at ${time}.`,
    none: 'No digest comes in the next weeks.',
    lost: (days: string) => `No digest comes for ${days}.`,
    due: 'Due dates stay the same calendar days.',
    dueToday: (due: number, overdue: number) =>
      `By the day it is there, customers due: ${number(due)}, overdue: ${number(overdue)}`,
    dueNow: (due: number, overdue: number) => `(now: ${number(due)} and ${number(overdue)}).`,
  },
};
