import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../store/open-database.js';
import { textIn } from '../text/text-for.js';
import { identify } from '../use-cases/identify.js';
import {
  type PanelHooks,
  startWorkspace,
  type Workspace,
  type WorkspaceManifest,
} from '../workspace/server/start-workspace.js';
import { makeHistory } from './make-history.js';
import { openShowroom } from './open-showroom.js';
import { NEWCOMER, PEOPLE, SHOWROOM, TEAM } from './people.js';
import { TOUR, TOUR_OF_NEW } from './tour.js';

/** The demo lives where it is shown: at night in the reader's zone its day is over, and no other. */
const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const PAGE = fileURLToPath(new URL('../page', import.meta.url));

/** Staff first: with the first of them a visitor starts. */
const EVERYBODY = [...PEOPLE, NEWCOMER];

/** For a further showroom; the bot has to be invited first, as it has in Slack. */
const secondChannel = {
  name: TEAM.secondChannel,
  memberIds: EVERYBODY.map((person) => person.slackUserId),
  withBot: false,
};

interface LocalOptions {
  port: number;
  dataDir: string;
  beginning: Beginning;
  manifest: WorkspaceManifest;
  panel?: PanelHooks;
}

/** The stand-in for Slack with the demo's people in it; its conversations are kept in the data folder. */
export const openLocalWorkspace = ({
  port,
  dataDir,
  beginning,
  manifest,
  panel,
}: LocalOptions): Promise<Workspace> =>
  startWorkspace({
    port,
    team: TEAM,
    members: EVERYBODY.map(({ slackUserId, name, title, locale, roles }) => ({
      id: slackUserId,
      name,
      title,
      locale,
      tz: TIME_ZONE,
      isBot: false,
      isAdmin: roles.includes('admin'),
      isOwner: roles.includes('admin'),
      isPrimaryOwner: roles.includes('admin'),
      deactivated: false,
    })),
    channels: [
      {
        name: TEAM.channel,
        // Before the set-up nobody knows what the showroom is called.
        topic: beginning === 'new' ? '' : SHOWROOM.name,
        memberIds: EVERYBODY.map((person) => person.slackUserId),
        withBot: true,
      },
      ...(beginning === 'new' ? [secondChannel] : []),
    ],
    manifest,
    panel,
    tour: beginning === 'new' ? TOUR_OF_NEW : TOUR,
    pageDir: PAGE,
    dataFile: join(dataDir, 'workspace.json'),
  });

/** With four weeks of history, just opened, or not even set up. */
export type Beginning = 'history' | 'empty' | 'new';

/** Fills a new database with the demo's showroom, as far as it is to be. Keeps an old one. */
export function fillShowroom(
  db: Database,
  workspace: Pick<Workspace, 'channelId'>,
  { now, beginning }: { now: Date; beginning: Beginning },
): 'filled' | 'kept' {
  if (identify({ db }, PEOPLE[0]?.slackUserId ?? '').kind !== 'no-showroom') return 'kept';
  const opening = {
    teamChannel: workspace.channelId(TEAM.channel),
    timeZone: TIME_ZONE,
    words: textIn(SHOWROOM.language).presets,
  };
  if (beginning === 'new') return 'filled';
  if (beginning === 'empty') openShowroom({ db, now: () => now }, opening);
  else makeHistory({ db }, { now, ...opening });
  return 'filled';
}
