import type { KnownBlock, ModalView } from '@slack/types';
import { cutText } from '../../charts/cut-text.js';
import type { Kept } from '../../domain/undo-import.js';
import type { Text } from '../../text/text-for.js';
import type { ConfirmResult } from '../../use-cases/confirm-import.js';
import type { UndoImportResult } from '../../use-cases/undo-import.js';
import { actions, button, context, quote, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { undoButton } from './modal.js';

const KEPT_SHOWN = 30;
const LONGEST_NAME = 60;

const result = (blocks: KnownBlock[], memory: NewMemory, text: Text): ModalView =>
  modal(
    {
      callbackId: 'import-result',
      title: text.imports.title,
      memory,
      blocks: [...blocks, ...actions(button('import-again', text.imports.otherFile, 'file'))],
    },
    text,
  );

/** What is done, and how to undo it; or a sentence why nothing was. */
export function confirmedModal(confirmed: ConfirmResult, memory: NewMemory, text: Text): ModalView {
  const words = text.imports;
  if (confirmed.kind !== 'imported')
    return result(
      [section(confirmed.kind === 'refused' ? text.refusals['not-allowed'] : words.importedAlready)],
      memory,
      text,
    );
  const { id, fileName, counts, isAsShown } = confirmed;
  return result(
    [
      section(words.imported(counts), undoButton(id, fileName, text)),
      ...(isAsShown ? [] : [context(words.changedMeanwhile)]),
      context(words.howToUndo),
    ],
    memory,
    text,
  );
}

export function undoneModal(undone: UndoImportResult, memory: NewMemory, text: Text): ModalView {
  const words = text.imports;
  if (undone.kind === 'refused') return result([section(text.refusals['not-allowed'])], memory, text);
  if (undone.kind === 'not-undoable')
    return result([section(words.notUndoable[undone.reason])], memory, text);
  const { fileName, kept } = undone;
  return result(
    [
      section(`${words.of(typed(fileName))} ${words.undone(undone.undone)}`),
      ...(kept.length > 0 ? [quote(keptWords(kept, text).join('\n'))] : []),
    ],
    memory,
    text,
  );
}

/** What stays as it is, and why. */
export function keptWords(kept: Kept[], { imports: words }: Text): string[] {
  const lines = kept
    .slice(0, KEPT_SHOWN)
    .map(({ why, list, name, column }) =>
      words.keptOne(why, words.lists[list], cutText(name, LONGEST_NAME), words.columns[column]),
    );
  const rest = kept.length - lines.length;
  return [words.kept(kept.length), ...lines, ...(rest > 0 ? [words.keptMore(rest)] : [])];
}
