import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Change } from '../domain/change.js';
import type { Happening, JournalEntry } from '../domain/journal.js';
import type { Page } from './customer-lines.js';
import type { Connection } from './open-database.js';
import { given, prepareOnce } from './prepare-once.js';
import { changes, journal, staff } from './schema.js';

const insert = prepareOnce((db) =>
  db
    .insert(journal)
    .values(given(journal, 'showroomId', 'customerId', 'staffId', 'at', 'happening'))
    .prepare(),
);

const ofCustomer = prepareOnce((db) =>
  db
    .select({ at: journal.at, staffName: staff.name, happening: journal.happening })
    .from(journal)
    .leftJoin(staff, eq(staff.id, journal.staffId))
    .where(eq(journal.customerId, sql.placeholder('customerId')))
    .orderBy(asc(journal.at), asc(journal.id))
    .prepare(),
);

interface NewEntry {
  showroomId: number;
  customerId: number;
  /** Null: done by the clock. */
  staffId: number | null;
  at: Date;
  happening: Happening;
}

/** A change of the showroom itself, as its journal keeps it. */
export interface ChangeRow {
  at: Date;
  /** Null: nobody on the staff. */
  staffName: string | null;
  change: Change;
}

export function createJournalStore(db: Connection) {
  return {
    write: (entry: NewEntry) => {
      insert(db).run({ ...entry });
    },

    /** Answers the change's id. */
    writeChange: (entry: Omit<NewEntry, 'customerId' | 'happening'> & { change: Change }): number =>
      db.insert(changes).values(entry).returning({ id: changes.id }).get().id,

    countChanges: (showroomId: number): number =>
      db.select({ count: count() }).from(changes).where(eq(changes.showroomId, showroomId)).get()?.count ?? 0,

    /** Changes of the showroom, latest first. */
    changes: (showroomId: number, { offset, most }: Page): ChangeRow[] =>
      db
        .select({ at: changes.at, staffName: staff.name, change: changes.change })
        .from(changes)
        .leftJoin(staff, eq(staff.id, changes.staffId))
        .where(eq(changes.showroomId, showroomId))
        .orderBy(desc(changes.at), desc(changes.id))
        .limit(most)
        .offset(offset)
        .all(),

    /** Everything that happened to a customer, oldest first. */
    of: (customerId: number): JournalEntry[] => ofCustomer(db).all({ customerId }),
  };
}
