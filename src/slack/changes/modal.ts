import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { ChangeLine } from '../../use-cases/view-changes.js';
import { actions, button, divider, quote, section } from '../blocks.js';
import { modal } from '../form.js';
import { pageButtons } from '../paging.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';
import { changeWords } from './words.js';

export const CHANGES_A_PAGE = 20;

/** Opens the journal over what is looked after: lists, staff, settings. */
export const changesButton = (text: Text): ActionsBlock[] =>
  actions(button('changes', text.changes.title, 'changes'));

interface ChangesPage {
  lines: ChangeLine[];
  count: number;
  page: number;
  /** What was just done, in mrkdwn. */
  notice?: string | undefined;
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
      callbackId: 'changes',
      title: text.changes.title,
      // The token makes a click on what is shown count once.
      memory: { showroom: actor.showroom.id, token: parts.newToken() },
      blocks: [
        ...showroomChoice(parts, 'changes-showroom', actor, text),
        ...(notice ? [section(notice), divider] : []),
        ...changeLines(lines, actor, text),
        ...pageButtons('changes-page', { page, pages }, text),
      ],
    },
    text,
  );
}

const changeLines = (lines: ChangeLine[], { showroom }: Actor, text: Text): KnownBlock[] =>
  lines.length === 0
    ? [quote(text.changes.none)]
    : lines.map((line) => section(changeWords(line, showroom.timeZone, text), undoButton(line, text)));

function undoButton({ undoable, change }: ChangeLine, text: Text) {
  if (undoable === undefined || change.kind !== 'entries-merged') return undefined;
  const { undo, undoQuestion } = text.changes;
  return button(`undo-merge ${undoable}`, undo, String(undoable), {
    label: text.labelled(undo, change.from),
    confirm: { question: undoQuestion, yes: undo, no: text.cancel },
  });
}
