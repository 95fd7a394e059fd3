import { listImports } from '../../../../src/use-cases/list-imports.js';
import type { Scene, Stage } from '../stage.js';

const ROWS = 80;

/** New rows, changed ones and faulty ones of many kinds, all in these words. */
function aFile({ wording, house }: Stage): string {
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const row = (list: string, name: string, ...more: string[]) => [list, quoted(name), ...more].join(',');
  const lines = Array.from({ length: ROWS }, (_, at) =>
    row('Competitor model', wording.name(5000 + at), '', wording.note ? quoted(wording.note) : ''),
  );
  return [
    `List,Name,Order,Our answer,Price,In use,Code,${quoted(wording.name(1))}`,
    ...lines,
    row('Competitor model', 'camry', '1', quoted(wording.note), '1', 'retired'),
    row(quoted(wording.name(2)), wording.name(3)),
    row('Source', wording.name(4), '', '', '', quoted(wording.name(5))),
    row('Source', 'x'.repeat(200)),
    row('Level', wording.name(6), '', '', '', '', 'Q'),
    ...house.baseData.entries.source.slice(0, 2).map(({ name }) => row('Source', name, 'many')),
  ].join('\n');
}

const give = (stage: Stage, bytes: string) => {
  stage.bench.given.bytes = Buffer.from(bytes);
  return stage.as('manager').submit({ file: { file: `${stage.wording.name(0)}.csv` } });
};
const lastImport = ({ house }: Stage) => String(listImports(house.deps, house.actor('manager'))?.[0]?.id);
/** Of the import in front. */
const inFront = ({ bench }: Stage) => {
  const view = bench.sent.findLast(({ surface }) => surface === 'modal')?.content;
  return String(JSON.parse(String(view?.private_metadata)).subject);
};

export const importing: Scene<Stage>[] = [
  ['an import by whoever may not', ({ as }) => as('rep').command('showroom', 'import')],
  ['the import button of whoever may not', ({ as }) => as('rep').clickAtHome('base-data-import', 'x')],
  ['exported as CSV', ({ as }) => as('manager').clickInForm('export-base-data', 'csv')],
  [
    'exporting where nothing can be uploaded',
    async ({ as, bench }) => {
      bench.refusals.uploads = 'missing_scope';
      await as('manager').clickInForm('export-base-data', 'xlsx');
      delete bench.refusals.uploads;
    },
  ],
  ['importing, at Home', ({ as }) => as('manager').clickAtHome('base-data-import', 'x')],
  ['importing', ({ as }) => as('manager').command('showroom', 'import')],
  [
    'importing into another showroom',
    ({ as, house }) => as('admin').clickInForm('import-showroom', String(house.showroom.id)),
  ],
  ['no file', ({ as }) => as('manager').submit()],
  ['a file that is no table', (stage) => give(stage, 'just words')],
  ['a file', (stage) => give(stage, aFile(stage))],
  ['the next page of the report', ({ as }) => as('manager').clickInForm('import-page', '1')],
  ['imported', (stage) => stage.as('manager').clickInForm('confirm-import', inFront(stage))],
  ['imported twice', (stage) => stage.as('manager').clickInForm('confirm-import', lastImport(stage))],
  ['importing again', ({ as }) => as('manager').clickInForm('import-again', 'file')],
  ['undone', (stage) => stage.as('manager').clickInForm('undo-import', lastImport(stage))],
  ['undone twice', (stage) => stage.as('manager').clickInForm('undo-import', lastImport(stage))],
  ['the import list with one undone', ({ as }) => as('manager').clickInForm('import-again', 'file')],
];
