import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { chooseShowroom } from '../../use-cases/list-showrooms.js';
import { viewBaseData } from '../../use-cases/view-base-data.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { attachEntryForms } from './form-listeners.js';
import { attachList } from './list-listeners.js';
import { baseDataModal } from './modal.js';
import { refusal } from './show-list.js';

export function attachBaseData(routes: Routes, parts: Parts) {
  const { commands, clicks } = routes;

  /** Undefined for whoever may not. */
  const root = (actor: Actor, text: Text): ModalView | undefined => {
    const found = viewBaseData(parts, actor);
    return found.kind === 'found' ? baseDataModal(found, parts, actor, text) : undefined;
  };

  commands.staff('base-data', ({ actor, text, open, reply }) => {
    const view = root(actor, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('base-data', async ({ actor, ack, words, update }) => {
    await ack();
    const text = await words();
    await update(root(actor, text) ?? refusal(text, 'not-allowed'));
  });

  clicks.on('base-data-showroom', async ({ actor, value, ack, words, update }) => {
    await ack();
    const text = await words();
    const chosen = chooseShowroom(parts, actor.staff, Number(value)) ?? actor;
    await update(root(chosen, text) ?? refusal(text, 'not-allowed'));
  });

  attachList(routes, parts);
  attachEntryForms(routes, parts);
}
