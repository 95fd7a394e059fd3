import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Member } from '../protocol.js';
import { type Admin, createAdmin } from './admin.js';
import { type ClientApi, createClientApi } from './client/client-api.js';
import { createContext } from './create-context.js';
import type { Faults } from './faults.js';
import { createHttpApp } from './http-app.js';
import { stableId } from './ids.js';
import type { Tokens, WorkspaceOptions } from './options.js';
import { createPanel, type Panel } from './panel/panel.js';

export {
  localTokens,
  type PanelHooks,
  type Tokens,
  type WorkspaceManifest,
  type WorkspaceOptions,
} from './options.js';

export interface Workspace {
  /** Where people open it. */
  url: string;
  /** For Bolt's `clientOptions.slackApiUrl`. */
  apiUrl: string;
  port: number;
  tokens: Tokens;
  teamId: string;
  botUserId: string;
  members: Member[];
  /** What people do, for tests and for the page alike. */
  client: ClientApi;
  /** What happens around an app: channels archived, people gone, messages deleted. */
  admin: Admin;
  /** Trouble on demand. */
  faults: Faults;
  /** What the page's panel does; absent when the workspace was started without. */
  panel: Panel | undefined;
  /** The workspace's clock, by which an app that plays along goes too. */
  now(): Date;
  /** A channel's id by its name. */
  channelId(name: string): string;
  /** The id of a member's DM with the bot. */
  dmId(memberId: string): string;
  /** How many Socket Mode connections the app has. */
  connections(): number;
  /** Asks the app to reconnect, as Slack does every few hours. */
  refreshConnections(): void;
  /** Stop the app first: one that is still connected would try to reconnect for ever. */
  stop(): Promise<void>;
}

const keepAliveMs = 65_000;

/** Starts a stand-in for Slack. A taken port rejects with Node's own EADDRINUSE error. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const http = createServer();
  // An app in this very process may be busy for seconds; its idle connections must still be there afterwards.
  http.keepAliveTimeout = keepAliveMs;
  const { context, socket, traffic, flush } = createContext(options, http);
  const admin = createAdmin(context);
  const panel =
    traffic && createPanel(context, { options, admin, traffic, refresh: () => socket?.refresh() });
  const client = createClientApi(context, { panel, tour: options.tour ?? [] });
  http.on('request', createHttpApp(context, client, { socket, traffic, panel, pageDir: options.pageDir }));
  socket?.attach(http);
  await once(http.listen(options.port, options.host ?? '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    apiUrl: `${context.baseUrl()}/api/`,
    port,
    tokens: context.tokens,
    teamId: context.team.id,
    botUserId: context.app.botUserId,
    members: [...context.state.members.values()],
    client,
    admin,
    panel,
    now: context.now,
    faults: context.faults,
    channelId: (name) => stableId('C', name),
    dmId: (memberId) => stableId('D', [memberId, context.app.botUserId].sort().join('+')),
    connections: () => socket?.connections ?? 0,
    refreshConnections: () => socket?.refresh(),
    async stop() {
      panel?.stop();
      await context.link.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      flush();
    },
  };
}
