import { and, eq, max } from 'drizzle-orm';
import type { Entry, List } from '../domain/base-data.js';
import type { Connection } from './open-database.js';
import { entries } from './schema.js';

const columns = { id: entries.id, list: entries.list, name: entries.name, code: entries.code };

/** The end of a list, where what is added stands. */
export function createAddedEntries(db: Connection, showroomId: number, list: List) {
  const ofList = and(eq(entries.showroomId, showroomId), eq(entries.list, list));
  return {
    /** Retired ones too. */
    all: (): (Entry & { retiredAt: Date | null })[] =>
      db
        .select({ ...columns, retiredAt: entries.retiredAt })
        .from(entries)
        .where(ofList)
        .all(),

    add(name: string) {
      const last = db
        .select({ position: max(entries.position) })
        .from(entries)
        .where(ofList)
        .get();
      const position = (last?.position ?? -1) + 1;
      db.insert(entries).values({ showroomId, list, name, position }).run();
    },

    bringBack: (id: number) => {
      db.update(entries).set({ retiredAt: null }).where(eq(entries.id, id)).run();
    },
  };
}
