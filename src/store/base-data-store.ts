import { and, count, eq, inArray, isNull, max, or, sql } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import { createLevelStore } from './level-store.js';
import type { Connection } from './open-database.js';
import { givenAny, prepareOnce } from './prepare-once.js';
import { entries } from './schema.js';

const entryColumns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

/** A statement takes so many values and no more. */
const ROWS_A_STATEMENT = 1000;

const here = eq(entries.showroomId, sql.placeholder('showroomId'));
/**
 * Entries of the showroom with the `ids` that are brought. The plus keeps SQLite from going through all lists for the few
 * that are asked for.
 */
export const theseEntries = and(
  sql`+${entries.showroomId} = ${sql.placeholder('showroomId')}`,
  inArray(entries.id, givenAny('ids')),
);

const thoseOf = prepareOnce((db) => db.select(entryColumns).from(entries).where(theseEntries).prepare());

const choosableOf = prepareOnce((db) =>
  db
    .select(entryColumns)
    .from(entries)
    .where(and(theseEntries, or(isNull(entries.retiredAt), inArray(entries.id, givenAny('own')))))
    .prepare(),
);

const inUse = prepareOnce((db) =>
  db
    .select({ count: count() })
    .from(entries)
    .where(and(here, eq(entries.list, sql.placeholder('list')), isNull(entries.retiredAt)))
    .prepare(),
);

export function createBaseDataStore(db: Connection, showroomId: number) {
  const levels = createLevelStore(db, showroomId);
  return {
    /** In use, in the showroom's order. */
    levels: levels.inUse,

    /** Retired ones, too. */
    findLevel: levels.find,

    /** Those that a form may choose: levels in use, and the one that the customer has. */
    findChoosableLevel: (id: number, own?: number) => (id === own ? levels.find : levels.findInUse)(id),

    levelCode: (id: number): string => levels.find(id)?.code ?? '',

    /** How many entries of the list are in use. */
    countEntries: (list: List): number => inUse(db).get({ showroomId, list })?.count ?? 0,

    /** Those of these entries that the showroom has, retired ones too. */
    findEntries: (ids: number[]): Entry[] => thoseOf(db).all({ showroomId, ids }),

    /** Those of these entries that a form may choose, by id: entries in use, and the ones that the customer has. */
    findChoosable: (ids: number[], own: Iterable<number> = []): Map<number, Entry> =>
      new Map(
        choosableOf(db)
          .all({ showroomId, ids, own: [...own] })
          .map((entry) => [entry.id, entry]),
      ),

    addLevels: levels.add,

    /** At the end of the list. */
    addEntries(list: List, rows: Pick<Entry, 'name' | 'code'>[]) {
      const last = db
        .select({ position: max(entries.position) })
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), eq(entries.list, list)))
        .get()?.position;
      const first = (last ?? -1) + 1;
      const placed = rows.map((row, at) => ({ ...row, showroomId, list, position: first + at }));
      for (let at = 0; at < placed.length; at += ROWS_A_STATEMENT)
        db.insert(entries)
          .values(placed.slice(at, at + ROWS_A_STATEMENT))
          .run();
    },
  };
}
