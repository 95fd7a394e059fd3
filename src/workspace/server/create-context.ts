import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppLink } from './app-link/app-link.js';
import { withDoubleDelivery } from './app-link/doubling-link.js';
import { createHttpLink } from './app-link/http-link.js';
import { createSocketLink, type SocketLink } from './app-link/socket-link.js';
import { createClock } from './clock.js';
import type { Context } from './context.js';
import { createState } from './create-state.js';
import { createFaults } from './faults.js';
import { createFeed } from './feed.js';
import { stableId } from './ids.js';
import { createResponseUrls } from './interactions/response-urls.js';
import { createTriggers } from './interactions/triggers.js';
import { localTokens, slackTiming, type WorkspaceOptions } from './options.js';
import { withTrafficLog } from './panel/logged-link.js';
import { createTrafficLog, type TrafficLog } from './panel/traffic-log.js';
import { createRateLimits } from './rate-limits.js';
import { createSnapshotFile, readSnapshot } from './snapshot.js';

export interface Assembled {
  context: Context;
  /** Absent when payloads go out over HTTP. */
  socket: SocketLink | undefined;
  /** Absent without a panel. */
  traffic: TrafficLog | undefined;
  flush(): void;
}

/** Puts the parts together; nothing listens yet. */
export function createContext(options: WorkspaceOptions, http: Server): Assembled {
  const { team, manifest, dataFile, tokens = localTokens, host = '127.0.0.1' } = options;
  const appName = manifest.display_information.name;
  const ids = {
    id: stableId('A', appName),
    botId: stableId('B', appName),
    botUserId: stableId('U', appName),
  };
  const feed = createFeed();
  const clock = createClock(options.now ?? (() => new Date()));
  const { now } = clock;
  const faults = createFaults();
  const state = createState(options, ids.botUserId, dataFile ? readSnapshot(dataFile) : undefined);
  const snapshot = dataFile ? createSnapshotFile(dataFile, state) : undefined;
  const { link, socket } = linkTo(ids.id, options, (connected) => {
    feed.publishToAll({ type: 'bot', connected });
  });
  const traffic =
    options.panel &&
    createTrafficLog({
      now,
      secrets: Object.values(tokens),
      onRecord: (newest) => feed.publishToAll({ type: 'traffic', newest }),
    });
  // Kept: a request that is being answered while the server closes finds it without one.
  let port = 0;
  http.once('listening', () => {
    port = (http.address() as AddressInfo).port;
  });
  const context: Context = {
    team: { id: stableId('T', team.name), name: team.name, domain: 'local-workspace' },
    app: ids,
    manifest,
    tokens,
    timing: { ...slackTiming, ...options.timing },
    requireText: options.requireText ?? false,
    state,
    feed,
    faults,
    link: withDoubleDelivery(traffic ? withTrafficLog(link, traffic) : link, faults),
    triggers: createTriggers(now),
    responseUrls: createResponseUrls(now),
    rateLimits: createRateLimits(now),
    baseUrl: () => `http://${host}:${port}`,
    now,
    clock,
    changed: () => snapshot?.changed(),
  };
  return { context, socket, traffic, flush: () => snapshot?.flush() };
}

function linkTo(
  appId: string,
  { delivery = { kind: 'socket' }, timing: wanted }: WorkspaceOptions,
  onConnectedChange: (connected: boolean) => void,
): { link: AppLink; socket?: SocketLink } {
  const timing = { ...slackTiming, ...wanted };
  if (delivery.kind === 'http') return { link: createHttpLink({ ...delivery, timing }) };
  const socket = createSocketLink({ appId, timing, onConnectedChange });
  return { link: socket, socket };
}
