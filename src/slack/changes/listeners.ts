import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { chooseShowroom } from '../../use-cases/list-showrooms.js';
import { undoMerge } from '../../use-cases/undo-merge.js';
import { viewChanges } from '../../use-cases/view-changes.js';
import { says } from '../blocks.js';
import { notice } from '../form.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { CHANGES_A_PAGE, changesModal } from './modal.js';

/** The journal of the showroom: from `/showroom changes`, or over what is looked after. */
export function attachChanges({ commands, clicks }: Routes, parts: Parts) {
  /** Undefined for whoever may not. */
  const show = (actor: Actor, page: number, text: Text, done?: string): ModalView | undefined => {
    const found = viewChanges(parts, actor, { offset: page * CHANGES_A_PAGE, most: CHANGES_A_PAGE });
    if (found.kind === 'refused') return undefined;
    return changesModal({ ...found, page, notice: done }, parts, actor, text);
  };

  commands.staff('changes', ({ actor, text, open, reply }) => {
    const view = show(actor, 0, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('changes', async ({ actor, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const view = show(actor, 0, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('changes-page', async ({ actor, value, ack, words, update }) => {
    await ack();
    const text = await words();
    await update(show(actor, Number(value), text) ?? refusal(text));
  });

  clicks.on('changes-showroom', async ({ actor, value, ack, words, update }) => {
    await ack();
    const text = await words();
    const chosen = chooseShowroom(parts, actor.staff, Number(value)) ?? actor;
    await update(show(chosen, 0, text) ?? refusal(text));
  });

  clicks.on('undo-merge', async ({ actor, value, form, ack, words, update }) => {
    const result = undoMerge(parts, Number(value), actor, `${form?.memory.token} undo ${value}`);
    await ack();
    const text = await words();
    if (result.kind === 'refused') return update(refusal(text));
    await update(show(actor, 0, text, undoWords(result, text)) ?? refusal(text));
  });
}

const undoWords = (
  result: Exclude<ReturnType<typeof undoMerge>, { kind: 'refused' }>,
  { changes }: Text,
): string | undefined => {
  if (result.kind === 'kept') return changes.cannotUndo[result.reason];
  if (result.kind === 'counted') return undefined;
  return changes.undone(typed(result.from), typed(result.into), result.customers);
};

const refusal = (text: Text) => notice(text.changes.title, says(text.refusals['not-allowed']), text);
