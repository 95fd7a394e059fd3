import { join } from 'node:path';
import { z } from 'zod';
import { COMMANDS, type Command, type CommandNames, DEFAULT_COMMANDS } from './slack/commands.js';

/** Slack's own limit; a name begins with a slash and has no spaces or capitals. */
const commandName = z.string().regex(/^\/[^\sA-Z]{1,31}$/, 'must be a command such as /register');

const DEFAULT_HEALTH_PORT = 3001;

const environment = z.object({
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0)
    .max(65_535)
    .default(3000),
  HEALTH_PORT: z.coerce
    .number('must be a port number, or 0 for none')
    .int('must be a port number, or 0 for none')
    .min(0)
    .max(65_535)
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  BACKUP_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must start with xoxb-').optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must start with xapp-').optional(),
  SLACK_API_URL: z.url('must be a URL').endsWith('/', 'must end with /').optional(),
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
  | ({ botToken: string; slackApiUrl?: string } & (
      | { kind: 'socket'; appToken: string }
      | { kind: 'http'; signingSecret: string }
    ));

export interface Config {
  port: number;
  /** Where the bot tells how it is doing, on this machine only; absent: nowhere. */
  healthPort?: number;
  dataDir: string;
  /** The database's path; the local workspace has one of its own. */
  file: string;
  backupDir: string;
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
    ...(parsed.success ? clashingPorts(parsed.data) : []),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const env = parsed.data;
  const slack = slackConfig(env);
  const healthPort = healthPortOf(env);
  return {
    port: env.PORT,
    ...(healthPort !== 0 && { healthPort }),
    dataDir: env.DATA_DIR,
    file: join(env.DATA_DIR, slack.kind === 'local' ? 'local.db' : 'showroom.db'),
    backupDir: env.BACKUP_DIR ?? join(env.DATA_DIR, 'backups'),
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

/** The local workspace is tried beside other programs, and nobody watches it: it takes no second port by itself. */
const healthPortOf = ({ HEALTH_PORT, SLACK_BOT_TOKEN }: Environment): number =>
  HEALTH_PORT ?? (SLACK_BOT_TOKEN === undefined ? 0 : DEFAULT_HEALTH_PORT);

/** Over a socket nothing listens on `PORT`. */
function clashingPorts(env: Environment): string[] {
  const clash = env.SLACK_APP_TOKEN === undefined && env.PORT !== 0 && env.PORT === healthPortOf(env);
  return clash ? ['HEALTH_PORT is the same as PORT'] : [];
}

function slackConfig(env: Environment): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = env;
  if (botToken === undefined) return { kind: 'local' };
  const common = { botToken, ...(slackApiUrl && { slackApiUrl }) };
  if (appToken !== undefined) return { ...common, kind: 'socket', appToken };
  return { ...common, kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET ?? '' };
}
