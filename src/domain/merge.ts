import type { List } from './base-data.js';

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

/** So long after it a merge, or an import, can be undone. */
export const UNDO_DAYS = 30;

/** A merge as it is kept. */
export interface Merge {
  id: number;
  fromId: number;
  intoId: number;
  /** Whether the entry that went had been retired before. */
  wasRetired: boolean;
  at: Date;
  undoneAt: Date | null;
}

/** Where the entries of each list stand. A customer's interests are one place: which of the two is told by each row. */
export const PLACES_OF: Record<List, readonly Exclude<MergePlace, 'both-interests'>[]> = {
  source: ['source'],
  industry: ['industry', 'deal-industry'],
  attire: ['attire'],
  desiredModel: ['interest', 'deal-model'],
  focusPoint: ['interest'],
  competitorModel: ['interest', 'lost-to'],
  referenceCompetitor: ['interest'],
  lostReason: ['lost-reason'],
};

/** Those where it is an outcome that names the entry. */
export const OUTCOME_PLACES: readonly MergePlace[] = [
  'deal-model',
  'deal-industry',
  'lost-reason',
  'lost-to',
];

const DAY_MS = 24 * 60 * 60_000;

export const isUndoable = ({ at, undoneAt }: Pick<Merge, 'at' | 'undoneAt'>, now: Date): boolean =>
  undoneAt === null && now.getTime() - at.getTime() <= UNDO_DAYS * DAY_MS;

/** `merged-again`: the entry went back into use and was merged once more, which is to be undone first. */
export type UndoRefusal = 'undone-already' | 'too-late' | 'merged-again';
