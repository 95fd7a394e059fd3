import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { buildBot } from '../../src/build-bot.js';
import { createLog } from '../../src/log.js';
import { type CommandNames, DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import type { Connection } from '../../src/slack/connect.js';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { commitByTurn } from '../../src/store/commit-by-turn.js';
import type { Database } from '../../src/store/open-database.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import type { aClock } from './a-clock.js';
import { aFolder } from './a-folder.js';
import { aShowroom, type House, type Part, slackId } from './a-showroom.js';
import { aWorkspace, CHANNEL, type WorkspaceLook } from './a-workspace.js';
import { personIn } from './person.js';

interface BotLook {
  charts?: { mode: 'native' | 'image'; quickChartUrl?: string };
  commands?: CommandNames;
  /** How the bot reaches the workspace; else Socket Mode. */
  connection?: (workspace: Workspace) => Connection;
  /** With one the database is a file; else it is in memory, where no backup can be made of it. */
  backupDir?: string;
}
interface Place {
  db: Database;
  clock: ReturnType<typeof aClock>;
}

/** The real bot in a workspace, on a database that a showroom may be in already. */
export async function aBotIn(workspace: Workspace, { db, clock }: Place, look: BotLook = {}) {
  const { charts = { mode: 'native' }, commands = DEFAULT_COMMANDS, connection = bySocket } = look;
  const { backupDir = aFolder() } = look;
  const log: LogLine[] = [];
  const byTurn = commitByTurn(db);
  const build = () =>
    buildBot({
      db: byTurn,
      now: clock.now,
      wait: async (ms) => clock.passMs(ms),
      log: keepLog(log),
      connection: connection(workspace),
      commands,
      charts,
      backups: createBackupFolder(backupDir, db.$client.name),
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
    /** What was logged, from warnings on. */
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
export async function aBot({ setUp = {}, house: built, ...look }: Options = {}) {
  const { charts, commands, connection, backupDir, ...workspaceLook } = look;
  // The workspace's clock is the showroom's, which exists only once the channel has an id.
  let now = () => new Date();
  const workspace = await aWorkspace({ ...workspaceLook, now: () => now() });
  const teamChannel = workspace.channelId(CHANNEL);
  const house =
    built?.(teamChannel) ?? aShowroom({ setUp: { teamChannel, ...setUp }, ...(backupDir && { backupDir }) });
  now = house.clock.now;
  return { ...house, ...(await aBotIn(workspace, house, { charts, commands, connection, backupDir })) };
}

export const bySocket = ({ tokens, apiUrl }: Workspace): Connection & { kind: 'socket' } => ({
  kind: 'socket',
  botToken: tokens.bot,
  appToken: tokens.app,
  slackApiUrl: apiUrl,
});

export interface LogLine {
  msg: string;
  [field: string]: unknown;
}

const keepLog = (lines: LogLine[]): Logger =>
  createLog('warn', { write: (line) => void lines.push(JSON.parse(line)) });
