import { and, asc, count, eq, gt, isNull, min, sql } from 'drizzle-orm';
import type { List } from '../domain/base-data.js';
import type { StandingEntry } from '../domain/entry-rules.js';
import type { Connection } from './open-database.js';
import { entries } from './schema.js';

const columns = {
  id: entries.id,
  list: entries.list,
  name: entries.name,
  code: entries.code,
  position: entries.position,
  retiredAt: entries.retiredAt,
};
type Row = Pick<typeof entries.$inferSelect, keyof typeof columns>;

const toStanding = ({ position: _place, retiredAt, ...entry }: Row): StandingEntry => ({
  ...entry,
  isRetired: retiredAt !== null,
});

/** How many entries a list has. */
export interface ListSize {
  inUse: number;
  retired: number;
}

/** The entries of a showroom's lists for those who look after them, retired ones too. */
export function createEntryStore(db: Connection, showroomId: number) {
  const here = eq(entries.showroomId, showroomId);
  const select = () => db.select(columns).from(entries);
  const find = (id: number): Row | undefined =>
    select()
      .where(and(here, eq(entries.id, id)))
      .get();
  const update = (id: number, change: Partial<typeof entries.$inferInsert>) => {
    db.update(entries)
      .set(change)
      .where(and(here, eq(entries.id, id)))
      .run();
  };

  return {
    find(id: number): StandingEntry | undefined {
      const row = find(id);
      return row && toStanding(row);
    },

    /** All of a list in the showroom's order. */
    ofList: (list: List): StandingEntry[] =>
      select()
        .where(and(here, eq(entries.list, list)))
        .orderBy(asc(entries.position), asc(entries.id))
        .all()
        .map(toStanding),

    sizes: (): Map<List, ListSize> =>
      new Map(
        db
          .select({
            list: entries.list,
            all: count(),
            retired: sql<number>`sum(${entries.retiredAt} is not null)`,
          })
          .from(entries)
          .where(here)
          .groupBy(entries.list)
          .all()
          .map(({ list, all, retired }) => [list, { inUse: all - retired, retired }]),
      ),

    countInUse: (list: List): number =>
      db
        .select({ count: count() })
        .from(entries)
        .where(and(here, eq(entries.list, list), isNull(entries.retiredAt)))
        .get()?.count ?? 0,

    rename: (id: number, name: string) => update(id, { name }),
    retire: (id: number, at: Date) => update(id, { retiredAt: at }),
    bringBack: (id: number) => update(id, { retiredAt: null }),

    /** Behind the entry `after`, or first of all; nobody else changes places. */
    place({ id, list }: Pick<StandingEntry, 'id' | 'list'>, after: number | null) {
      const ofList = and(here, eq(entries.list, list));
      const before = after === null ? undefined : find(after);
      if (!before) {
        const first = db
          .select({ position: min(entries.position) })
          .from(entries)
          .where(ofList)
          .get()?.position;
        return update(id, { position: (first ?? 0) - 1 });
      }
      db.update(entries)
        .set({ position: sql`${entries.position} + 1` })
        .where(and(ofList, gt(entries.position, before.position)))
        .run();
      return update(id, { position: before.position + 1 });
    },
  };
}
