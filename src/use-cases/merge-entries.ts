import { type MergeRefusal, mergeRefusal, type StandingEntry } from '../domain/entry-rules.js';
import { createEntryStore } from '../store/entry-store.js';
import { createEntryUses } from '../store/entry-uses.js';
import { createMergeStore } from '../store/merge-store.js';
import { changeEntry, mayChange, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

/** Two entries to be made one, and how many customers follow. */
export interface Merging {
  from: StandingEntry;
  into: StandingEntry;
  customers: number;
}

type Kept = { kind: 'kept'; reason: MergeRefusal };
export type PreviewResult =
  | ({ kind: 'possible' } & Merging)
  | Kept
  | Exclude<NotChanged, { kind: 'counted' }>;
export type MergeResult = ({ kind: 'done' } & Merging) | Kept | NotChanged;

/** What a merge would do, to be confirmed. */
export function previewMerge(
  { db }: Pick<Deps, 'db'>,
  fromId: number,
  intoId: number,
  actor: Actor,
): PreviewResult {
  if (!mayChange(actor)) return { kind: 'refused', reason: 'not-allowed' };
  const entries = createEntryStore(db, actor.showroom.id);
  const [from, into] = [entries.find(fromId), entries.find(intoId)];
  if (!from) return { kind: 'refused', reason: 'not-found' };
  const reason = mergeRefusal(from, into);
  if (reason || !into) return { kind: 'kept', reason: reason ?? 'not-a-choice' };
  const customers = createEntryUses(db).customersOn(from.list, from.id);
  return { kind: 'possible', from, into, customers };
}

/** Customers, deals and losses of one entry follow to another of the list, each with a line in its timeline. */
export const mergeEntries = (
  deps: Deps,
  fromId: number,
  intoId: number,
  actor: Actor,
  token: string,
): MergeResult =>
  changeEntry<MergeResult>(deps, actor, fromId, token, ({ tx, entries, at, write }, from) => {
    const into = entries.find(intoId);
    const reason = mergeRefusal(from, into);
    if (reason || !into) return { kind: 'kept', reason: reason ?? 'not-a-choice' };
    const { list } = from;
    const words = { list, from: from.name, into: into.name };
    const staffId = actor.staff.id;
    const { id, customers } = createMergeStore(tx, actor.showroom.id).merge(
      { list, fromId, intoId, wasRetired: from.isRetired, at, staffId },
      { at, staffId, happening: { kind: 'entry-merged', ...words } },
    );
    if (!from.isRetired) entries.retire(fromId, at);
    write({ kind: 'entries-merged', ...words, customers, merge: id });
    return { kind: 'done', from, into, customers };
  });
