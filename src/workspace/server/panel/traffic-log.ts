import type { TrafficEntry } from '../../panel-protocol.js';

/** What went between Slack and the app, the latest of it. */
export interface TrafficLog {
  record(entry: Omit<TrafficEntry, 'id' | 'at'>): void;
  /** Oldest first. */
  after(id: number): TrafficEntry[];
  clear(): void;
}

interface Options {
  now: () => Date;
  /** Words that must not be shown, wherever they stand. */
  secrets: readonly string[];
  onRecord: (newest: number) => void;
}

const longest = 200;
const redacted = '[redacted]';

export function createTrafficLog({ now, secrets, onRecord }: Options): TrafficLog {
  const entries: TrafficEntry[] = [];
  let id = 0;
  return {
    record(entry) {
      id += 1;
      const { sent, answered } = entry;
      entries.push({
        ...entry,
        id,
        at: now().getTime(),
        sent: withoutSecrets(sent, secrets),
        answered: withoutSecrets(answered, secrets),
      });
      if (entries.length > longest) entries.shift();
      onRecord(id);
    },
    after: (known) => entries.filter((entry) => entry.id > known),
    clear: () => void entries.splice(0),
  };
}

/** A copy, as it was at that moment, in which nothing could be used to speak to the workspace as the app. */
function withoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  if (value === undefined) return undefined;
  const copy = JSON.stringify(value, (key, part: unknown) => {
    if (key === 'token') return redacted;
    if (typeof part !== 'string') return part;
    const known = secrets.reduce((text, secret) => text.replaceAll(secret, redacted), part);
    return known.replace(/([?&]ticket=)[^&]*/, `$1${redacted}`);
  });
  return JSON.parse(copy);
}
