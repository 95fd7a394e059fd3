import { EXIT } from '../exit-codes.js';
import { rowLine } from '../slack/imports/report.js';
import { keptWords } from '../slack/imports/results.js';
import { tableWords } from '../text/table-words.js';
import { textIn } from '../text/text-for.js';
import type { ImportReport } from '../use-cases/check-import.js';
import type { Deps } from '../use-cases/deps.js';
import { type Operated, type Operation, operateBaseData } from '../use-cases/operate-base-data.js';
import type { Outcome } from './outcome.js';

const text = textIn('en');
const words = text.imports;

/** Does what was asked for, and says what became of it; on the database itself, or in the bot that works on it. */
export const operate = (deps: Deps, operation: Operation): Outcome =>
  say(operateBaseData(deps, operation, tableWords('en')));

function say(operated: Operated): Outcome {
  switch (operated.kind) {
    case 'no-showroom':
      return { words: noShowroom(operated.codes), code: EXIT.failed };
    case 'columns-missing':
      return { words: words.problems['columns-missing'], code: EXIT.failed };
    case 'checked':
      return {
        words: [...report(operated.report), 'Nothing has been changed. With --yes it is imported.'].join(
          '\n',
        ),
        code: 0,
      };
    case 'imported': {
      const { counts } = operated.confirmed;
      const undo = 'It can be undone for 30 days: showroom base-data undo, or in Slack.';
      return { words: [...report(operated.report), words.imported(counts), undo].join('\n'), code: 0 };
    }
    case 'nothing-to-undo':
      return { words: 'There is no import to undo.', code: EXIT.failed };
    case 'not-undoable':
      return { words: words.notUndoable[operated.reason], code: EXIT.failed };
    case 'undone':
      return {
        words: [
          `${words.of(operated.fileName)} ${words.undone(operated.undone)}`,
          ...(operated.kept.length > 0 ? keptWords(operated.kept, text) : []),
        ].join('\n'),
        code: 0,
      };
  }
}

export const noShowroom = (codes: string[]): string =>
  codes.length === 0
    ? 'No showroom has been set up yet.'
    : `There is no such showroom. There are: ${codes.join(', ')}.`;

/** The counts, then every row that is not just as it was. */
function report({ fileName, plan, unknownColumns }: ImportReport): string[] {
  return [
    ...plan.rows.filter(({ kind }) => kind !== 'unchanged').map((row) => rowLine(row, text)),
    ...(unknownColumns.length > 0 ? [words.unknownColumns(unknownColumns.join(', '))] : []),
    `${words.of(fileName)} ${words.counts(plan.counts).replaceAll('*', '')}`,
  ];
}
