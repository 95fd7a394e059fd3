import { and, eq, inArray } from 'drizzle-orm';
import type { EntryDetails } from '../domain/base-data.js';
import type { DescribedEntry } from '../domain/entry-details.js';
import type { Connection } from './open-database.js';
import { entries } from './schema.js';

export const describedColumns = {
  id: entries.id,
  list: entries.list,
  name: entries.name,
  code: entries.code,
  details: entries.details,
};

export function createEntryDetailsStore(db: Connection, showroomId: number) {
  return {
    /** Those of these entries that the showroom has, retired ones too. */
    find: (ids: number[]): DescribedEntry[] =>
      db
        .select(describedColumns)
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), inArray(entries.id, ids)))
        .all(),

    describe: (id: number, details: EntryDetails | null) => {
      db.update(entries)
        .set({ details })
        .where(and(eq(entries.showroomId, showroomId), eq(entries.id, id)))
        .run();
    },
  };
}
