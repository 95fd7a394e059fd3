import { isDeepStrictEqual } from 'node:util';
import type { EntryDetails } from '../domain/base-data.js';
import { type DescribedEntry, detailsSchema, isBlank, isDescribed } from '../domain/entry-details.js';
import { type FieldError, fieldErrors } from '../domain/field-error.js';
import { may } from '../domain/staff.js';
import { createEntryDetailsStore } from '../store/entry-details-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';

export type DescribeEntryResult =
  | { kind: 'described'; entry: DescribedEntry }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused'; reason: 'not-allowed' | 'not-found' };

/** Writes down what the floor should know of a competitor's or an own model: `typed` is what its form holds. */
export function describeEntry(
  { db, now }: Deps,
  entryId: number,
  typed: unknown,
  { staff, showroom }: Actor,
  token: string,
): DescribeEntryResult {
  return db.transaction((tx): DescribeEntryResult => {
    const showroomId = showroom.id;
    if (may(staff, 'change base data', { showroomId }) !== 'allowed')
      return { kind: 'refused', reason: 'not-allowed' };
    const store = createEntryDetailsStore(tx, showroomId);
    const [entry] = store.find([entryId]);
    if (!entry || !isDescribed(entry.list)) return { kind: 'refused', reason: 'not-found' };
    const parsed = detailsSchema[entry.list].safeParse(typed);
    if (!parsed.success) return { kind: 'invalid', errors: fieldErrors(parsed.error) };
    const details: EntryDetails | null = isBlank(parsed.data) ? null : parsed.data;

    const at = now();
    if (!createSubmissionStore(tx).claim(token, at) || isDeepStrictEqual(entry.details, details))
      return { kind: 'described', entry };
    store.describe(entryId, details);
    const change = { kind: 'entry-described', list: entry.list, name: entry.name, details } as const;
    createJournalStore(tx).writeChange({ showroomId, staffId: staff.id, at, change });
    return { kind: 'described', entry: { ...entry, details } };
  });
}
