import { setTimeout as pause } from 'node:timers/promises';
import { type Logger as SlackLogger, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Logger } from 'pino';
import { slackProblem } from '../slack-problem.js';
import { REFUSALS } from './refusals.js';
import { watchFrames } from './watch-frames.js';

export interface SocketTiming {
  /** A connection on which Slack says nothing for so long, not even a ping, is given up for another. */
  silenceMs: number;
  /** After a failure it is tried again this late, then twice as late each time, up to the longest. */
  retryMs: number;
  longestRetryMs: number;
  /** How long the other side has to answer a goodbye. */
  goodbyeMs: number;
}

/** Slack pings every few seconds. Its answers to our own pings have been seen to be late without any harm. */
export const SOCKET_TIMING: SocketTiming = {
  silenceMs: 90_000,
  retryMs: 1_000,
  longestRetryMs: 30_000,
  goodbyeMs: 1_000,
};
const PONG_TIMEOUT_MS = 15_000;

export interface SocketOptions {
  appToken: string;
  clientOptions: WebClientOptions;
  /** Where Bolt's own words go. */
  logger: SlackLogger;
  log: Logger;
  timing: SocketTiming;
  /** Slack has refused the app, by its error code: this connection will not come back. */
  onRefused: (code: string) => void;
}

/** One Socket Mode connection, opened again whenever it ends. */
export function keepConnected({ timing, log, onRefused, ...options }: SocketOptions) {
  const stopping = new AbortController();
  const receiver = createReceiver(options, stopping.signal);
  const { client } = receiver;
  const frames = watchFrames(client, timing.silenceMs, (silentMs) => {
    log.warn({ silentMs: Math.round(silentMs) }, 'a Slack connection is silent: opening another');
  });
  let greeted = false;
  let closedAt = performance.now();
  let running: Promise<void> | undefined;
  let ended = () => {};
  client.on('disconnected', () => ended());

  /** Opens a connection and resolves when it has ended; throws when it could not be opened. */
  const session = async (onOpen: () => void) => {
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    await client.start();
    greeted = true;
    onOpen();
    await end;
    greeted = false;
    closedAt = performance.now();
  };

  const run = async (onFirstTry: () => void) => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const began = performance.now();
      const problem = await session(onFirstTry).catch((error: unknown) => slackProblem(error) ?? UNEXPLAINED);
      if (stopping.signal.aborted) return;
      if (problem && REFUSALS.has(problem.code)) return onRefused(problem.code);
      onFirstTry();
      // A connection that stood for long ended as all do, by Slack's refresh: the next one is opened at once.
      const stood = !problem && performance.now() - began > timing.longestRetryMs;
      const retryMs = stood ? 0 : (problem?.retryAfterMs ?? backOff(failures, timing));
      failures = stood ? 0 : failures + 1;
      log.info({ problem: problem?.code, retryMs: Math.round(retryMs) }, 'a Slack connection has ended');
      await pause(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  return {
    receiver,

    /** Resolves after the first try, whatever came of it. */
    start: () =>
      new Promise<void>((resolve) => {
        running = run(resolve).finally(resolve);
      }),

    async stop() {
      stopping.abort();
      // A peer that is gone never answers the goodbye: saying it again cuts the connection.
      const cut = setInterval(() => client.websocket?.disconnect(), timing.goodbyeMs);
      await client.disconnect();
      await running;
      clearInterval(cut);
      frames.stop();
    },

    isOpen: () => greeted && client.websocket?.isActive() === true,
    /** Since it was last open. */
    closedMs: () => (greeted ? 0 : performance.now() - closedAt),
    /** Since Slack last said anything, a ping included. */
    silentMs: frames.silentMs,
  };
}

/** The socket closed before Slack greeted it. */
const UNEXPLAINED = { code: 'closed', retryAfterMs: undefined };

const backOff = (failures: number, { retryMs, longestRetryMs }: SocketTiming): number =>
  Math.min(retryMs * 2 ** failures, longestRetryMs) * (0.75 + Math.random() / 2);

/**
 * The client's own reconnection is switched off: it ends the process when the network is away for long, and when it
 * is stopped while it waits.
 */
const createReceiver = (
  { appToken, clientOptions, logger }: Pick<SocketOptions, 'appToken' | 'clientOptions' | 'logger'>,
  stopping: AbortSignal,
) =>
  new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientPingTimeout: PONG_TIMEOUT_MS,
    // What is not taken while the bot stops stays unacknowledged.
    processEventErrorHandler: async () => false,
    installerOptions: { clientOptions: { ...clientOptions, fetch: fetchUntil(stopping) } },
  });

/** A call that is under way when the program stops would hold it up for seconds. */
const fetchUntil =
  (stopping: AbortSignal): typeof fetch =>
  (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.any([stopping, ...(init?.signal ? [init.signal] : [])]) });
