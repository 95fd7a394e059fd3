import { asc, eq } from 'drizzle-orm';
import type { Change } from '../domain/change.js';
import type { Happening, JournalEntry } from '../domain/journal.js';
import type { Connection } from './open-database.js';
import { changes, journal, staff } from './schema.js';

interface NewEntry {
  showroomId: number;
  customerId: number;
  /** Null: done by the clock. */
  staffId: number | null;
  at: Date;
  happening: Happening;
}

export function createJournalStore(db: Connection) {
  return {
    write: (entry: NewEntry) => {
      db.insert(journal).values(entry).run();
    },

    /** Answers the change's id. */
    writeChange: (entry: Omit<NewEntry, 'customerId' | 'happening'> & { change: Change }): number =>
      db.insert(changes).values(entry).returning({ id: changes.id }).get().id,

    /** Everything that happened to a customer, oldest first. */
    of: (customerId: number): JournalEntry[] =>
      db
        .select({ at: journal.at, staffName: staff.name, happening: journal.happening })
        .from(journal)
        .leftJoin(staff, eq(staff.id, journal.staffId))
        .where(eq(journal.customerId, customerId))
        .orderBy(asc(journal.at), asc(journal.id))
        .all(),
  };
}
