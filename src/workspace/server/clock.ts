/** The workspace's clock: the real one, or as far ahead of it (or behind) as it was set. */
export interface Clock {
  now(): Date;
  readonly aheadMs: number;
  /** Goes on from another instant; null: back to the real time. */
  set(to: Date | null): void;
}

export function createClock(real: () => Date): Clock {
  let aheadMs = 0;
  return {
    now: () => new Date(real().getTime() + aheadMs),
    get aheadMs() {
      return aheadMs;
    },
    set(to) {
      aheadMs = to ? to.getTime() - real().getTime() : 0;
    },
  };
}
