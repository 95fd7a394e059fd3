import { checkImport } from '../../src/use-cases/check-import.js';
import { confirmImport } from '../../src/use-cases/confirm-import.js';
import { exportBaseData } from '../../src/use-cases/export-base-data.js';
import { mayImport } from '../../src/use-cases/importer.js';
import { listImports } from '../../src/use-cases/list-imports.js';
import { undoImport } from '../../src/use-cases/undo-import.js';
import { viewImport } from '../../src/use-cases/view-import.js';
import { aTable, WORDS } from './a-table.js';
import type { Act } from './acts.js';
import { aToken } from './forms.js';
import { shown, verdictOf } from './verdict.js';

const file = () => ({ name: 'a.csv', table: aTable('List,Name\nSource,Fair'), token: aToken() });

/** What is done to a showroom's base data by a file: each asks for what changing the lists asks for. */
export const ACTS_ON_IMPORTS: Record<string, Act> = {
  mayImport: ({ actor }) => shown(mayImport(actor)),
  checkImport: ({ house: { deps }, actor }) => verdictOf(checkImport(deps, file(), WORDS, actor), 'checked'),
  viewImport: ({ house: { deps }, actor, checkedImport }) =>
    verdictOf(viewImport(deps, checkedImport, actor), 'found'),
  confirmImport: ({ house: { deps }, actor, checkedImport }) =>
    verdictOf(confirmImport(deps, checkedImport, actor), 'imported'),
  undoImport: ({ house: { deps }, actor, confirmedImport }) =>
    verdictOf(undoImport(deps, confirmedImport, actor), 'undone'),
  listImports: ({ house: { deps }, actor }) => shown(listImports(deps, actor)),
  exportBaseData: ({ house: { deps }, actor }) => verdictOf(exportBaseData(deps, actor), 'exported'),
};
