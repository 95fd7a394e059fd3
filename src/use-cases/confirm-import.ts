import type { Standing, TableList } from '../domain/base-data-table.js';
import { type Counts, type Plan, type PlannedRow, planImport } from '../domain/plan-import.js';
import type { Fields, ImportUndo } from '../domain/undo-import.js';
import { createBaseDataTable } from '../store/base-data-table.js';
import { createImportStore } from '../store/import-store.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Deps } from './deps.js';
import { type Importer, mayImport } from './importer.js';

export type ConfirmResult =
  /** `isAsShown`: nobody has changed the base data since the check. */
  | { kind: 'imported'; id: number; fileName: string; counts: Counts; isAsShown: boolean }
  | { kind: 'imported-already' }
  | { kind: 'refused' };

/** Brings in what a checked file asks for, once, in one piece, planned anew on the base data as it stands now. */
export function confirmImport({ db, now }: Deps, id: number, importer: Importer): ConfirmResult {
  if (!mayImport(importer)) return { kind: 'refused' };
  const { staff, showroom } = importer;
  return db.transaction((tx): ConfirmResult => {
    const imports = createImportStore(tx, showroom.id);
    const kept = imports.find(id);
    if (!kept) return { kind: 'refused' };
    if (kept.status !== 'checked') return { kind: 'imported-already' };
    const table = createBaseDataTable(tx, showroom.id);
    const base = table.read();
    const plan = planImport(kept.rows.rows, base);
    const at = now();
    imports.conclude(id, apply(table, plan, base, at), at);
    const { fileName } = kept;
    const { counts } = plan;
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff?.id ?? null,
      at,
      change: { kind: 'base-data-imported', import: id, fileName, counts },
    });
    return { kind: 'imported', id, fileName, counts, isAsShown: same(counts, kept.rows.counts) };
  });
}

const same = (a: Counts, b: Counts): boolean =>
  a.new === b.new && a.changed === b.changed && a.unchanged === b.unchanged && a.faulty === b.faulty;

type Table = ReturnType<typeof createBaseDataTable>;
type Of<Kind extends PlannedRow['kind']> = Extract<PlannedRow, { kind: Kind }>;

/** Does what is planned, and tells how to undo it. */
function apply(table: Table, { rows, orders }: Plan, base: Standing[], at: Date): ImportUndo {
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
  { list, order }: Plan['orders'][number],
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
