import { EventEmitter } from 'node:events';
import type { ClientEvent } from '../protocol.js';

type Listener = (event: ClientEvent) => void;

/** Who sees what happen: one stream of events for each member. */
export interface Feed {
  publish(memberId: string, event: ClientEvent): void;
  subscribe(memberId: string, listener: Listener): () => void;
}

export function createFeed(): Feed {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    publish: (memberId, event) => void emitter.emit(`member:${memberId}`, event),
    subscribe(memberId, listener) {
      emitter.on(`member:${memberId}`, listener);
      return () => void emitter.off(`member:${memberId}`, listener);
    },
  };
}
