/**
 * Where an entry stands in the books, so where something follows when it is merged into another. `interest`: the
 * customer had only the one that goes; `both-interests`: had both, and keeps one.
 */
export const MERGE_PLACES = [
  'source',
  'industry',
  'attire',
  'interest',
  'both-interests',
  'deal-model',
  'deal-industry',
  'lost-reason',
  'lost-to',
] as const;
export type MergePlace = (typeof MERGE_PLACES)[number];

/** So long after it a merge can be undone. */
export const UNDO_DAYS = 30;
