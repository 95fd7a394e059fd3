import { and, count, desc, eq, gt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ShowroomDay } from '../domain/calendar.js';
import { isPooled } from './customer-conditions.js';
import { type CustomerLine, lineColumns, type Page } from './customer-lines.js';
import type { Connection } from './open-database.js';
import { prepareOnce } from './prepare-once.js';
import { customers, dues, levels, staff } from './schema.js';

/** One customer in the pool. */
export interface PooledLine extends CustomerLine {
  pooledDay: ShowroomDay;
}

const following = alias(customers, 'following');

const later = alias(dues, 'later');
/** Written out, because SQLite does not use a partial index for a value that is bound. */
const isMissed = (row: typeof dues | typeof later) => sql`${row.status} = 'missed'`;
/** The pool takes a customer by missing what was due: the last that was. */
const pooledDay = sql<ShowroomDay>`${dues.closedDay}`;

/** Who came back under another file is not free to claim. */
const isFree = (db: Connection) =>
  and(
    isPooled,
    notExists(db.select({ id: following.id }).from(following).where(eq(following.previousId, customers.id))),
  );

const pooled = prepareOnce((db) =>
  db
    .select({ count: count() })
    .from(customers)
    .where(and(eq(customers.showroomId, sql.placeholder('showroomId')), isFree(db)))
    .prepare(),
);

/** Customers whom nobody owns. */
export function createPool(db: Connection, showroomId: number) {
  return {
    count: (): number => pooled(db).get({ showroomId })?.count ?? 0,

    /** Last pooled first. */
    page: ({ offset, most }: Page): PooledLine[] =>
      db
        .select({ ...lineColumns, pooledDay })
        .from(dues)
        .innerJoin(customers, eq(customers.id, dues.customerId))
        .innerJoin(levels, eq(levels.id, customers.levelId))
        .leftJoin(staff, eq(staff.id, customers.ownerId))
        .where(
          and(
            eq(dues.showroomId, showroomId),
            isMissed(dues),
            isFree(db),
            notExists(
              db
                .select({ id: later.id })
                .from(later)
                .where(and(eq(later.customerId, customers.id), isMissed(later), gt(later.id, dues.id))),
            ),
          ),
        )
        .orderBy(desc(dues.closedDay), desc(customers.id))
        .limit(most)
        .offset(offset)
        .all(),
  };
}
