import { useEffect, useReducer } from 'react';
import type { ClientEvent } from '../../protocol.js';
import { newestTraffic } from '../panel/panel-stores.js';
import { moveTo } from './address.js';
import { fetchState } from './requests.js';
import { type Change, changeState, nothingYet } from './workspace-state.js';

/**
 * Follows the workspace as one member. Events that arrive while the state is being fetched are held back and applied after it,
 * so nothing falls between the two; after every reconnection the state is fetched again, because events were missed.
 */
function follow(as: string, change: (change: Change) => void): () => void {
  const events = new EventSource(`/client/events?as=${encodeURIComponent(as)}`);
  let heldBack: ClientEvent[] | null = [];

  const load = async () => {
    heldBack = [];
    const client = await fetchState(as).catch(() => null);
    if (events.readyState !== EventSource.OPEN) return;
    if (!client) {
      setTimeout(load, 1000);
      return;
    }
    change({ type: 'loaded', client });
    for (const event of heldBack) change(event);
    heldBack = null;
  };

  events.onopen = load;
  events.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as ClientEvent;
    if (event.type === 'reset') location.reload();
    else if (event.type === 'traffic') newestTraffic.set(event.newest);
    else if (heldBack) heldBack.push(event);
    else change(event);
  };
  events.onerror = () => {
    change({ type: 'live', live: false });
    // The browser reconnects by itself unless it was refused: then this person is not, or no longer, here.
    if (events.readyState === EventSource.CLOSED) moveTo({ as: null, place: { kind: 'list' } }, 'replace');
  };
  return () => events.close();
}

export function useLiveState(as: string) {
  const [state, change] = useReducer(changeState, nothingYet);
  useEffect(() => follow(as, change), [as]);
  return state;
}
