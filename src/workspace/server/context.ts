import type { AppLink } from './app-link/app-link.js';
import type { Clock } from './clock.js';
import type { Faults } from './faults.js';
import type { Feed } from './feed.js';
import type { ResponseUrls } from './interactions/response-urls.js';
import type { Triggers } from './interactions/triggers.js';
import type { Timing, Tokens, WorkspaceManifest } from './options.js';
import type { RateLimits } from './rate-limits.js';
import type { State } from './state.js';

/** What every part of the workspace is given. */
export interface Context {
  readonly team: { id: string; name: string; domain: string };
  readonly app: { id: string; botId: string; botUserId: string };
  readonly manifest: WorkspaceManifest;
  readonly tokens: Tokens;
  readonly timing: Timing;
  readonly requireText: boolean;
  readonly state: State;
  readonly feed: Feed;
  readonly faults: Faults;
  readonly link: AppLink;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly rateLimits: RateLimits;
  /** Where programs reach the workspace, without a slash at the end. */
  readonly baseUrl: () => string;
  readonly now: () => Date;
  /** What `now` reads. */
  readonly clock: Clock;
  /** Something that must outlive a restart has changed. */
  readonly changed: () => void;
}

export function allows(context: Context, scope: string): boolean {
  return context.manifest.oauth_config?.scopes?.bot?.includes(scope) ?? false;
}

export function subscribesTo(context: Context, event: string): boolean {
  return context.manifest.settings?.event_subscriptions?.bot_events?.includes(event) ?? false;
}
