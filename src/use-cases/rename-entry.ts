import { sameName } from '../domain/entry-names.js';
import type { StandingEntry } from '../domain/entry-rules.js';
import { changeEntry, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

export type RenameResult =
  | { kind: 'done'; entry: StandingEntry }
  /** Another entry is called so. */
  | { kind: 'taken'; by: StandingEntry }
  | NotChanged;

/** Everything that names the entry says the new name from now on; what was journalled keeps the old one. */
export const renameEntry = (
  deps: Deps,
  entryId: number,
  name: string,
  actor: Actor,
  token: string,
): RenameResult =>
  changeEntry<RenameResult>(deps, actor, entryId, token, ({ entries, write }, entry) => {
    const by = entries
      .ofList(entry.list)
      .find((other) => other.id !== entry.id && sameName(other.name, name));
    if (by) return { kind: 'taken', by };
    if (name !== entry.name) {
      entries.rename(entry.id, name);
      write({ kind: 'entry-renamed', list: entry.list, from: entry.name, to: name });
    }
    return { kind: 'done', entry: { ...entry, name } };
  });
