import { and, asc, eq, exists, inArray, isNull, type SQLWrapper, sql } from 'drizzle-orm';
import { type Entry, LISTS, type List } from '../domain/base-data.js';
import type { Connection } from './open-database.js';
import { givenAny, prepareOnce } from './prepare-once.js';
import { entries } from './schema.js';

const columns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

/** SQLite's way to say that there is no limit. */
const ALL = -1;

const inUse = (list: SQLWrapper) =>
  and(
    eq(entries.showroomId, sql.placeholder('showroomId')),
    eq(entries.list, list),
    isNull(entries.retiredAt),
  );

const firstOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(entries)
    .where(inUse(sql`${sql.placeholder('list')}`))
    .orderBy(asc(entries.position), asc(entries.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);

const eachList = sql<List>`value`;

const longerThan = prepareOnce((db) => {
  const oneMore = db
    .select({ id: entries.id })
    .from(entries)
    .where(inUse(eachList))
    .limit(1)
    .offset(sql.placeholder('most'));
  return db
    .select({ list: eachList })
    .from(sql`json_each(${JSON.stringify(LISTS)})`)
    .where(exists(oneMore))
    .prepare();
});

const allOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(entries)
    .where(
      and(
        eq(entries.showroomId, sql.placeholder('showroomId')),
        inArray(entries.list, givenAny('lists')),
        isNull(entries.retiredAt),
      ),
    )
    .orderBy(asc(entries.list), asc(entries.position), asc(entries.id))
    .prepare(),
);

/** What the lists offer: they may be thousands long, so no query reads more of them than is asked for. */
export function createChoiceStore(db: Connection, showroomId: number) {
  return {
    /** In use, in the showroom's order. */
    first: (list: List, most = ALL): Entry[] => firstOf(db).all({ showroomId, list, most }),

    /** Of the lists with at most so many entries in use all of them, in the showroom's order; of longer ones nothing. */
    ofShortLists(most: number): Partial<Record<List, Entry[]>> {
      const long = longerThan(db).all({ showroomId, most });
      const short = LISTS.filter((list) => !long.some((one) => one.list === list));
      const found: Partial<Record<List, Entry[]>> = {};
      for (const list of short) found[list] = [];
      for (const entry of allOf(db).all({ showroomId, lists: short })) found[entry.list]?.push(entry);
      return found;
    },
  };
}
