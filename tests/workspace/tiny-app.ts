import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import {
  startWorkspace,
  type Workspace,
  type WorkspaceManifest,
  type WorkspaceOptions,
} from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';

export const manifest: WorkspaceManifest = {
  display_information: { name: 'Tiny', description: 'Answers' },
  features: {
    bot_user: { display_name: 'tiny' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [
      { command: '/form', description: 'Opens a form' },
      { command: '/echo', description: 'Says it again', usage_hint: 'words' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'users:read',
        'im:write',
        'files:read',
        'files:write',
        'channels:read',
        'channels:history',
        'channels:join',
      ],
    },
  },
  settings: {
    interactivity: { is_enabled: true },
    event_subscriptions: { bot_events: ['app_home_opened', 'message.im'] },
  },
};

const person = (id: string, name: string, more = {}) => ({
  id,
  name,
  title: '',
  locale: 'en-US',
  tz: 'Asia/Shanghai',
  isBot: false,
  isAdmin: false,
  deactivated: false,
  ...more,
});

export const ana = 'UANA000001';
export const ben = 'UBEN000001';

/** A workspace with two people, a channel with the bot, one without, and an archived one is a matter of its test. */
export function tinyWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return startWorkspace({
    port: 0,
    team: { name: 'Test team' },
    members: [
      person(ana, 'Ana Lima', { isAdmin: true }),
      person(ben, '本 Ben', { locale: 'zh-CN' }),
      person('UGONE00001', 'Gone', { deactivated: true }),
    ],
    channels: [
      { name: 'sales', topic: 'The floor', memberIds: [ana, ben], withBot: true },
      { name: 'private', memberIds: [ana], withBot: false },
    ],
    manifest,
    timing: { fileProcessingMs: 30, eventRetryMs: [0, 50, 50] },
    ...options,
  });
}

/** A Bolt app without listeners, connected to the workspace as it would be to slack.com. */
export async function tinyApp({ apiUrl, tokens }: Workspace): Promise<App> {
  const clientOptions = { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const receiver = new SocketModeReceiver({
    appToken: tokens.app,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions },
  });
  return new App({ token: tokens.bot, receiver, clientOptions, logLevel: LogLevel.ERROR });
}

export { personIn };
