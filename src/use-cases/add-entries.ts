import type { List } from '../domain/base-data.js';
import { LONGEST_NAME } from '../domain/field.js';
import type { FieldError } from '../domain/field-error.js';
import { sameName } from '../domain/match-name.js';
import { may } from '../domain/staff.js';
import { createAddedEntries } from '../store/added-entries.js';
import { createJournalStore } from '../store/journal-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';

export type AddResult =
  | { kind: 'done' }
  /** The same form has done it already. */
  | { kind: 'counted' }
  | { kind: 'invalid'; errors: Record<'names', FieldError> }
  | { kind: 'refused'; reason: 'not-allowed' | 'not-found' };

/** Names, one a line, go to the end of a list; those it has are not added again, and retired ones are brought back. */
export function addEntries(
  { db, now }: Deps,
  list: List,
  pasted: string,
  { staff, showroom }: Actor,
  token: string,
): AddResult {
  return db.transaction((tx): AddResult => {
    const showroomId = showroom.id;
    if (may(staff, 'change base data', { showroomId }) !== 'allowed')
      return { kind: 'refused', reason: 'not-allowed' };
    const lines = pasted.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    const names = lines.filter(
      (name, at) => name !== '' && lines.findIndex((one) => sameName(one, name)) === at,
    );
    if (names.length === 0) return { kind: 'invalid', errors: { names: 'required' } };
    if (names.some((name) => name.length > LONGEST_NAME))
      return { kind: 'invalid', errors: { names: 'too-long' } };
    const at = now();
    if (!createSubmissionStore(tx).claim(token, at)) return { kind: 'counted' };

    const store = createAddedEntries(tx, showroomId, list);
    const known = store.all();
    const standing = (name: string) => known.filter((entry) => sameName(entry.name, name));
    const fresh = names.filter((name) => standing(name).length === 0);
    const back = names.flatMap((name) => {
      const [first, ...others] = standing(name);
      return first && [first, ...others].every(({ retiredAt }) => retiredAt !== null) ? [first] : [];
    });
    for (const name of fresh) store.add(name);
    for (const { id } of back) store.bringBack(id);
    const broughtBack = back.map(({ name }) => name);
    const change = { kind: 'entries-added', list, names: fresh, broughtBack } as const;
    if (fresh.length + back.length > 0)
      createJournalStore(tx).writeChange({ showroomId, staffId: staff.id, at, change });
    return { kind: 'done' };
  });
}
