import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { BaseDataView, EntryChangeLine } from '../../use-cases/view-base-data.js';
import { actions, button, divider, header, quote, section } from '../blocks.js';
import { modal } from '../form.js';
import { pageButtons } from '../paging.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';
import { AFTER_LISTS, BEFORE_LISTS, sectionLine, sectionLines } from './sections.js';
import { changeWords } from './words.js';

export const CHANGES_SHOWN = 5;
export const CHANGES_A_PAGE = 20;

/** Everything the forms choose from, and what was changed in it last. */
export function baseDataModal({ lists, changes }: BaseDataView, parts: Parts, actor: Actor, text: Text) {
  const words = text.baseData;
  return modal(
    {
      callbackId: 'base-data',
      title: words.title,
      memory: memoryOf(parts, actor),
      blocks: [
        ...showroomChoice(parts, 'base-data-showroom', actor, text),
        ...sectionLines(BEFORE_LISTS, parts, actor, text),
        ...lists.map(({ list, inUse, retired }) =>
          sectionLine(
            {
              actionId: 'base-data-list',
              value: list,
              title: words.lists[list],
              detail: words.size(inUse, retired),
            },
            text,
          ),
        ),
        ...sectionLines(AFTER_LISTS, parts, actor, text),
        divider,
        header(words.lastChanges),
        ...changeLines(changes, actor, text),
        ...(changes.length > 0 ? actions(button('base-data-changes', words.allChanges, '0')) : []),
      ],
    },
    text,
  );
}

interface ChangesPage {
  lines: EntryChangeLine[];
  count: number;
  page: number;
  /** What was just done, in mrkdwn. */
  notice?: string;
}

/** Who changed what, page by page; a merge can be undone from here. */
export function changesModal(
  { lines, count, page, notice }: ChangesPage,
  parts: Parts,
  actor: Actor,
  text: Text,
) {
  const pages = Math.max(1, Math.ceil(count / CHANGES_A_PAGE));
  return modal(
    {
      callbackId: 'base-data-changes',
      title: text.baseData.lastChanges,
      memory: memoryOf(parts, actor),
      blocks: [
        ...(notice ? [section(notice), divider] : []),
        ...changeLines(lines, actor, text),
        ...pageButtons('base-data-changes', { page, pages }, text),
        ...actions(button('base-data', text.baseData.allLists, 'lists')),
      ],
    },
    text,
  );
}

const changeLines = (lines: EntryChangeLine[], { showroom }: Actor, text: Text): KnownBlock[] =>
  lines.length === 0
    ? [quote(text.baseData.noChanges)]
    : lines.map((line) => section(changeWords(line, showroom.timeZone, text), undoButton(line, text)));

function undoButton({ undoable, change }: EntryChangeLine, text: Text) {
  if (undoable === undefined || change.kind !== 'entries-merged') return undefined;
  const { undo, undoQuestion } = text.baseData;
  return button(`undo-merge ${undoable}`, undo, String(undoable), {
    label: text.labelled(undo, change.from),
    confirm: { question: undoQuestion, yes: undo, no: text.cancel },
  });
}

/** The token makes a click on what is shown count once. */
const memoryOf = (parts: Parts, { showroom }: Actor) => ({
  showroom: showroom.id,
  token: parts.newToken(),
});
