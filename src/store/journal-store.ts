import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Change } from '../domain/change.js';
import type { Happening, JournalEntry } from '../domain/journal.js';
import type { Page } from './customer-lines.js';
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

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** A change of the showroom itself, as its journal keeps it. */
export interface ChangeLine<Kind extends Change['kind'] = Change['kind']> {
  at: Date;
  /** Null: nobody on the staff. */
  staffName: string | null;
  change: ChangeOf<Kind>;
}

const isOf = <Kind extends Change['kind']>(
  change: Change,
  kinds: readonly Kind[],
): change is ChangeOf<Kind> => (kinds as readonly string[]).includes(change.kind);

const among = (showroomId: number, kinds: readonly Change['kind'][]) =>
  and(
    eq(changes.showroomId, showroomId),
    inArray(sql`json_extract(${changes.change}, '$.kind')`, [...kinds]),
  );

export function createJournalStore(db: Connection) {
  return {
    write: (entry: NewEntry) => {
      db.insert(journal).values(entry).run();
    },

    /** Answers the change's id. */
    writeChange: (entry: Omit<NewEntry, 'customerId' | 'happening'> & { change: Change }): number =>
      db.insert(changes).values(entry).returning({ id: changes.id }).get().id,

    countChanges: (showroomId: number, kinds: readonly Change['kind'][]): number =>
      db.select({ count: count() }).from(changes).where(among(showroomId, kinds)).get()?.count ?? 0,

    /** Changes of these kinds in the showroom, latest first. */
    changesOf: <Kind extends Change['kind']>(
      showroomId: number,
      kinds: readonly Kind[],
      { offset, most }: Page,
    ): ChangeLine<Kind>[] =>
      db
        .select({ at: changes.at, staffName: staff.name, change: changes.change })
        .from(changes)
        .leftJoin(staff, eq(staff.id, changes.staffId))
        .where(among(showroomId, kinds))
        .orderBy(desc(changes.at), desc(changes.id))
        .limit(most)
        .offset(offset)
        .all()
        .flatMap(({ change, ...line }) => (isOf(change, kinds) ? [{ ...line, change }] : [])),

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
