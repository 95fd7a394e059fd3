import { z } from 'zod';
import { COMMANDS, type Command, type CommandNames, DEFAULT_COMMANDS } from './slack/commands.js';

/** Slack's own limit; a name begins with a slash and has no spaces or capitals. */
const commandName = z.string().regex(/^\/[^\sA-Z]{1,31}$/, 'must be a command such as /register');

const environment = z.object({
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0)
    .max(65_535)
    .default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must start with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must start with xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(16, 'is too short').optional(),
  CHARTS: z.enum(['native', 'image'], 'must be native or image').default('native'),
  QUICKCHART_URL: z.url('must be a URL').optional(),
  COMMAND_REGISTER: commandName.default(DEFAULT_COMMANDS.register),
  COMMAND_REVISIT: commandName.default(DEFAULT_COMMANDS.revisit),
  COMMAND_CUSTOMER: commandName.default(DEFAULT_COMMANDS.customer),
  COMMAND_STATS: commandName.default(DEFAULT_COMMANDS.stats),
  COMMAND_SHOWROOM: commandName.default(DEFAULT_COMMANDS.showroom),
});
type Environment = z.infer<typeof environment>;

/** Which Slack the bot talks to; without any token it is the local workspace. */
export type SlackConfig =
  | { kind: 'local' }
  | { kind: 'socket'; botToken: string; appToken: string }
  | { kind: 'http'; botToken: string; signingSecret: string };

export interface Config {
  port: number;
  dataDir: string;
  logLevel: string;
  slack: SlackConfig;
  charts: { mode: 'native' | 'image'; quickChartUrl?: string };
  commands: CommandNames;
}

/** All that is wrong, one line a variable, by name and never by value. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/** Reads the environment, with a `.env` file in the working directory where one exists. */
export function loadConfig(): Config {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return parseConfig(process.env);
}

export function parseConfig(variables: Record<string, string | undefined>): Config {
  // A variable set to nothing is one that is not set: that is how .env files and Compose leave them.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  const problems = [
    ...(parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []),
    ...missingTokens(set),
    ...clashingCommands(set),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const env = parsed.data;
  const slack = slackConfig(env);
  return {
    port: env.PORT,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL ?? (slack.kind === 'local' ? 'warn' : 'info'),
    slack,
    charts: { mode: env.CHARTS, ...(env.QUICKCHART_URL && { quickChartUrl: env.QUICKCHART_URL }) },
    commands: commandNames(env),
  };
}

type Variables = Record<string, string | undefined>;

function missingTokens({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Variables): string[] {
  const secret = SLACK_APP_TOKEN ?? SLACK_SIGNING_SECRET;
  if (secret !== undefined && SLACK_BOT_TOKEN === undefined) return ['SLACK_BOT_TOKEN is missing'];
  if (SLACK_BOT_TOKEN !== undefined && secret === undefined)
    return ['SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'];
  return [];
}

const commandNames = (env: Environment): CommandNames => ({
  register: env.COMMAND_REGISTER,
  revisit: env.COMMAND_REVISIT,
  customer: env.COMMAND_CUSTOMER,
  stats: env.COMMAND_STATS,
  showroom: env.COMMAND_SHOWROOM,
});

const variableOf = (command: Command): string => `COMMAND_${command.toUpperCase()}`;

function clashingCommands(variables: Variables): string[] {
  const nameOf = (command: Command) => variables[variableOf(command)] ?? DEFAULT_COMMANDS[command];
  return COMMANDS.filter((command, at) =>
    COMMANDS.slice(0, at).some((other) => nameOf(other) === nameOf(command)),
  ).map((command) => `${variableOf(command)} is the name of another command too`);
}

function slackConfig({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: Environment): SlackConfig {
  if (SLACK_BOT_TOKEN === undefined) return { kind: 'local' };
  if (SLACK_APP_TOKEN !== undefined)
    return { kind: 'socket', botToken: SLACK_BOT_TOKEN, appToken: SLACK_APP_TOKEN };
  return { kind: 'http', botToken: SLACK_BOT_TOKEN, signingSecret: SLACK_SIGNING_SECRET ?? '' };
}
