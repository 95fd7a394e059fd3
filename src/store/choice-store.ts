import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { entries } from './schema.js';

const columns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

/** SQLite's way to say that there is no limit. */
const ALL = -1;

const inUse = and(
  eq(entries.showroomId, sql.placeholder('showroomId')),
  eq(entries.list, sql.placeholder('list')),
  isNull(entries.retiredAt),
);

const firstOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(entries)
    .where(inUse)
    .orderBy(asc(entries.position), asc(entries.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);

/** In no order: SQLite would read the whole list to sort it, even when told to sort only so many. */
const anyOf = prepareOnce((db) =>
  db
    .select({ ...columns, position: entries.position })
    .from(entries)
    .where(inUse)
    .limit(sql.placeholder('most'))
    .prepare(),
);

/** What one list offers: lists may be thousands long, so no query reads more of them than is asked for. */
export function createChoiceStore(db: Connection, showroomId: number) {
  return {
    /** In use, in the showroom's order. */
    first: (list: List, most = ALL): Entry[] => firstOf(db).all({ showroomId, list, most }),

    /**
     * All in use, in the showroom's order; of more than `most`, any so many. Which are first can only be told when all
     * have been read.
     */
    allOrSome: (list: List, most = ALL): Entry[] =>
      anyOf(db)
        .all({ showroomId, list, most })
        .toSorted((a, b) => a.position - b.position || a.id - b.id)
        .map(({ position: _place, ...entry }) => entry),
  };
}
