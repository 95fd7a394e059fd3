import type { Role } from '../../domain/staff.js';
import { plural } from './format.js';

interface Commands {
  register: string;
  revisit: string;
  stats: string;
  showroom: string;
}

/** What somebody should know on the first day, by role. */
const starts: Record<Role, (commands: Commands) => string> = {
  rep: ({ register, revisit }) =>
    `Whenever a guest walks in, type \`${register}\`: it takes half a minute, and your manager audits it. Every morning I send you whom to contact; log it with \`${revisit}\`.`,
  manager: ({ showroom }) =>
    `Registrations and outcomes come to you here with two buttons: approve or send back. The lists your forms choose from, your people and your hours are under \`${showroom} base-data\`, \`${showroom} staff\` and \`${showroom} settings\`.`,
  executive: ({ stats }) =>
    `The morning digest is in the team channel; \`${stats} today\` or \`${stats} month\` tells you the numbers at any time.`,
  admin: ({ showroom }) =>
    `You look after people and settings: \`${showroom} staff\`, \`${showroom} settings\`, and \`${showroom} status\` for how I am doing.`,
};

export const firstDay = {
  setUp: 'Set up the showroom',
  greeting:
    '👋 Thank you for installing me! I run the sales floor: every walk-in registered, audited, revisited on time and counted. One form, about two minutes, and your team can start.',
  later: (command: string) =>
    `You can also type \`${command} setup\` in your team channel: the form then knows the channel.`,
  welcome: (showroom: string, name: string) => `👋 Welcome to ${showroom}, ${name}!`,
  starts,
  written: (count: number) => `I have written to ${plural(count, 'person', 'people')} how to begin.`,
  channel: {
    joined: (channel: string) => `I have said hello in ${channel}; the morning digest comes there.`,
    'not-in-channel': (channel: string) =>
      `⚠️ *One thing is missing:* I am not in ${channel} yet and cannot post there. Open the channel and type \`/invite @Showroom\`; then I say hello there.`,
    archived: (channel: string, command: string) =>
      `⚠️ *One thing is missing:* ${channel} is archived, so I cannot post there. Open it and choose “Unarchive”, or choose another one with \`${command} settings\`.`,
    'not-found': (channel: string, command: string) =>
      `⚠️ *One thing is missing:* I cannot find ${channel}: it is gone, or private. Choose a public channel with \`${command} settings\`.`,
    unknown: (channel: string) =>
      `Slack did not tell me whether I am in ${channel}. If you do not see my hello there, open it and type \`/invite @Showroom\`.`,
  },
  next: (command: string) =>
    `Next: \`${command} base-data\` for your lists, \`${command} staff\` for more people, \`${command} settings\` for hours and reminders.`,
  more: (command: string) => `\`${command} help\` tells you the rest.`,
};
