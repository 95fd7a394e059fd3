import type { Column, Fault, TableList } from '../../domain/base-data-table.js';
import { LONGEST_LEVEL_CODE, MOST_LEVELS } from '../../domain/level.js';
import { UNDO_DAYS } from '../../domain/merge.js';
import type { Counts } from '../../domain/plan-import.js';
import type { KeptReason } from '../../domain/undo-import.js';
import { entryDetails } from './entry-details.js';
import { format, plural } from './format.js';

const { number, megabytes } = format;
const entries = (count: number) => plural(count, 'entry', 'entries');

const columns: Record<Column, string> = {
  list: 'List',
  code: 'Code',
  name: 'Name',
  order: 'Order',
  inUse: 'In use',
  windowDays: 'Purchase window days',
  intervalDays: 'Revisit every days',
  protectionDays: 'Protection days',
  ...entryDetails.fields,
};

const lists: Record<TableList, string> = {
  level: 'Level',
  source: 'Source',
  desiredModel: 'Desired model',
  focusPoint: 'Focus point',
  industry: 'Industry',
  attire: 'Attire',
  competitorModel: 'Competitor model',
  referenceCompetitor: 'Reference competitor',
  lostReason: 'Lost reason',
};

/** What is wrong with a row: in which column, and what stands there. */
const faults: Record<Fault, (column: string, value: string) => string> = {
  'list-missing': () => 'No list is named.',
  'list-unknown': (_column, value) => `There is no list “${value}”.`,
  'attire-off': () => 'Attire is switched off in this showroom.',
  'name-missing': () => 'The name is missing.',
  'code-missing': () => `A level needs a code, of at most ${LONGEST_LEVEL_CODE} characters.`,
  'too-long': (column, value) => `${column} is too long: “${value}”.`,
  'not-a-number': (column, value) => `${column} must be a whole number in a sensible range, not “${value}”.`,
  'in-use-unclear': (_column, value) => `In use must be yes or retired, not “${value}”.`,
  'other-list': (column, value) => `“${value}” stands in the column ${column}, which this list does not use.`,
  'days-missing': (column) => `A new level needs a number in “${column}”.`,
  'protection-below-interval': () => 'The protection cannot be shorter than the days between revisits.',
  duplicate: (_column, row) => `Row ${row} is about the same one.`,
  'has-code': () => 'Forms and rates depend on this entry, so it cannot be retired.',
  'last-in-use': () => 'It is the last one in use, and the forms need one.',
  'too-many-levels': () => `No more than ${MOST_LEVELS} levels can be in use.`,
};

const kept: Record<KeptReason, string> = {
  'changed-since': 'it has been changed since',
  'last-in-use': 'it is the last one in use',
  'name-taken': 'another one is called so by now',
  'code-taken': 'another level has the code by now',
};

export const imports = {
  inShort: 'All of this as a table, out and in.',
  title: 'Import and export',
  columns,
  lists,
  yes: 'yes',
  retired: 'retired',
  noWindow: 'none',
  fileName: (showroom: string, day: string) => `base-data-${showroom}-${day}`,
  sheet: 'Base data',

  exportIntro:
    '*Take everything out* as one table: levels and all lists, retired ones too. I send it to you as a direct message. You can edit it and bring it back in.',
  csv: 'Export CSV',
  xlsx: 'Export XLSX',
  exported: (count: number) => `📄 Here is the base data: ${entries(count)}.`,
  exportSent: '✅ The file is in your direct messages with me.',
  exportFailed: (problem: string) =>
    `The file could not be sent (\`${problem}\`). Please try again, or tell your admin.`,

  submit: 'Check the file',
  file: 'CSV or XLSX file',
  fileHint: (size: number, rows: number) =>
    `At most ${megabytes(size)} and ${number(rows)} rows. You see what would change before anything does. Easiest: export, edit, import.`,
  rules:
    'Columns may stand in any order, in English or Chinese; List and Name are needed. Empty cells, and what the file does not name, stay as they are. Revisit days already set stay, too.',
  reading: (file: string) => `⏳ Reading ${file} …`,
  readingHint: 'If nothing appears here within a minute, send the file again.',

  problems: {
    empty: 'The file is empty. Give it a first row with the columns, and a row for each entry.',
    'file-too-large': 'The file is too large. Split it, and import one part after the other.',
    'too-many-rows': 'The file has too many rows. Split it, and import one part after the other.',
    'unknown-encoding': 'I cannot read the characters of this file. Save it as “CSV UTF-8” or as XLSX.',
    'old-excel': 'This is an old Excel file (.xls). Save it as XLSX or CSV.',
    'not-a-table': 'I cannot read this file as a table. Save it as XLSX or as CSV, and try again.',
    'columns-missing':
      'The first row must name the columns, at least “List” and “Name”. Export a file to see what it looks like.',
    'no-right': 'Slack does not let me read the file: ask an admin to give the app the scope `files:read`.',
    unreachable: 'I could not fetch the file from Slack. Please try again.',
  },

  report: 'What would change',
  counts: ({ new: added, changed, unchanged, faulty }: Counts) =>
    `*${number(added)}* new · *${number(changed)}* changed · *${number(unchanged)}* unchanged · *${number(faulty)}* faulty`,
  of: (file: string) => `In ${file}:`,
  faultyStay: (count: number) =>
    `⚠️ ${count === 1 ? 'The faulty row is' : `The ${number(count)} faulty rows are`} left out; the others can go in. Or correct the file and check it again.`,
  unknownColumns: (names: string) => `Columns I do not know, and leave out: ${names}`,
  nothing: 'Nothing would change: everything in the file is already so.',
  row: (row: number) => `Row ${number(row)}`,
  faults,
  isNew: 'new',
  isUnchanged: 'unchanged',
  change: (column: string, from: string, to: string) => `${column}: ${from} → ${to}`,
  confirm: (count: number) => `Import ${plural(count, 'row')}`,
  otherFile: 'Another file',

  imported: ({ new: added, changed, faulty }: Counts) =>
    `✅ Imported: ${number(added)} new, ${number(changed)} changed${faulty > 0 ? `; ${number(faulty)} faulty left out` : ''}.`,
  changedMeanwhile:
    'The base data was changed while you looked, so these numbers differ from those you were shown.',
  howToUndo: `You can undo this for ${UNDO_DAYS} days, here or in the list of the last imports.`,
  importedAlready: 'This file has been imported already. See the last imports.',
  undo: 'Undo',
  undoQuestion:
    'Everything that still stands as the import left it goes back. What was added is retired, because customers may have it by now.',
  undone: (count: number) => `✅ Undone: ${entries(count)} put back.`,
  kept: (count: number) =>
    `${entries(count)} ${count === 1 ? 'stays' : 'stay'} as ${count === 1 ? 'it is' : 'they are'}:`,
  keptOne: (why: KeptReason, list: string, name: string, column: string) =>
    `${list}${name ? ` “${name}”` : ''}, ${column}: ${kept[why]}`,
  keptMore: (count: number) => `… and ${number(count)} more`,
  notUndoable: {
    'undone-already': 'This import has been undone already.',
    'not-imported': 'This file has not been imported.',
    'too-late': `An import can be undone for ${UNDO_DAYS} days. This one is older.`,
  },

  last: 'Last imports',
  noImports: 'Nothing has been imported yet.',
  line: (when: string, who: string, file: string) => `${when} · ${who} · ${file}`,
  operator: 'the server',
  isUndone: 'undone',

  /** In the showroom's own journal; who is written before each of these. */
  changes: {
    imported: ({ file, new: added, changed }: { file: string } & Pick<Counts, 'new' | 'changed'>) =>
      `imported ${file}: ${number(added)} new, ${number(changed)} changed`,
    undone: (file: string, count: number) => `undid the import of ${file}: ${entries(count)} put back`,
  },
};
