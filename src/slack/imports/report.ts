import type { KnownBlock, ModalView } from '@slack/types';
import { cutText } from '../../charts/cut-text.js';
import type { Column } from '../../domain/base-data-table.js';
import type { FieldChange, Verdict } from '../../domain/plan-import.js';
import type { Text } from '../../text/text-for.js';
import type { ImportReport } from '../../use-cases/check-import.js';
import { actions, button, context, divider, quote, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';

/** Lines stand several in a section: a modal takes a hundred blocks. */
const ROWS_A_PAGE = 30;
const ROWS_A_SECTION = 5;
const LONGEST_LINE = 580;
const LONGEST_VALUE = 60;
const FILE_NAME = 80;

/** Faulty rows first, then what changes, each by the place in the file. */
const FIRST: Record<Verdict['kind'], number> = { faulty: 0, new: 1, changed: 2, unchanged: 3 };

/** What a file would change, row by row; nothing has been changed yet. */
export function reportModal(
  { id, fileName, plan, unknownColumns }: ImportReport,
  page: number,
  memory: NewMemory,
  text: Text,
): ModalView {
  const words = text.imports;
  const { counts } = plan;
  const rows = plan.rows.toSorted((a, b) => FIRST[a.kind] - FIRST[b.kind] || a.row - b.row);
  const shown = pageOf(rows, page, ROWS_A_PAGE);
  const effective = counts.new + counts.changed;
  return modal(
    {
      callbackId: 'import-report',
      title: words.report,
      memory: { ...memory, subject: String(id) },
      blocks: [
        section(`${words.of(typed(fileName, FILE_NAME))} ${words.counts(counts)}`),
        ...(unknownColumns.length > 0
          ? [quote(words.unknownColumns(text.format.list(unknownColumns.slice(0, 20))))]
          : []),
        ...(counts.faulty > 0 ? [context(words.faultyStay(counts.faulty))] : []),
        ...(effective === 0 ? [section(words.nothing)] : []),
        ...actions(
          ...(effective > 0
            ? [button('confirm-import', words.confirm(effective), String(id), { style: 'primary' })]
            : []),
          button('import-again', words.otherFile, 'file'),
        ),
        divider,
        ...sections(shown.items.map((row) => rowLine(row, text))),
        ...pageButtons('import-page', shown, text),
      ],
    },
    text,
  );
}

function sections(lines: string[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let at = 0; at < lines.length; at += ROWS_A_SECTION)
    blocks.push(quote(lines.slice(at, at + ROWS_A_SECTION).join('\n')));
  return blocks;
}

/** Plain text: what stands in a file is never parsed. */
export function rowLine(verdict: Verdict, text: Text): string {
  const words = text.imports;
  const name = oneLine(verdict.name, 80);
  const said = () => {
    switch (verdict.kind) {
      case 'faulty':
        return `❌ ${name ? `${name}: ` : ''}${faultWords(verdict.faulty, text)}`;
      case 'new':
        return `➕ ${words.lists[verdict.list]} · ${name}: ${words.isNew}`;
      case 'changed':
        return `✏️ ${words.lists[verdict.list]} · ${name}: ${verdict.changes.map((one) => changeWords(one, text)).join(' · ')}`;
      case 'unchanged':
        return `${words.lists[verdict.list]} · ${name}: ${words.isUnchanged}`;
    }
  };
  return cutText(`${words.row(verdict.row)} · ${said()}`, LONGEST_LINE);
}

const faultWords = (
  { fault, column, value }: Extract<Verdict, { kind: 'faulty' }>['faulty'],
  { imports }: Text,
): string => imports.faults[fault](imports.columns[column], oneLine(value, LONGEST_VALUE));

const changeWords = ({ column, from, to }: FieldChange, text: Text): string =>
  text.imports.change(
    text.imports.columns[column],
    valueWords(column, from, text),
    valueWords(column, to, text),
  );

function valueWords(column: Column, value: FieldChange['from'], { imports, none }: Text): string {
  if (typeof value === 'boolean') return value ? imports.yes : imports.retired;
  if (value === null || value === '') return column === 'windowDays' ? imports.noWindow : none;
  return oneLine(String(value), LONGEST_VALUE);
}

const oneLine = (words: string, longest: number): string => cutText(words.replace(/\s+/g, ' '), longest);
