import type { Entry, List } from '../domain/base-data.js';
import { may } from '../domain/staff.js';
import { createAddedEntries } from '../store/added-entries.js';
import { createJournalStore } from '../store/journal-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';

export type AddEntriesResult =
  /** One entry for each name: a new one, or the one that had the name already. */
  { kind: 'added'; entries: Entry[] } | { kind: 'refused' };

interface NewEntries {
  list: List;
  names: string[];
}

/** Adds names at the end of a list. A name that is there already is not added again; a retired one is brought back. */
export function addEntries(
  { db, now }: Deps,
  { list, names }: NewEntries,
  { staff, showroom }: Actor,
  token: string,
): AddEntriesResult {
  return db.transaction((tx): AddEntriesResult => {
    const showroomId = showroom.id;
    if (may(staff, 'change base data', { showroomId }) !== 'allowed') return { kind: 'refused' };
    const at = now();
    createSubmissionStore(tx).claim(token, at);
    const store = createAddedEntries(tx, showroomId, list);
    const known = new Map(store.all().map((entry) => [folded(entry.name), entry]));
    const added: string[] = [];
    const broughtBack: string[] = [];
    const entries = names.map((name) => {
      const existing = known.get(folded(name));
      if (existing && existing.retiredAt !== null) {
        store.bringBack(existing.id);
        broughtBack.push(existing.name);
      }
      if (!existing) added.push(name);
      const entry = existing ?? store.add(name);
      known.set(folded(name), { ...entry, retiredAt: null });
      return { id: entry.id, list, name: entry.name, code: entry.code };
    });
    const change = { kind: 'entries-added', list, names: added, broughtBack } as const;
    if (added.length + broughtBack.length > 0)
      createJournalStore(tx).writeChange({ showroomId, staffId: staff.id, at, change });
    return { kind: 'added', entries };
  });
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
