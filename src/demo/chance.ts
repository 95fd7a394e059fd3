/**
 * Repeatable chance: the same seed tells the same history. Mulberry32, because no package that the bot ships with
 * has a seeded generator and ten lines are less than a dependency.
 */
export function createChance(seed: number) {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(share() * limit);
  const take = <T>(items: T[], index: number): T => {
    const [item] = items.splice(index, 1);
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };

  return {
    /** From 0 up to, but without, 1. */
    share,

    /** True so often. */
    happens: (probability: number): boolean => share() < probability,

    /** A whole number, both ends counted. */
    between: (least: number, most: number): number => least + below(most - least + 1),

    pick: <T>(items: readonly T[]): T => take([...items], below(items.length)),

    /** The earlier in the list, the more often. */
    favour: <T>(items: readonly T[]): T => take([...items], Math.floor(share() ** 2 * items.length)),

    /** Up to `most` different ones. */
    some<T>(items: readonly T[], most: number): T[] {
      const rest = [...items];
      return Array.from({ length: Math.min(below(most + 1), rest.length) }, () =>
        take(rest, below(rest.length)),
      );
    },

    /** Deals from a shuffled deck, again and again: every deal random, the proportions kept. */
    deck<T>(cards: readonly T[]): () => T {
      let rest: T[] = [];
      return () => {
        if (rest.length === 0) rest = [...cards];
        return take(rest, below(rest.length));
      };
    },
  };
}

export type Chance = ReturnType<typeof createChance>;
