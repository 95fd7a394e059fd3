import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { newSecret } from '../ids.js';
import type { Timing } from '../options.js';
import type { AppLink, Delivery } from './app-link.js';
import { frame, hello, readAnswer } from './frames.js';

export interface SocketLink extends AppLink {
  /** A path that one connection may use once: what apps.connections.open gives out. */
  issuePath(): string;
  readonly connections: number;
  /** Takes over the server's WebSocket upgrades. */
  attach(server: Server): void;
  /** Asks every connection to reconnect, as Slack does every few hours. */
  refresh(reason?: 'refresh_requested' | 'warning' | 'link_disabled'): void;
}

interface Options {
  appId: string;
  timing: Timing;
  onConnectedChange: (connected: boolean) => void;
}

const path = '/link';

/** Socket Mode: envelopes over WebSocket, each to any one of the app's connections. */
export function createSocketLink({ appId, timing, onConnectedChange }: Options): SocketLink {
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (delivery: Delivery) => void>();
  const server = new WebSocketServer({ noServer: true });
  let turn = 0;

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'ws://localhost');
    if (url.pathname !== path || !tickets.delete(url.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    server.handleUpgrade(request, socket, head, welcome);
  };

  const welcome = (socket: WebSocket) => {
    sockets.add(socket);
    const pings = setInterval(() => socket.ping('Ping from local workspace'), timing.pingMs);
    socket.on('message', (data) => settle(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      sockets.delete(socket);
      if (sockets.size === 0) onConnectedChange(false);
    });
    send(socket, hello(appId, sockets.size));
    if (sockets.size === 1) onConnectedChange(true);
  };

  const settle = (data: string) => {
    const answer = readAnswer(data);
    waiting.get(answer.envelopeId)?.({ kind: 'acknowledged', payload: answer.payload });
  };

  return {
    attach: (http) => void http.on('upgrade', upgrade),
    get connected() {
      return sockets.size > 0;
    },
    get connections() {
      return sockets.size;
    },
    issuePath() {
      const ticket = newSecret();
      tickets.add(ticket);
      return `${path}?ticket=${ticket}&app_id=${appId}`;
    },
    deliver(envelope) {
      const open = [...sockets].filter((socket) => socket.readyState === socket.OPEN);
      const socket = open[turn++ % Math.max(1, open.length)];
      if (!socket) return Promise.resolve({ kind: 'failed' });
      const id = newSecret();
      return new Promise((resolve) => {
        const finish = (delivery: Delivery) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(delivery);
        };
        const timer = setTimeout(finish, timing.acknowledgeMs, { kind: 'timed-out' });
        waiting.set(id, finish);
        send(socket, frame(id, envelope));
      });
    },
    refresh(reason = 'refresh_requested') {
      for (const socket of sockets)
        send(socket, { type: 'disconnect', reason, debug_info: { host: 'localhost' } });
    },
    async close() {
      for (const finish of waiting.values()) finish({ kind: 'failed' });
      await Promise.all([...sockets].map(sayGoodbye));
      server.close();
    },
  };
}

/** An app in the middle of its own goodbye takes a cut connection for an error, so it is given a moment. */
function sayGoodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), 500);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(1001);
  });
}

function send(socket: WebSocket, message: object): void {
  socket.send(JSON.stringify(message));
}
