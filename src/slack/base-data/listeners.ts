import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { undoMerge } from '../../use-cases/undo-merge.js';
import { viewBaseData, viewChanges } from '../../use-cases/view-base-data.js';
import { says } from '../blocks.js';
import { notice } from '../form.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { attachEntryForms } from './form-listeners.js';
import { attachList } from './list-listeners.js';
import { baseDataModal, CHANGES_A_PAGE, CHANGES_SHOWN, changesModal } from './modal.js';

export function attachBaseData(routes: Routes, parts: Parts) {
  const { commands, clicks } = routes;

  /** Undefined for whoever may not. */
  const root = (actor: Actor, text: Text): ModalView | undefined => {
    const found = viewBaseData(parts, actor, CHANGES_SHOWN);
    return found.kind === 'found' ? baseDataModal(found, parts, actor, text) : undefined;
  };
  const changes = (actor: Actor, page: number, text: Text, done?: string): ModalView => {
    const found = viewChanges(parts, actor, { offset: page * CHANGES_A_PAGE, most: CHANGES_A_PAGE });
    if (found.kind === 'refused') return refusal(text);
    return changesModal({ ...found, page, ...(done && { notice: done }) }, parts, actor, text);
  };

  commands.staff('base-data', ({ actor, text, open, reply }) => {
    const view = root(actor, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('base-data', async ({ actor, ack, words, update }) => {
    await ack();
    const text = await words();
    await update(root(actor, text) ?? refusal(text));
  });

  clicks.on('base-data-showroom', async ({ actor: { staff, showroom: own }, value, ack, words, update }) => {
    await ack();
    const text = await words();
    const showroom = listShowrooms(parts, staff).find(({ id }) => String(id) === value) ?? own;
    await update(root({ staff, showroom }, text) ?? refusal(text));
  });

  clicks.on('base-data-changes', async ({ actor, value, ack, words, update }) => {
    await ack();
    await update(changes(actor, Number(value), await words()));
  });

  clicks.on('undo-merge', async ({ actor, value, form, ack, words, update }) => {
    const result = undoMerge(parts, Number(value), actor, `${form?.memory.token} undo ${value}`);
    await ack();
    const text = await words();
    if (result.kind === 'refused') return update(refusal(text));
    await update(changes(actor, 0, text, undoWords(result, text)));
  });

  attachList(routes, parts);
  attachEntryForms(routes, parts);
}

const undoWords = (
  result: Exclude<ReturnType<typeof undoMerge>, { kind: 'refused' }>,
  { baseData }: Text,
): string | undefined => {
  if (result.kind === 'kept') return baseData.cannotUndo[result.reason];
  if (result.kind === 'counted') return undefined;
  return baseData.undone(typed(result.from), typed(result.into), result.customers);
};

const refusal = (text: Text) => notice(text.baseData.title, says(text.refusals['not-allowed']), text);
