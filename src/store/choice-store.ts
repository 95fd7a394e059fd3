import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import type { Connection } from './open-database.js';
import { entries } from './schema.js';

const columns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

/** SQLite's way to say that there is no limit. */
const ALL = -1;

/** What one list offers: lists may be thousands long, so no query reads more of them than is asked for. */
export function createChoiceStore(db: Connection, showroomId: number) {
  return {
    /** In use, in the showroom's order. */
    first: (list: List, most = ALL): Entry[] =>
      db
        .select(columns)
        .from(entries)
        .where(and(eq(entries.showroomId, showroomId), eq(entries.list, list), isNull(entries.retiredAt)))
        .orderBy(asc(entries.position), asc(entries.id))
        .limit(most)
        .all(),
  };
}
