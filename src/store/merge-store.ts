import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { List } from '../domain/base-data.js';
import type { Happening } from '../domain/journal.js';
import type { Merge } from '../domain/merge.js';
import { createMergeMoves, type Joined } from './merge-moves.js';
import type { Connection } from './open-database.js';
import { entries, merges } from './schema.js';

type NewMerge = Pick<Merge, 'fromId' | 'intoId' | 'wasRetired' | 'at'> & { list: List; staffId: number };
interface Told {
  at: Date;
  staffId: number;
  happening: Extract<Happening, { kind: 'entry-merged' | 'merge-undone' }>;
}

const columns = {
  id: merges.id,
  fromId: merges.fromId,
  intoId: merges.intoId,
  wasRetired: merges.wasRetired,
  at: merges.at,
  undoneAt: merges.undoneAt,
};

export function createMergeStore(db: Connection, showroomId: number) {
  const moves = createMergeMoves(db);
  const here = eq(merges.showroomId, showroomId);

  /** Merges of the list after this one that are not undone, the first first. */
  const later = ({ id, list }: Joined): Joined[] =>
    db
      .select({ id: merges.id, fromId: merges.fromId, intoId: merges.intoId, list: entries.list })
      .from(merges)
      .innerJoin(entries, eq(entries.id, merges.fromId))
      .where(and(here, gt(merges.id, id), isNull(merges.undoneAt), eq(entries.list, list)))
      .orderBy(asc(merges.id))
      .all();

  /** In the timeline of each customer whose rows stand at the entry; how many they are. */
  const tell = (merge: Joined, entryId: number, { at, staffId, happening }: Told): number =>
    db.run(
      sql`insert into journal (showroom_id, customer_id, staff_id, at, happening) select ${showroomId}, customer_id, ${staffId}, ${at.getTime()}, ${JSON.stringify(happening)} from (${moves.customersAt(merge, entryId)})`,
    ).changes;

  return {
    later,

    find: (id: number): Merge | undefined =>
      db
        .select(columns)
        .from(merges)
        .where(and(here, eq(merges.id, id)))
        .get(),

    findAll: (ids: number[]): Merge[] =>
      db
        .select(columns)
        .from(merges)
        .where(and(here, inArray(merges.id, ids)))
        .all(),

    /** Everything that stood at `from` stands at `into`. */
    merge({ list, ...merge }: NewMerge, told: Told): { id: number; customers: number } {
      const { id } = db
        .insert(merges)
        .values({ ...merge, showroomId })
        .returning({ id: merges.id })
        .get();
      const joined = { id, list, fromId: merge.fromId, intoId: merge.intoId };
      moves.follow(joined);
      return { id, customers: tell(joined, merge.intoId, told) };
    },

    /**
     * As if it had never been: what later merges took further comes back from them first, and what is theirs in its
     * own right follows them again. So merges may be undone in any order.
     */
    undo(merge: Joined, told: Told): number {
      const over = later(merge);
      for (const next of over.toReversed()) {
        moves.forget(next, next.intoId, merge.id);
        moves.back(next, merge.id);
      }
      moves.back(merge);
      db.update(merges).set({ undoneAt: told.at }).where(eq(merges.id, merge.id)).run();
      for (const next of over) {
        moves.forget(next, next.fromId, merge.id);
        moves.again(next, merge.id);
      }
      return tell(merge, merge.fromId, told);
    },
  };
}
