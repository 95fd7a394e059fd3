import { and, asc, count, eq, isNull, max, type SQL, sql } from 'drizzle-orm';
import type { Level, LevelFields } from '../domain/level.js';
import { isOpen, isPooled } from './customer-conditions.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { customers, levels } from './schema.js';

/** A level among all of the showroom's. */
export interface KeptLevel extends Level {
  isRetired: boolean;
  /** With an open file. */
  openCustomers: number;
  /** Free to claim. */
  pooledCustomers: number;
}

const columns = {
  id: levels.id,
  code: levels.code,
  name: levels.name,
  windowDays: levels.windowDays,
  intervalDays: levels.intervalDays,
  protectionDays: levels.protectionDays,
};

/** Retired ones may share a position with another. */
const inOrder = [asc(levels.position), asc(levels.id)];

const inUseOf = prepareOnce((db) =>
  db
    .select(columns)
    .from(levels)
    .where(and(eq(levels.showroomId, sql.placeholder('showroomId')), isNull(levels.retiredAt)))
    .orderBy(...inOrder)
    .prepare(),
);

const thisOne = and(
  eq(levels.showroomId, sql.placeholder('showroomId')),
  eq(levels.id, sql.placeholder('id')),
);

const byId = prepareOnce((db) => db.select(columns).from(levels).where(thisOne).prepare());

const inUseById = prepareOnce((db) =>
  db
    .select(columns)
    .from(levels)
    .where(and(thisOne, isNull(levels.retiredAt)))
    .prepare(),
);

export function createLevelStore(db: Connection, showroomId: number) {
  const here = (condition?: SQL) => and(eq(levels.showroomId, showroomId), condition);

  const inUse = (): Level[] => inUseOf(db).all({ showroomId });

  const nextPosition = (): number =>
    (db
      .select({ last: max(levels.position) })
      .from(levels)
      .where(here())
      .get()?.last ?? -1) + 1;

  const ofShowroom = eq(customers.showroomId, showroomId);
  /** Of all levels at once: what is open is found by its showroom. */
  const countOpen = () =>
    db
      .select({ levelId: customers.levelId, count: count().as('open_count') })
      .from(customers)
      .where(and(ofShowroom, isOpen))
      .groupBy(customers.levelId)
      .as('open');
  const countPooled = () =>
    sql<number>`${db
      .select({ count: count() })
      .from(customers)
      .where(and(ofShowroom, isPooled, eq(customers.levelId, levels.id)))}`;

  return {
    /** In the showroom's order. */
    inUse,

    /** Those in use in the showroom's order, then the retired ones. */
    all(): KeptLevel[] {
      const open = countOpen();
      return db
        .select({
          ...columns,
          isRetired: sql<number>`${levels.retiredAt} is not null`,
          openCustomers: sql<number>`coalesce(${open.count}, 0)`,
          pooledCustomers: countPooled(),
        })
        .from(levels)
        .leftJoin(open, eq(open.levelId, levels.id))
        .where(here())
        .orderBy(sql`${levels.retiredAt} is not null`, ...inOrder)
        .all()
        .map((level) => ({ ...level, isRetired: level.isRetired === 1 }));
    },

    /** Retired ones, too. */
    find: (id: number): Level | undefined => byId(db).get({ showroomId, id }),

    findInUse: (id: number): Level | undefined => inUseById(db).get({ showroomId, id }),

    /** After those there are; their ids in the same order. */
    add(rows: LevelFields[]): number[] {
      if (rows.length === 0) return [];
      const first = nextPosition();
      return db
        .insert(levels)
        .values(rows.map((row, index) => ({ ...row, showroomId, position: first + index })))
        .returning({ id: levels.id })
        .all()
        .map(({ id }) => id);
    },

    update: (id: number, fields: LevelFields) => {
      db.update(levels)
        .set(fields)
        .where(here(eq(levels.id, id)))
        .run();
    },

    /** In the order of these ids. */
    reorder: (ids: number[]) => {
      for (const [position, id] of ids.entries())
        db.update(levels)
          .set({ position })
          .where(here(eq(levels.id, id)))
          .run();
    },

    retire: (id: number, at: Date) => {
      db.update(levels)
        .set({ retiredAt: at })
        .where(here(and(isNull(levels.retiredAt), eq(levels.id, id))))
        .run();
    },

    /** It comes last: what was before and after it may have moved. */
    bringBack: (id: number) => {
      db.update(levels)
        .set({ retiredAt: null, position: nextPosition() })
        .where(here(eq(levels.id, id)))
        .run();
    },
  };
}
