import type { Member, TourStep } from '../protocol.js';

/** The part of a Slack app manifest that the workspace keeps the app to. */
export interface WorkspaceManifest {
  display_information: { name: string; description?: string | undefined };
  features?: {
    bot_user?: { display_name: string } | undefined;
    app_home?:
      | {
          home_tab_enabled?: boolean | undefined;
          messages_tab_enabled?: boolean | undefined;
          messages_tab_read_only_enabled?: boolean | undefined;
        }
      | undefined;
    slash_commands?: { command: string; description: string; usage_hint?: string | undefined }[] | undefined;
  };
  oauth_config?: { scopes?: { bot?: readonly string[] | undefined } | undefined };
  settings?: {
    interactivity?: { is_enabled?: boolean | undefined } | undefined;
    event_subscriptions?: { bot_events?: readonly string[] | undefined } | undefined;
  };
}

export interface Tokens {
  bot: string;
  app: string;
  signingSecret: string;
}

/** What the workspace hands out when no other tokens are asked for; worthless anywhere else. */
export const localTokens: Tokens = {
  bot: 'xoxb-local-workspace-bot',
  app: 'xapp-local-workspace-app',
  signingSecret: 'local-workspace-signing-secret',
};

export interface Timing {
  /** How long the app has to acknowledge. */
  acknowledgeMs: number;
  /** How long an uploaded file cannot be shown in a block yet. */
  fileProcessingMs: number;
  /** Waits before an unacknowledged event is sent again. */
  eventRetryMs: readonly number[];
  /** How often a Socket Mode connection is pinged. */
  pingMs: number;
}

export const slackTiming: Timing = {
  acknowledgeMs: 3_000,
  fileProcessingMs: 400,
  eventRetryMs: [0, 60_000, 300_000],
  pingMs: 10_000,
};

export type DeliveryOptions =
  | { kind: 'socket' }
  /** Signed HTTP posts, as Slack sends them to a request URL. */
  | { kind: 'http'; requestUrl: string; signingSecret: string };

/** What the workspace's panel asks of whoever started it. */
export interface PanelHooks {
  /** The clock was set: what is due at the new time may be done now. */
  onJump(): void | Promise<void>;
  /** Everything said was forgotten: the app is to start over too. Resolves when it has. */
  onReset(): Promise<void>;
}

export interface WorkspaceOptions {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  team: { name: string };
  /** The people. The app's bot user comes from the manifest. */
  members: Member[];
  channels: { name: string; topic?: string; memberIds: string[]; withBot: boolean; isPrivate?: boolean }[];
  manifest: WorkspaceManifest;
  tokens?: Tokens;
  /** Folder of the built page, served at "/". */
  pageDir?: string;
  /** JSON file that keeps conversations, files and Homes from one start to the next; absent: memory only. */
  dataFile?: string;
  /** The workspace's clock: timestamps, trigger and response_url age, rate limits (which a stopped clock never refills). */
  now?: () => Date;
  /** Gives the page its panel: clock, trouble, log and reset. Absent: there is none, and its requests are refused. */
  panel?: PanelHooks;
  /** What the page tells a newcomer; absent: nothing. */
  tour?: readonly TourStep[];
  delivery?: DeliveryOptions;
  timing?: Partial<Timing>;
  /** Refuse blocks that come without `text`, which slack.com lets pass with a warning. */
  requireText?: boolean;
}
