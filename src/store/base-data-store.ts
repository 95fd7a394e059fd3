import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import { createLevelStore } from './level-store.js';
import type { Connection } from './open-database.js';
import { entries } from './schema.js';

const entryColumns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

export function createBaseDataStore(db: Connection, showroomId: number) {
  const levels = createLevelStore(db, showroomId);
  return {
    /** In use, in the showroom's order. */
    entries: (): Entry[] =>
      db
        .select(entryColumns)
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), isNull(entries.retiredAt)))
        .orderBy(asc(entries.list), asc(entries.position))
        .all(),

    /** In use, in the showroom's order. */
    levels: levels.inUse,

    /** Retired ones, too. */
    findLevel: levels.find,

    /** Those that a form may choose: levels in use, and the one that the customer has. */
    findChoosableLevel: (id: number, own?: number) => (id === own ? levels.find : levels.findInUse)(id),

    levelCode: (id: number): string => levels.find(id)?.code ?? '',

    /** How many entries of the list are in use. */
    countEntries: (list: List): number =>
      db
        .select({ count: count() })
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), eq(entries.list, list), isNull(entries.retiredAt)))
        .get()?.count ?? 0,

    /** Those of these entries that the showroom has, retired ones too. */
    findEntries: (ids: number[]): Entry[] =>
      db
        .select(entryColumns)
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), inArray(entries.id, ids)))
        .all(),

    addLevels: levels.add,

    addEntries(list: List, rows: Pick<Entry, 'name' | 'code'>[]) {
      if (rows.length === 0) return;
      db.insert(entries)
        .values(rows.map((row, position) => ({ ...row, showroomId, list, position })))
        .run();
    },
  };
}
