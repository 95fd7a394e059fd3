import { Refusal } from './refusal.js';

export interface RateLimits {
  /** Counts one use, or refuses it with the seconds to wait. */
  spend(key: string, rate?: Rate): void;
}

interface Rate {
  burst: number;
  perSecond: number;
}

/** Slack's rule for posting: one message a second in a channel, with a short burst. */
const posting: Rate = { burst: 4, perSecond: 1 };

const perMinute = (count: number): Rate => ({ burst: count, perSecond: count / 60 });

/** Slack's tiers: how often an app may call one method. */
export const tiers = { 2: perMinute(20), 3: perMinute(50) } as const;
export type Tier = keyof typeof tiers;

export function createRateLimits(now: () => Date): RateLimits {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    spend(key, { burst, perSecond } = posting) {
      const at = now().getTime();
      const bucket = buckets.get(key) ?? { left: burst, at };
      // A clock set back must not take away what was earned.
      const earned = (Math.max(0, at - bucket.at) / 1000) * perSecond;
      const left = Math.min(burst, bucket.left + earned);
      const isEnough = left >= 1;
      buckets.set(key, { left: isEnough ? left - 1 : left, at });
      if (!isEnough) throw new Refusal('ratelimited', { retryAfter: Math.ceil((1 - left) / perSecond) });
    },
  };
}
