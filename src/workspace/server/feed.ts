import { EventEmitter } from 'node:events';
import type { ClientEvent } from '../protocol.js';

type Listener = (event: ClientEvent) => void;

/** Who sees what happen: one stream of events for each member. */
export interface Feed {
  publish(memberId: string, event: ClientEvent): void;
  publishToAll(event: ClientEvent): void;
  subscribe(memberId: string, listener: Listener): () => void;
}

const everybody = 'everybody';

export function createFeed(): Feed {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    publish: (memberId, event) => void emitter.emit(`member:${memberId}`, event),
    publishToAll: (event) => void emitter.emit(everybody, event),
    subscribe(memberId, listener) {
      const names = [`member:${memberId}`, everybody];
      for (const name of names) emitter.on(name, listener);
      return () => {
        for (const name of names) emitter.off(name, listener);
      };
    },
  };
}
