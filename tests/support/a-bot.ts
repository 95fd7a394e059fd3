import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { buildBot } from '../../src/build-bot.js';
import { createLog } from '../../src/log.js';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import type { Connection } from '../../src/slack/connect.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import type { Database } from '../../src/store/open-database.js';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/workspace/server/start-workspace.js';
import type { aClock } from './a-clock.js';
import { aFolder } from './a-folder.js';
import { aShowroom, type House, PARTS, type Part, PEOPLE, slackId } from './a-showroom.js';
import { personIn } from './person.js';

export const CHANNEL = 'sales-floor';
/** Somebody of the workspace who is not on the staff, and the workspace's admin. */
export const STRANGER = 'U_STRANGER';
export const OWNER = 'U_OWNER';

interface WorkspaceLook extends Partial<Pick<WorkspaceOptions, 'delivery' | 'manifest' | 'port'>> {
  /** Slack locales of people who do not use Slack in English. */
  locales?: Partial<Record<Part, string>>;
  /** The bot is in the team channel; else nobody has invited it yet. */
  invited?: boolean;
  now: () => Date;
}

/** A workspace with everybody of the dealership in it. */
export function aWorkspace({ locales = {}, invited = true, ...look }: WorkspaceLook): Promise<Workspace> {
  const member = (id: string, name: string, locale = 'en-US', isAdmin = false) => ({
    id,
    name,
    title: '',
    locale,
    tz: 'Asia/Shanghai',
    isBot: false,
    isAdmin,
    deactivated: false,
  });
  const members = [
    ...PARTS.map((part) => member(slackId(part), PEOPLE[part][1], locales[part])),
    member(STRANGER, 'Somebody Else'),
    member(OWNER, 'The Owner', 'en-US', true),
  ];
  return startWorkspace({
    port: 0,
    team: { name: 'Dealership' },
    members,
    channels: [{ name: CHANNEL, memberIds: members.map(({ id }) => id), withBot: invited }],
    manifest: buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS),
    timing: { fileProcessingMs: 0 },
    requireText: true,
    ...look,
  });
}

interface BotLook {
  charts?: { mode: 'native' | 'image'; quickChartUrl?: string };
  connection?: Connection;
  /** Else a folder of its own. */
  backupDir?: string;
}
interface Place {
  db: Database;
  clock: ReturnType<typeof aClock>;
}

/** The real bot in a workspace, on a database that a showroom may be in already. */
export async function aBotIn(
  workspace: Workspace,
  { db, clock }: Place,
  { charts = { mode: 'native' }, connection = bySocket(workspace), backupDir = aFolder() }: BotLook = {},
) {
  const log: LogLine[] = [];
  const build = () =>
    buildBot({
      db,
      now: clock.now,
      wait: async (ms) => clock.passMs(ms),
      log: keepLog(log),
      connection,
      commands: DEFAULT_COMMANDS,
      charts,
      backups: createBackupFolder(backupDir, 'showroom'),
      version: '1.2.3',
    });
  let bot = build();
  await bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await workspace.stop();
    db.close();
  });
  return {
    workspace,
    /** What was logged from warnings on. */
    log,
    person: (part: Part) => personIn(workspace, slackId(part)),
    personOf: (id: string) => personIn(workspace, id),
    link: () => bot.link(),
    inHand: () => bot.inHand(),
    metrics: () => bot.metrics.registry.metrics(),
    /** Resolves when nothing is left to deliver now. */
    idle: () => bot.idle(),
    /** Jobs that are due run, and what waits is delivered. */
    async tick() {
      bot.tick();
      await bot.idle();
    },
    /** The program ends. */
    stop: () => bot.stop(),
    /** The program starts again, on the same database. */
    async startAgain() {
      bot = build();
      await bot.start();
      await bot.idle();
    },
  };
}

interface Options extends Omit<WorkspaceLook, 'now'>, BotLook {
  setUp?: Record<string, unknown>;
  /** A house that is already built; else one is set up. */
  house?: (teamChannel: string) => House;
}

/** The real bot on a local workspace over Socket Mode, with a showroom's people in front of it. */
export async function aBot({
  setUp = {},
  house: given,
  charts,
  connection,
  backupDir,
  ...look
}: Options = {}) {
  // The workspace's clock is the showroom's, which exists only once the channel has an id.
  let now = () => new Date();
  const workspace = await aWorkspace({ ...look, now: () => now() });
  const teamChannel = workspace.channelId(CHANNEL);
  const house = given?.(teamChannel) ?? aShowroom({ setUp: { teamChannel, ...setUp } });
  now = house.clock.now;
  const running = await aBotIn(workspace, house, {
    ...(charts && { charts }),
    ...(connection && { connection }),
    ...(backupDir && { backupDir }),
  });
  return { ...house, ...running };
}

export const bySocket = ({ tokens, apiUrl }: Workspace): Connection & { kind: 'socket' } => ({
  kind: 'socket',
  botToken: tokens.bot,
  appToken: tokens.app,
  slackApiUrl: apiUrl,
});

interface LogLine {
  msg: string;
  [field: string]: unknown;
}

const keepLog = (lines: LogLine[]): Logger =>
  createLog('warn', { write: (line) => void lines.push(JSON.parse(line)) });
