import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { NotChanged } from '../../use-cases/change-entry.js';
import type { Actor } from '../../use-cases/deps.js';
import { viewList } from '../../use-cases/view-list.js';
import { says } from '../blocks.js';
import { notice } from '../form.js';
import type { Parts } from '../parts.js';
import { ENTRIES_A_PAGE, listModal } from './list-modal.js';
import type { Place } from './place.js';

/** The list as it is now, at this place or, if there is no such page any more, at the last one. */
export function showList(parts: Parts, actor: Actor, place: Place, text: Text, done?: string): ModalView {
  const query = { ...place, retired: place.look === 'retired' };
  const at = (page: number) =>
    viewList(parts, query, actor, { offset: page * ENTRIES_A_PAGE, most: ENTRIES_A_PAGE });
  const first = at(place.page);
  if (first.kind === 'refused') return refusal(text, 'not-allowed');
  const last = Math.max(0, Math.ceil(first.matching / ENTRIES_A_PAGE) - 1);
  const page = Math.min(place.page, last);
  const view = page === place.page ? first : at(page);
  if (view.kind === 'refused') return refusal(text, 'not-allowed');
  const shown = {
    view,
    place: { ...place, page },
    showroom: actor.showroom.id,
    token: parts.newToken(),
    ...(done && { notice: done }),
  };
  return listModal(shown, text);
}

/** Why a list or an entry cannot be shown or changed. */
export const refusalWords = (
  reason: Extract<NotChanged, { kind: 'refused' }>['reason'],
  text: Text,
): string => (reason === 'not-found' ? text.baseData.gone : text.refusals['not-allowed']);

export const refusal = (text: Text, reason: Parameters<typeof refusalWords>[0]): ModalView =>
  notice(text.baseData.title, says(refusalWords(reason, text)), text);
