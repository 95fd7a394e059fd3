/** The slash commands; `/showroom` understands the names of the others as its first word. */
export const COMMANDS = ['register', 'revisit', 'customer', 'stats', 'showroom'] as const;
export type Command = (typeof COMMANDS)[number];

/** What each command is called in the workspace: names are not namespaced, and another app may hold one already. */
export type CommandNames = Record<Command, string>;

export const DEFAULT_COMMANDS: CommandNames = {
  register: '/register',
  revisit: '/revisit',
  customer: '/customer',
  stats: '/stats',
  showroom: '/showroom',
};

/** What `/showroom` understands. */
export const SUBCOMMANDS = [
  'register',
  'revisit',
  'customer',
  'stats',
  'digest',
  'hand-over',
  'base-data',
  'levels',
  'fields',
  'import',
  'staff',
  'settings',
  'changes',
  'showrooms',
  'status',
  'language',
  'setup',
  'help',
] as const;
export type Subcommand = (typeof SUBCOMMANDS)[number];

/** What Slack shows while somebody types a command. */
export const COMMAND_HINTS: Record<Command, { description: string; usageHint: string }> = {
  register: { description: 'Register a walk-in', usageHint: '' },
  revisit: { description: 'Log a revisit', usageHint: '' },
  customer: { description: 'Find a customer', usageHint: '[name, number or phone]' },
  stats: {
    description: 'The numbers of a day, week or month',
    usageHint: '[today | yesterday | week | month | date]',
  },
  showroom: { description: 'Everything else', usageHint: `[${SUBCOMMANDS.join(' | ')}]` },
};
