import type { TrafficEntry } from '../../panel-protocol.js';

/** Whether every word stands somewhere in the entry, in its name, its outcome or what was said. */
export function matchesTraffic(entry: TrafficEntry, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { name, outcome, sent, answered } = entry;
  const text = JSON.stringify([name, outcome, sent, answered]).toLowerCase();
  return words.every((word) => text.includes(word));
}
