import { writeBaseDataTable } from '../../src/domain/write-base-data-table.js';
import { tableWords } from '../../src/text/table-words.js';
import { checkImport } from '../../src/use-cases/check-import.js';
import { confirmImport } from '../../src/use-cases/confirm-import.js';
import { exportBaseData } from '../../src/use-cases/export-base-data.js';
import type { Importer } from '../../src/use-cases/importer.js';
import { expectKind } from './a-customer.js';
import type { House } from './a-showroom.js';

export const WORDS = tableWords('en');

/** A table as one writes it in an editor: columns separated by commas, a row a line. */
export const aTable = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));

export const checked = (house: House, table: string[][], importer: Importer = house.actor('manager')) =>
  expectKind(checkImport(house.deps, { name: 'a.csv', table }, WORDS, importer), 'checked').report;

export function imported(house: House, table: string[][], importer: Importer = house.actor('manager')) {
  const { id } = checked(house, table, importer);
  return expectKind(confirmImport(house.deps, id, importer), 'imported');
}

/** The showroom's base data as the file says it, by list and name (levels by code, too). */
export function exported(house: House, importer: Importer = house.actor('manager')) {
  const { base } = expectKind(exportBaseData(house.deps, importer), 'exported');
  return writeBaseDataTable(base, WORDS);
}

/** Some columns of one row of the export. */
export function rowOf(house: House, list: string, name: string): Record<string, string | number | null> {
  const [headings = [], ...rows] = exported(house);
  const row = rows.find(
    (cells) => cells[0] === list && (cells[2] === name || (list === 'Level' && cells[1] === name)),
  );
  return Object.fromEntries(
    (row ?? []).flatMap((cell, at) => (cell === null || cell === '' ? [] : [[String(headings[at]), cell]])),
  );
}

export const namesOf = (house: House, list: string): string[] =>
  exported(house)
    .filter(([of]) => of === list)
    .map((cells) => `${cells[2]}${cells[4] === 'yes' ? '' : ' (retired)'}`);
