import { type RetireRefusal, retireRefusal, type StandingEntry } from '../domain/entry-rules.js';
import { changeEntry, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export type RetireResult =
  | { kind: 'done'; entry: StandingEntry }
  | { kind: 'kept'; entry: StandingEntry; reason: RetireRefusal }
  | NotChanged;

/** New forms no longer offer it; whoever has it keeps it. */
export const retireEntry = (deps: Deps, entryId: number, actor: Actor, token: string): RetireResult =>
  changeEntry<RetireResult>(deps, actor, entryId, token, ({ entries, at, write }, entry) => {
    if (entry.isRetired) return { kind: 'done', entry };
    const reason = retireRefusal(entry, entries.countInUse(entry.list));
    if (reason) return { kind: 'kept', entry, reason };
    entries.retire(entry.id, at);
    write({ kind: 'entry-retired', list: entry.list, name: entry.name });
    return { kind: 'done', entry: { ...entry, isRetired: true } };
  });

/** New forms offer it again, at its old place. */
export const bringBackEntry = (
  deps: Deps,
  entryId: number,
  actor: Actor,
  token: string,
): Exclude<RetireResult, { kind: 'kept' }> =>
  changeEntry<Exclude<RetireResult, { kind: 'kept' }>>(
    deps,
    actor,
    entryId,
    token,
    ({ entries, write }, entry) => {
      if (!entry.isRetired) return { kind: 'done', entry };
      entries.bringBack(entry.id);
      write({ kind: 'entry-brought-back', list: entry.list, name: entry.name });
      return { kind: 'done', entry: { ...entry, isRetired: false } };
    },
  );
