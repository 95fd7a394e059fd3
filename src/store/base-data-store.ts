import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import type { Connection } from './open-database.js';
import { entries, levels } from './schema.js';

const entryColumns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };
const levelColumns = {
  id: levels.id,
  code: levels.code,
  name: levels.name,
  windowDays: levels.windowDays,
  intervalDays: levels.intervalDays,
  protectionDays: levels.protectionDays,
};

export function createBaseDataStore(db: Connection, showroomId: number) {
  return {
    levels: (): Level[] =>
      db
        .select(levelColumns)
        .from(levels)
        .where(and(eq(levels.showroomId, showroomId), isNull(levels.retiredAt)))
        .orderBy(asc(levels.position))
        .all(),

    findLevel: (id: number): Level | undefined =>
      db
        .select(levelColumns)
        .from(levels)
        .where(and(eq(levels.showroomId, showroomId), eq(levels.id, id)))
        .get(),

    levelCode: (id: number): string =>
      db
        .select({ code: levels.code })
        .from(levels)
        .where(and(eq(levels.showroomId, showroomId), eq(levels.id, id)))
        .get()?.code ?? '',

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

    addLevels(rows: Omit<Level, 'id'>[]) {
      db.insert(levels)
        .values(rows.map((row, position) => ({ ...row, showroomId, position })))
        .run();
    },

    addEntries(list: List, rows: Pick<Entry, 'name' | 'code'>[]) {
      if (rows.length === 0) return;
      db.insert(entries)
        .values(rows.map((row, position) => ({ ...row, showroomId, list, position })))
        .run();
    },
  };
}
