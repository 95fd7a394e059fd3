import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { SocketModeReceiver } from '@slack/bolt';

/** Where undici tells of every ping that reaches one of its WebSockets. */
const PINGS = 'undici:websocket:ping';

/**
 * Watches what Slack says on a connection of its own accord: messages and pings. Its answers to our pings prove no
 * more than that the network's edge is there. A silent connection is closed; one that does not close is cut.
 */
export function watchFrames(
  client: SocketModeReceiver['client'],
  silenceMs: number,
  onSilence: (silentMs: number) => void,
) {
  let url: string | undefined;
  let heardAt: number | undefined;
  const heard = () => {
    heardAt = performance.now();
  };
  const onPing = (message: unknown) => {
    if (urlOfSocket(message) === url) heard();
  };
  const silentMs = () => (heardAt === undefined ? undefined : performance.now() - heardAt);

  client.on('authenticated', (opened: { url: string }) => {
    url = new URL(opened.url).href;
  });
  client.on('connecting', heard);
  client.on('ws_message', heard);
  client.on('disconnected', () => {
    heardAt = undefined;
  });
  subscribe(PINGS, onPing);
  const timer = setInterval(() => {
    const silent = silentMs() ?? 0;
    if (silent < silenceMs) return;
    onSilence(silent);
    client.websocket?.disconnect();
  }, silenceMs / 4).unref();

  return {
    silentMs,
    stop() {
      clearInterval(timer);
      unsubscribe(PINGS, onPing);
    },
  };
}

function urlOfSocket(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('websocket' in message)) return undefined;
  const { websocket } = message;
  return typeof websocket === 'object' && websocket !== null && 'url' in websocket
    ? String(websocket.url)
    : undefined;
}
