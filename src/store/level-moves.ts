import { and, count, eq, gt, max, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { ShowroomDay } from '../domain/calendar.js';
import type { SetDay } from '../domain/level.js';
import { isActive, isOpen, isPooled } from './customer-conditions.js';
import type { Connection } from './open-database.js';
import { customers, dues, is, journal } from './schema.js';

/** All customers of a level whose revisit day follows from it and from the same contact. */
export interface SetDays extends SetDay {
  count: number;
}

/** The same with the day it goes to. */
export interface DayMove extends SetDay {
  to: ShowroomDay;
}

/** In whose name customers are moved. */
export interface Mover {
  showroomId: number;
  staffId: number;
  at: Date;
}

const latest = alias(journal, 'latest');
const told = (path: string): SQL => sql`json_extract(${latest.happening}, ${`$.${path}`})`;

/**
 * What set the next revisit last, by the journal: a contact without a reason for another day, or a level. A first
 * revisit, a claim, an outcome that was returned and an attempt that reached nobody have days of their own.
 */
const isSetFromLevel = sql`exists (
  select 1 from ${journal} as latest
  where ${latest.id} = (
    select ${journal.id} from ${journal}
    where ${journal.customerId} = ${customers.id} and (
      json_extract(${journal.happening}, '$.nextRevisitDay') is not null
      or json_extract(${journal.happening}, '$.kind') = 'returned'
    )
    order by ${journal.at} desc, ${journal.id} desc limit 1
  )
  and ${told('nextRevisitDay')} = ${customers.nextRevisitDay}
  and (
    ${told('kind')} in ('due-moved', 'level-switched')
    or (${told('kind')} = 'revisited' and ${told('reached')} and ${told('nextReason')} = '')
  )
)`;

/** A move's day for the customer it is about; `json_each` reads all of them as rows. */
const sameDays = sql`${sql.raw("move.value ->> 'lastContactDay'")} = ${customers.lastContactDay}
  and ${sql.raw("move.value ->> 'nextRevisitDay'")} = ${customers.nextRevisitDay}`;
const movedTo = sql.raw("move.value ->> 'to'");

/** Customers who follow a change of their level, all of a kind in one statement, whatever their number. */
export function createLevelMoves(db: Connection, { showroomId, staffId, at }: Mover) {
  const ofLevel = (levelId: number) =>
    and(eq(customers.showroomId, showroomId), eq(customers.levelId, levelId));
  const active = (levelId: number) => and(ofLevel(levelId), isActive);
  const waiting = (levelId: number) => and(active(levelId), isSetFromLevel);
  /** Who has not come to an end: their level is what the showroom works by. */
  const goingOn = (levelId: number) => or(and(ofLevel(levelId), isOpen), and(ofLevel(levelId), isPooled));

  const written = (happening: SQL, rows: SQL): number =>
    db.run(sql`
      insert into ${journal} (showroom_id, customer_id, staff_id, at, happening)
      select ${showroomId}, ${customers.id}, ${staffId}, ${at.getTime()}, ${happening} ${rows}
    `).changes;

  return {
    /** How many revisit days follow from the level, day by day. */
    setDays: (levelId: number): SetDays[] =>
      db
        .select({
          lastContactDay: customers.lastContactDay,
          nextRevisitDay: sql<ShowroomDay>`${customers.nextRevisitDay}`,
          count: count(),
        })
        .from(customers)
        .where(waiting(levelId))
        .groupBy(customers.lastContactDay, customers.nextRevisitDay)
        .all(),

    lastWritten: (): number =>
      db
        .select({ id: max(journal.id) })
        .from(journal)
        .get()?.id ?? 0,

    /** Tells in the journal whose revisit day moves; `follow` moves them. */
    tellDays: (levelId: number, level: string, moves: DayMove[]): number =>
      written(
        sql`json_object('kind', 'due-moved', 'level', ${level}, 'from', ${customers.nextRevisitDay}, 'nextRevisitDay', ${movedTo})`,
        sql`from ${customers} join json_each(${JSON.stringify(moves)}) as move on ${sameDays} where ${waiting(levelId)}`,
      ),

    /** Tells in the journal who changes from one level to another, and with these moves when the revisit is due. */
    tellSwitch: (from: { id: number; code: string }, level: string, moves: DayMove[]): number =>
      written(
        sql`json_object('kind', 'level-switched', 'levelFrom', ${from.code}, 'level', ${level}, 'nextRevisitDay', (
          select ${movedTo} from json_each(${JSON.stringify(moves)}) as move where ${sameDays} and ${waiting(from.id)}
        ))`,
        sql`from ${customers} where ${goingOn(from.id)}`,
      ),

    changeLevel: (from: number, to: number) => {
      db.update(customers).set({ levelId: to }).where(goingOn(from)).run();
    },

    /** Customers and what is due of them go to the days that the journal has told since; answers how many. */
    follow(since: number): number {
      const day = sql<ShowroomDay>`json_extract(${journal.happening}, '$.nextRevisitDay')`;
      const told = and(gt(journal.id, since), sql`${day} is not null`);
      db.update(dues)
        .set({ dueDay: day })
        .from(journal)
        .where(and(told, eq(dues.customerId, journal.customerId), is(dues.status, 'open')))
        .run();
      return db
        .update(customers)
        .set({ nextRevisitDay: day })
        .from(journal)
        .where(and(told, eq(customers.id, journal.customerId)))
        .run().changes;
    },

    /** Whose lists show customers of the level. */
    owners: (levelId: number): number[] =>
      db
        .selectDistinct({ ownerId: customers.ownerId })
        .from(customers)
        .where(active(levelId))
        .all()
        .flatMap(({ ownerId }) => ownerId ?? []),
  };
}
