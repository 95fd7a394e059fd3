import type { StandingEntry } from '../domain/entry-rules.js';
import { changeEntry, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

/** `after` an entry in use of the same list; null is the top. */
export type Move = 'up' | 'down' | { after: number | null };

export type MoveResult =
  | { kind: 'done'; entry: StandingEntry }
  /** Not an entry to stand behind: another list's, retired, or the entry itself. */
  | { kind: 'no-place' }
  | NotChanged;

/** Another place in the order in which the forms offer the list. */
export const moveEntry = (deps: Deps, entryId: number, move: Move, actor: Actor, token: string): MoveResult =>
  changeEntry<MoveResult>(deps, actor, entryId, token, ({ entries, write }, entry) => {
    const order = entries.ofList(entry.list).filter(({ isRetired }) => !isRetired);
    const after = placeFor(order, entry, move);
    if (after === 'no-place') return { kind: 'no-place' };
    if (after !== 'stays') {
      entries.place(entry, after?.id ?? null);
      write({ kind: 'entry-moved', list: entry.list, name: entry.name, after: after?.name ?? null });
    }
    return { kind: 'done', entry };
  });

/** The entry to stand behind, none for the top; or why there is nothing to do. */
function placeFor(
  order: StandingEntry[],
  { id }: StandingEntry,
  move: Move,
): StandingEntry | undefined | 'stays' | 'no-place' {
  const at = order.findIndex((other) => other.id === id);
  if (at === -1) return 'no-place';
  if (move === 'up') return at === 0 ? 'stays' : order[at - 2];
  if (move === 'down') return order[at + 1] ?? 'stays';
  if (move.after === id) return 'no-place';
  if (move.after === null) return at === 0 ? 'stays' : undefined;
  const after = order.find((other) => other.id === move.after);
  if (!after) return 'no-place';
  return order[at - 1]?.id === after.id ? 'stays' : after;
}
