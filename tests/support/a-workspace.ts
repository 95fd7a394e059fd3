import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/workspace/server/start-workspace.js';
import { PARTS, type Part, PEOPLE, slackId } from './a-showroom.js';

export const CHANNEL = 'sales-floor';
/** Somebody of the workspace who is not on the staff, and the workspace's admin. */
export const STRANGER = 'U_STRANGER';
export const OWNER = 'U_OWNER';

export interface WorkspaceLook
  extends Partial<Pick<WorkspaceOptions, 'delivery' | 'manifest' | 'port' | 'timing'>> {
  /** Slack locales of people who do not use Slack in English. */
  locales?: Partial<Record<Part, string>>;
  /** The bot is in the team channel; else nobody has invited it yet. */
  invited?: boolean;
  /** Channels beside the team channel, in which the bot is not. */
  otherChannels?: string[];
  now: () => Date;
}

/** A workspace with everybody of the dealership in it. */
export function aWorkspace({
  locales = {},
  invited = true,
  otherChannels = [],
  timing = {},
  ...look
}: WorkspaceLook): Promise<Workspace> {
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
    channels: [
      { name: CHANNEL, memberIds: members.map(({ id }) => id), withBot: invited },
      ...otherChannels.map((name) => ({ name, memberIds: members.map(({ id }) => id), withBot: false })),
    ],
    manifest: buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS),
    timing: { fileProcessingMs: 0, ...timing },
    requireText: true,
    ...look,
  });
}
