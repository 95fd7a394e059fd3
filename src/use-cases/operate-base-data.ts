import { z } from 'zod';
import type { TableWords } from '../domain/base-data-table.js';
import type { Showroom } from '../domain/showroom.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { checkImport, type ImportReport } from './check-import.js';
import { type ConfirmResult, confirmImport } from './confirm-import.js';
import type { Deps } from './deps.js';
import { listImports } from './list-imports.js';
import { type UndoImportResult, undoImport } from './undo-import.js';

/** What whoever runs the program asks for, on the machine itself; the showroom by its code. */
export const operationSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('import'),
    showroom: z.string(),
    fileName: z.string(),
    table: z.array(z.array(z.string())),
    /** Else only what would change is told. */
    confirm: z.boolean(),
  }),
  z.object({ act: z.literal('undo'), showroom: z.string() }),
]);
export type Operation = z.infer<typeof operationSchema>;

export type Operated =
  | { kind: 'no-showroom'; codes: string[] }
  | { kind: 'columns-missing' }
  | { kind: 'checked'; report: ImportReport }
  | { kind: 'imported'; report: ImportReport; confirmed: Extract<ConfirmResult, { kind: 'imported' }> }
  | { kind: 'nothing-to-undo' }
  | Exclude<UndoImportResult, { kind: 'refused' }>;

/** `undefined` where the code is no showroom's; the codes there are tell more. */
export const showroomByCode = (all: Showroom[], code: string): Showroom | undefined =>
  all.find((showroom) => showroom.code.toUpperCase() === code.toUpperCase());

export function operateBaseData(deps: Deps, operation: Operation, words: TableWords): Operated {
  const showrooms = createShowroomStore(deps.db).all();
  const showroom = showroomByCode(showrooms, operation.showroom);
  if (!showroom) return { kind: 'no-showroom', codes: showrooms.map(({ code }) => code) };
  const operator = { staff: null, showroom };
  if (operation.act === 'undo') {
    const last = listImports(deps, operator)?.find(({ status }) => status === 'imported');
    const undone = last && undoImport(deps, last.id, operator);
    return undone && undone.kind !== 'refused' ? undone : { kind: 'nothing-to-undo' };
  }
  const { fileName, table, confirm } = operation;
  const checked = checkImport(deps, { name: fileName, table }, words, operator);
  if (checked.kind !== 'checked') return { kind: 'columns-missing' };
  if (!confirm) return checked;
  const confirmed = confirmImport(deps, checked.report.id, operator);
  return confirmed.kind === 'imported' ? { kind: 'imported', report: checked.report, confirmed } : checked;
}
