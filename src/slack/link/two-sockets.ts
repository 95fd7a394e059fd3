import type { App } from '@slack/bolt';
import { keepConnected, type SocketOptions } from './keep-connected.js';

export interface SocketState {
  kind: 'socket';
  open: number;
  wanted: number;
  /** Since any was open. */
  awaySeconds: number;
  /** Since Slack last said anything on any of them. */
  silentSeconds?: number;
}

/** Slack refreshes each connection every few hours; with two, one always listens. A payload goes to either. */
export function twoSockets(options: SocketOptions) {
  const sockets = [keepConnected(options), keepConnected(options)];
  return {
    init: (app: App) => {
      for (const { receiver } of sockets) receiver.init(app);
    },
    start: () => Promise.all(sockets.map((socket) => socket.start())),
    stop: () => Promise.all(sockets.map((socket) => socket.stop())),
    state: (): SocketState => {
      const silences = sockets.flatMap((socket) => socket.silentMs() ?? []);
      return {
        kind: 'socket',
        open: sockets.filter((socket) => socket.isOpen()).length,
        wanted: sockets.length,
        awaySeconds: seconds(Math.min(...sockets.map((socket) => socket.closedMs()))),
        ...(silences.length > 0 && { silentSeconds: seconds(Math.min(...silences)) }),
      };
    },
  };
}

const seconds = (ms: number): number => Math.round(ms / 1000);
