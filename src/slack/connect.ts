import {
  App,
  type AppOptions,
  HTTPReceiver,
  LogLevel,
  type Receiver,
  type Logger as SlackLogger,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from 'pino';

/** How the bot reaches Slack, or the local workspace that stands in for it. */
export type Connection = { botToken: string; slackApiUrl?: string } & (
  | { kind: 'socket'; appToken: string }
  | { kind: 'http'; signingSecret: string; port: number }
);

/** A listener has 3 s, and what must be sent is kept in the database: no call waits or repeats by itself. */
const CALLS = { timeout: 8_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
/** Nothing arrives without a connection, and a library that gives up on one ends the process: it keeps trying. */
const CONNECTING = { timeout: 8_000, retryConfig: { retries: 1_000, factor: 1.3, maxTimeout: 10_000 } };
const EVENTS_PATH = '/slack/events';
/** Shortens the gap in which a refreshed connection hears nothing. */
const PING_TIMEOUT_MS = 2_000;

export function connect(connection: Connection, log: Logger): App {
  const api = connection.slackApiUrl ? { slackApiUrl: connection.slackApiUrl } : {};
  const clientOptions = { ...CALLS, ...api };
  const logger = slackLogger(log);
  const options: AppOptions = {
    token: connection.botToken,
    clientOptions,
    logger,
    extendedErrorHandler: true,
    receiver:
      connection.kind === 'http'
        ? new HTTPReceiver({
            signingSecret: connection.signingSecret,
            port: connection.port,
            endpoints: EVENTS_PATH,
            logger,
          })
        : twoSockets(connection.appToken, { ...CONNECTING, ...api }, logger),
  };
  return new App(options);
}

/** Slack refreshes each connection every few hours; with two, one always listens. A payload goes to either. */
function twoSockets(
  appToken: string,
  clientOptions: AppOptions['clientOptions'],
  logger: SlackLogger,
): Receiver {
  const receivers = [1, 2].map(
    () =>
      new SocketModeReceiver({
        appToken,
        logger,
        clientPingTimeout: PING_TIMEOUT_MS,
        installerOptions: { clientOptions },
      }),
  );
  return {
    init: (app) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: () => Promise.all(receivers.map((receiver) => receiver.start())),
    stop: () => Promise.all(receivers.map((receiver) => receiver.stop())),
  };
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
