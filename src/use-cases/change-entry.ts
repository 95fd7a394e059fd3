import type { EntryChange } from '../domain/entry-change.js';
import type { StandingEntry } from '../domain/entry-rules.js';
import { may } from '../domain/staff.js';
import { createEntryStore } from '../store/entry-store.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Connection } from '../store/open-database.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';

/** `counted`: the same form or click has done it already. */
export type NotChanged = { kind: 'counted' } | { kind: 'refused'; reason: 'not-allowed' | 'not-found' };

/** What one change of the lists works with. */
export interface ListWork {
  tx: Connection;
  entries: ReturnType<typeof createEntryStore>;
  at: Date;
  /** Into the showroom's journal. */
  write: (change: EntryChange) => void;
}

/** Done by whoever may, in one transaction, and once for each token: only what is `done` uses the token up. */
export function changeLists<Result extends { kind: string }>(
  { db, now }: Deps,
  { staff, showroom }: Actor,
  token: string,
  change: (work: ListWork) => Result,
): Result | NotChanged {
  return db.transaction((tx): Result | NotChanged => {
    if (!mayChange({ staff, showroom })) return { kind: 'refused', reason: 'not-allowed' };
    const submissions = createSubmissionStore(tx);
    if (submissions.isClaimed(token)) return { kind: 'counted' };
    const at = now();
    const journal = createJournalStore(tx);
    const result = change({
      tx,
      entries: createEntryStore(tx, showroom.id),
      at,
      write: (change) => journal.writeChange({ showroomId: showroom.id, staffId: staff.id, at, change }),
    });
    if (result.kind === 'done') submissions.claim(token, at);
    return result;
  });
}

/** The same for one entry of the showroom. */
export const changeEntry = <Result extends { kind: string }>(
  deps: Deps,
  actor: Actor,
  entryId: number,
  token: string,
  change: (work: ListWork, entry: StandingEntry) => Result,
): Result | NotChanged =>
  changeLists<Result | NotChanged>(deps, actor, token, (work) => {
    const entry = work.entries.find(entryId);
    return entry ? change(work, entry) : { kind: 'refused', reason: 'not-found' };
  });

export const mayChange = ({ staff, showroom }: Actor): boolean =>
  may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';
