import { and, eq } from 'drizzle-orm';
import type { EntryDetails } from '../domain/base-data.js';
import type { DescribedEntry } from '../domain/entry-details.js';
import { theseEntries } from './base-data-store.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { entries } from './schema.js';

export const describedColumns = {
  id: entries.id,
  list: entries.list,
  name: entries.name,
  code: entries.code,
  details: entries.details,
};

const thoseOf = prepareOnce((db) => db.select(describedColumns).from(entries).where(theseEntries).prepare());

export function createEntryDetailsStore(db: Connection, showroomId: number) {
  return {
    /** Those of these entries that the showroom has, retired ones too. */
    find: (ids: number[]): DescribedEntry[] => thoseOf(db).all({ showroomId, ids }),

    describe: (id: number, details: EntryDetails | null) => {
      db.update(entries)
        .set({ details })
        .where(and(eq(entries.showroomId, showroomId), eq(entries.id, id)))
        .run();
    },
  };
}
