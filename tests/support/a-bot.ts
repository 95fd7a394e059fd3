import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { buildBot } from '../../src/build-bot.js';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { startWorkspace } from '../../src/workspace/server/start-workspace.js';
import { aShowroom, type House, PARTS, type Part, PEOPLE, slackId } from './a-showroom.js';
import { personIn } from './person.js';

export const CHANNEL = 'sales-floor';
/** Somebody of the workspace who is not on the staff, and the workspace's admin. */
export const STRANGER = 'U_STRANGER';
export const OWNER = 'U_OWNER';

interface Options {
  /** Slack locales of people who do not use Slack in English. */
  locales?: Partial<Record<Part, string>>;
  setUp?: Record<string, unknown>;
  charts?: { mode: 'native' | 'image'; quickChartUrl?: string };
  /** The bot is in the team channel; else nobody has invited it yet. */
  invited?: boolean;
  /** A house that is already built; else one is set up. */
  house?: (teamChannel: string) => House;
}

/** The real bot on a local workspace over Socket Mode, with a showroom's people in front of it. */
export async function aBot(options: Options = {}) {
  const { locales = {}, setUp = {}, charts = { mode: 'native' }, invited = true } = options;
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
  // The workspace's clock is the showroom's, which exists only once the channel has an id.
  let now = () => new Date();
  const workspace = await startWorkspace({
    port: 0,
    team: { name: 'Dealership' },
    members,
    channels: [{ name: CHANNEL, memberIds: members.map(({ id }) => id), withBot: invited }],
    manifest: buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS),
    now: () => now(),
    timing: { fileProcessingMs: 0 },
    requireText: true,
  });
  const teamChannel = workspace.channelId(CHANNEL);
  const house = options.house?.(teamChannel) ?? aShowroom({ setUp: { teamChannel, ...setUp } });
  now = house.clock.now;

  const bot = buildBot({
    db: house.db,
    now: house.clock.now,
    wait: async (ms) => house.clock.passMs(ms),
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    connection: {
      kind: 'socket',
      botToken: workspace.tokens.bot,
      appToken: workspace.tokens.app,
      slackApiUrl: workspace.apiUrl,
    },
    commands: DEFAULT_COMMANDS,
    charts,
  });
  await bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await workspace.stop();
    house.db.close();
  });
  return {
    ...house,
    workspace,
    bot,
    person: (part: Part) => personIn(workspace, slackId(part)),
    personOf: (id: string) => personIn(workspace, id),
    /** Jobs that are due run, and what waits is delivered. */
    async tick() {
      bot.tick();
      await bot.idle();
    },
  };
}
