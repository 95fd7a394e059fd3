import { useEffect, useState } from 'react';
import type { TrafficEntry } from '../../panel-protocol.js';
import { askPanel } from '../state/requests.js';
import { newestTraffic } from './panel-stores.js';

const LONGEST = 200;

/** The log as the workspace has it, oldest first: only what is new is fetched. */
export function useTraffic(): TrafficEntry[] {
  const newest = newestTraffic.use();
  const [entries, setEntries] = useState<TrafficEntry[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new entry is the reason to ask again
  useEffect(() => {
    let stale = false;
    // A workspace that was started anew counts from the beginning.
    const known = newest < (entries.at(-1)?.id ?? 0) ? [] : entries;
    void askPanel('traffic', { after: known.at(-1)?.id ?? 0 })
      .then((answer) => !stale && setEntries([...known, ...answer.entries].slice(-LONGEST)))
      .catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [newest]);
  return entries;
}
