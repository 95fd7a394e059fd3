import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { ImportStatus, KeptRows } from '../domain/import.js';
import type { ImportUndo } from '../domain/undo-import.js';
import type { Connection } from './open-database.js';
import { imports, staff } from './schema.js';

/** A file as it is kept. */
export interface KeptImport {
  id: number;
  fileName: string;
  status: ImportStatus;
  rows: KeptRows;
  undo: ImportUndo | null;
  importedAt: Date | null;
}

/** An import in a list of them. */
export interface ImportLine {
  id: number;
  fileName: string;
  status: ImportStatus;
  importedAt: Date;
  staffName: string | null;
}

export function createImportStore(db: Connection, showroomId: number) {
  const mine = (id: number) => and(eq(imports.showroomId, showroomId), eq(imports.id, id));

  return {
    add: (file: { staffId: number | null; fileName: string; rows: KeptRows }, checkedAt: Date): number =>
      db
        .insert(imports)
        .values({ ...file, showroomId, status: 'checked', checkedAt })
        .returning({ id: imports.id })
        .get().id,

    /** None of another showroom. What is kept was written by `add` and `conclude`, and so has their types. */
    find(id: number): KeptImport | undefined {
      const found = db.select().from(imports).where(mine(id)).get();
      return found && { ...found, rows: found.rows as KeptRows, undo: found.undo as ImportUndo | null };
    },

    /** False when it has been imported already. */
    conclude: (id: number, undo: ImportUndo, at: Date): boolean =>
      db
        .update(imports)
        .set({ status: 'imported', importedAt: at, undo })
        .where(and(mine(id), eq(imports.status, 'checked')))
        .run().changes === 1,

    /** False when it has been undone already. */
    undo: (id: number, at: Date): boolean =>
      db
        .update(imports)
        .set({ status: 'undone', undoneAt: at })
        .where(and(mine(id), eq(imports.status, 'imported'), isNull(imports.undoneAt)))
        .run().changes === 1,

    /** The last ones that went in, the newest first. */
    last: (most: number): ImportLine[] =>
      db
        .select({
          id: imports.id,
          fileName: imports.fileName,
          status: imports.status,
          importedAt: imports.importedAt,
          staffName: staff.name,
        })
        .from(imports)
        .leftJoin(staff, eq(staff.id, imports.staffId))
        .where(and(eq(imports.showroomId, showroomId), inArray(imports.status, ['imported', 'undone'])))
        .orderBy(desc(imports.importedAt), desc(imports.id))
        .limit(most)
        .all()
        .flatMap(({ importedAt, ...line }) => (importedAt ? [{ ...line, importedAt }] : [])),
  };
}
