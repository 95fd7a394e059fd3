import type { Standing, TableList } from '../domain/base-data-table.js';
import type { NewOrder } from '../domain/order-import.js';
import type { Plan, PlannedRow } from '../domain/plan-import.js';
import type { Fields, ImportUndo } from '../domain/undo-import.js';
import type { createBaseDataTable } from '../store/base-data-table.js';

type Table = ReturnType<typeof createBaseDataTable>;
type Of<Kind extends PlannedRow['kind']> = Extract<PlannedRow, { kind: Kind }>;

/** Does what is planned, and tells how to undo it. */
export function applyImport(table: Table, { rows, orders }: Plan, base: Standing[], at: Date): ImportUndo {
  const standing = new Map(base.map((one) => [`${one.list} ${one.id}`, one]));
  const changed = rows.filter((row): row is Of<'changed'> => row.kind === 'changed');
  const undo: ImportUndo['rows'] = changed.flatMap((row) => {
    const now = standing.get(`${row.list} ${row.id}`);
    if (!now) return [];
    const { was, left } = fieldsOf(row, now, at);
    if (Object.keys(left).length === 0) return [];
    table.set(now, left);
    return [{ list: row.list, id: row.id, was, left }];
  });
  const fresh = rows.filter((row): row is Of<'new'> => row.kind === 'new');
  const ids = new Map<number, number>();
  for (const list of new Set(fresh.map((row) => row.list))) {
    const here = fresh.filter((row) => row.list === list);
    const first =
      base.reduce((last, one) => (one.list === list ? Math.max(last, one.position) : last), -1) + 1;
    const added = table.add(
      list,
      here.map(({ ask }, index) => ({ ask, position: first + index })),
      at,
    );
    for (const [index, row] of here.entries()) {
      const id = added[index];
      if (id === undefined) continue;
      ids.set(row.row, id);
      undo.push({ list, id, was: null, left: { name: row.name } });
    }
  }
  return { rows: undo, orders: orders.map((order) => reorder(table, order, base, ids)) };
}

/** The fields of a row that change, as they were and as they are left; its order is the list's. */
function fieldsOf({ ask, changes }: Of<'changed'>, { name, retiredAt, values }: Standing, at: Date) {
  const was: Fields = {};
  const left: Fields = {};
  for (const { column } of changes) {
    if (column === 'order') continue;
    if (column === 'name') {
      was.name = name;
      left.name = ask.name;
    } else if (column === 'inUse') {
      was.retiredAt = retiredAt?.getTime() ?? null;
      left.retiredAt = retiredAt === null ? at.getTime() : null;
    } else {
      was.values = { ...was.values, [column]: values[column] ?? null };
      left.values = { ...left.values, [column]: ask.values[column] ?? null };
    }
  }
  return { was, left };
}

function reorder(
  table: Table,
  { list, order }: NewOrder,
  base: Standing[],
  ids: Map<number, number>,
): ImportUndo['orders'][number] {
  const left = order.flatMap((place, position): [number, number][] => {
    const id = 'id' in place ? place.id : ids.get(place.row);
    return id === undefined ? [] : [[id, position]];
  });
  table.place(list, left);
  return { list, left, was: placesOf(list, base) };
}

const placesOf = (list: TableList, base: Standing[]): [number, number][] =>
  base.filter((one) => one.list === list).map(({ id, position }) => [id, position]);
