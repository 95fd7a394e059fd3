import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionTable, printedTable, withTable } from './support/permission-table.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('README prints who may do what as the bot does it; `npm run permissions` writes it', () => {
  expect(printedTable(readme)).toBe(permissionTable());
});

test('writing the table leaves the rest of README as it is', () => {
  const old = readme.replace('| register a customer |', '| shake hands |');
  expect(old).not.toBe(readme);
  expect(withTable(old)).toBe(withTable(readme));
});
