import { and, asc, eq, sql } from 'drizzle-orm';
import type { EntryDetails, List } from '../domain/base-data.js';
import {
  type Ask,
  ownColumns,
  type Standing,
  TABLE_LISTS,
  type TableList,
  type Values,
} from '../domain/base-data-table.js';
import type { Fields } from '../domain/undo-import.js';
import type { Connection } from './open-database.js';
import { entries, levels } from './schema.js';

/** A statement takes so many values and no more. */
const ROWS_A_STATEMENT = 1000;

/** A new row at its place in its list. */
export interface NewRow {
  ask: Ask;
  position: number;
}

/** All of a showroom's base data as one table, retired ones too. */
export function createBaseDataTable(db: Connection, showroomId: number) {
  const readLevels = (): Standing[] =>
    db
      .select()
      .from(levels)
      .where(eq(levels.showroomId, showroomId))
      .orderBy(asc(levels.position), asc(levels.id))
      .all()
      .map(({ showroomId: _here, windowDays, intervalDays, protectionDays, ...level }) => ({
        ...level,
        list: 'level',
        isFixed: false,
        values: { windowDays, intervalDays, protectionDays },
      }));
  const readEntries = (): Standing[] =>
    db
      .select()
      .from(entries)
      .where(eq(entries.showroomId, showroomId))
      .orderBy(asc(entries.position), asc(entries.id))
      .all()
      .map(({ showroomId: _here, code, details, ...entry }) => ({
        ...entry,
        code: null,
        isFixed: code !== null,
        values: { ...details },
      }));

  const addLevels = (rows: NewRow[], retiredAt: Date): number[] =>
    inPieces(rows).flatMap((piece) =>
      db
        .insert(levels)
        .values(
          piece.map(({ ask, position }) => ({
            showroomId,
            position,
            code: ask.code ?? '',
            name: ask.name,
            windowDays: numberIn(ask.values, 'windowDays'),
            intervalDays: numberIn(ask.values, 'intervalDays') ?? 0,
            protectionDays: numberIn(ask.values, 'protectionDays') ?? 0,
            retiredAt: ask.inUse === false ? retiredAt : null,
          })),
        )
        .returning({ id: levels.id })
        .all()
        .map(({ id }) => id),
    );
  const addEntries = (list: List, rows: NewRow[], retiredAt: Date): number[] =>
    inPieces(rows).flatMap((piece) =>
      db
        .insert(entries)
        .values(
          piece.map(({ ask, position }) => ({
            showroomId,
            position,
            list,
            name: ask.name,
            details: detailsOf(list, ask.values),
            retiredAt: ask.inUse === false ? retiredAt : null,
          })),
        )
        .returning({ id: entries.id })
        .all()
        .map(({ id }) => id),
    );

  return {
    /** List by list, in the showroom's order. */
    read: (): Standing[] => {
      const all = [...readLevels(), ...readEntries()];
      return TABLE_LISTS.flatMap((list) => all.filter((one) => one.list === list));
    },

    /** Their ids in the same order; those that are not to be in use are retired from the beginning. */
    add: (list: TableList, rows: NewRow[], at: Date): number[] =>
      list === 'level' ? addLevels(rows, at) : addEntries(list, rows, at),

    set({ list, id, values }: Standing, { name, retiredAt, values: changed }: Fields) {
      const common = {
        ...(name !== undefined && { name }),
        ...(retiredAt !== undefined && { retiredAt: retiredAt === null ? null : new Date(retiredAt) }),
      };
      if (list === 'level')
        db.update(levels)
          .set({ ...common, ...daysIn(changed) })
          .where(and(eq(levels.showroomId, showroomId), eq(levels.id, id)))
          .run();
      else
        db.update(entries)
          .set({ ...common, ...(changed && { details: detailsOf(list, { ...values, ...changed }) }) })
          .where(and(eq(entries.showroomId, showroomId), eq(entries.id, id)))
          .run();
    },

    /** Puts each at its place. */
    place(list: TableList, places: [id: number, position: number][]) {
      const table = list === 'level' ? levels : entries;
      const statement = db
        .update(table)
        .set({ position: sql`${sql.placeholder('position')}` })
        .where(and(eq(table.showroomId, showroomId), eq(table.id, sql.placeholder('id'))))
        .prepare();
      for (const [id, position] of places) statement.run({ id, position });
    },
  };
}

function inPieces<Row>(rows: Row[]): Row[][] {
  const pieces: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    pieces.push(rows.slice(at, at + ROWS_A_STATEMENT));
  return pieces;
}

const numberIn = (values: Values, column: keyof Values): number | null => {
  const value = values[column];
  return typeof value === 'number' ? value : null;
};

const daysIn = (values: Values = {}) => ({
  ...('windowDays' in values && { windowDays: numberIn(values, 'windowDays') }),
  ...('intervalDays' in values && { intervalDays: numberIn(values, 'intervalDays') ?? 0 }),
  ...('protectionDays' in values && { protectionDays: numberIn(values, 'protectionDays') ?? 0 }),
});

const textIn = (values: Values, column: keyof Values): string => String(values[column] ?? '');

/** Null where nothing is known. */
function detailsOf(list: List, values: Values): EntryDetails | null {
  const isKnown = [...ownColumns(list).keys()].some((column) => (values[column] ?? '') !== '');
  if (!isKnown) return null;
  if (list === 'desiredModel')
    return {
      trim: textIn(values, 'trim'),
      listPrice: numberIn(values, 'listPrice'),
      availability: textIn(values, 'availability'),
    };
  return {
    maker: textIn(values, 'maker'),
    positioning: textIn(values, 'positioning'),
    strengths: textIn(values, 'strengths'),
    weaknesses: textIn(values, 'weaknesses'),
    price: textIn(values, 'price'),
    answer: textIn(values, 'answer'),
  };
}
