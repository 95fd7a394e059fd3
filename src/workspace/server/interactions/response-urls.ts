import { newSecret } from '../ids.js';
import { Refusal } from '../refusal.js';

/** Where an answer to a response_url goes. */
export interface ResponseTarget {
  memberId: string;
  channelId: string;
  /** The message whose control was used, for replace_original and delete_original. */
  original?: { ts: string; ephemeral: boolean };
  threadTs?: string;
}

export interface ResponseUrls {
  /** The path of a new response URL. */
  issue(target: ResponseTarget): string;
  /** Counts one of five uses, within thirty minutes. */
  use(secret: string): ResponseTarget;
}

const uses = 5;
const lifetimeMs = 30 * 60_000;

export function createResponseUrls(now: () => Date): ResponseUrls {
  const issued = new Map<string, { target: ResponseTarget; at: number; left: number }>();
  return {
    issue(target) {
      const secret = newSecret();
      issued.set(secret, { target, at: now().getTime(), left: uses });
      return `/response/${secret}`;
    },
    use(secret) {
      const entry = issued.get(secret);
      if (!entry) throw new Refusal('invalid_url');
      if (now().getTime() - entry.at > lifetimeMs) throw new Refusal('expired_url');
      if (entry.left === 0) throw new Refusal('used_url');
      entry.left -= 1;
      return entry.target;
    },
  };
}
