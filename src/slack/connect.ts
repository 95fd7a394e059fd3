import { App, type AppOptions, LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { SOCKET_TIMING, type SocketTiming } from './link/keep-connected.js';
import { LeanClient } from './link/lean-client.js';
import { quickFetch } from './link/quick-fetch.js';
import { receiveHttp } from './link/receive-http.js';
import { REFUSALS } from './link/refusals.js';
import { type SocketState, twoSockets } from './link/two-sockets.js';
import { slackProblem } from './slack-problem.js';

/** How the bot reaches Slack, or the local workspace that stands in for it. */
export type Connection = { botToken: string; slackApiUrl?: string } & (
  | { kind: 'socket'; appToken: string; timing?: Partial<SocketTiming> }
  | { kind: 'http'; signingSecret: string; port: number }
);

/** What the connection with Slack is like now; over HTTP it is Slack that calls. */
export type LinkState = SocketState | { kind: 'http' };

export interface Link {
  app: App;
  client: WebClient;
  state: () => LinkState;
  /** Asks Slack whether the bot's token is good; one that cannot be asked now may be. */
  checkToken: () => Promise<void>;
}

interface Hooks {
  log: Logger;
  /** Resolves when what was done is on the disk: before that, Slack is told nothing. */
  committed: () => Promise<void>;
  /** Slack does not let the app in, for the reason that its error code tells. */
  onRefused?: (code: string) => void;
}

/** A listener has 3 s, and what must be sent is kept in the database: no call waits or repeats by itself. */
const CALLS = { timeout: 8_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
const EVENTS_PATH = '/slack/events';

export function connect(connection: Connection, { log, committed, onRefused }: Hooks): Link {
  const refused = (code: string) => {
    log.error({ problem: code }, 'Slack refuses the app');
    onRefused?.(code);
  };
  const { botToken, slackApiUrl } = connection;
  const clientOptions = { ...CALLS, ...(slackApiUrl && { slackApiUrl }) };
  const logger = slackLogger(log);
  const build = (receiver: AppOptions['receiver']) =>
    new App({
      // Given a token, Bolt would ask once at start whose it is, and serve nobody if that one call was lost.
      authorize: async () => ({ botToken }),
      ignoreSelf: false,
      convoStore: false,
      clientOptions,
      logger,
      extendedErrorHandler: true,
      ...(receiver && { receiver }),
    });
  const client = new LeanClient(botToken, committed, { ...clientOptions, logger, fetch: quickFetch });
  const checkToken = () => testToken(client, log, refused);
  if (connection.kind === 'http') {
    const { signingSecret, port } = connection;
    const receiver = receiveHttp({ signingSecret, port, path: EVENTS_PATH, logger });
    return { app: build(receiver), client, checkToken, state: () => ({ kind: 'http' }) };
  }
  const { appToken, timing } = connection;
  const sockets = twoSockets({
    appToken,
    clientOptions,
    logger,
    log,
    onRefused: refused,
    timing: { ...SOCKET_TIMING, ...timing },
  });
  return { app: build(sockets), client, checkToken, state: sockets.state };
}

async function testToken(client: WebClient, log: Logger, onRefused: (code: string) => void) {
  try {
    await client.auth.test();
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    if (REFUSALS.has(problem.code)) onRefused(problem.code);
    else log.warn({ problem: problem.code }, 'Slack could not be asked about the token');
  }
}

/** Bolt's words go where ours go; its debug output carries payloads, and so is never asked for. */
const slackLogger = (log: Logger): SlackLogger => ({
  debug: () => {},
  info: (...words) => log.debug(words.join(' ')),
  warn: (...words) => log.warn(words.join(' ')),
  error: (...words) => log.error(words.join(' ')),
  setLevel: () => {},
  getLevel: () => LogLevel.INFO,
  setName: () => {},
});
