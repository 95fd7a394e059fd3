import type { Entry, List } from './base-data.js';

/** Lists that a form cannot do without: a registration needs a source, a deal a model, a loss a reason. */
export const NEVER_EMPTY: readonly List[] = ['source', 'desiredModel', 'lostReason'];

/** An entry as it stands in its list, in use or retired. */
export interface StandingEntry extends Entry {
  isRetired: boolean;
}

export type RetireRefusal = 'has-code' | 'last-in-use';

/**
 * Rules and rates speak of the entries with a code, so they stay: they may be called otherwise, and others may be
 * merged into them. `inUse` counts the entries of the list, this one among them.
 */
export function retireRefusal({ list, code }: Entry, inUse: number): RetireRefusal | undefined {
  if (code !== null) return 'has-code';
  return NEVER_EMPTY.includes(list) && inUse <= 1 ? 'last-in-use' : undefined;
}

export type MergeRefusal = 'has-code' | 'same-entry' | 'not-a-choice';

/** A retired entry may still be merged into one in use: its customers follow. */
export function mergeRefusal(from: StandingEntry, into: StandingEntry | undefined): MergeRefusal | undefined {
  if (from.code !== null) return 'has-code';
  if (into?.id === from.id) return 'same-entry';
  return !into || into.isRetired || into.list !== from.list ? 'not-a-choice' : undefined;
}
