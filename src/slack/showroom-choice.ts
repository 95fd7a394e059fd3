import type { KnownBlock } from '@slack/types';
import type { Text } from '../text/text-for.js';
import type { Actor, Deps } from '../use-cases/deps.js';
import { listShowrooms } from '../use-cases/list-showrooms.js';
import { plain, section } from './blocks.js';
import { typed } from './mrkdwn.js';
import { MOST_OPTIONS, option } from './select-inputs.js';

/**
 * Which showroom a modal is about, with a select for whoever may act in several. The choice comes as a click on
 * `actionId`, its value the showroom's id; the modal's memory keeps it.
 */
export function showroomChoice(
  parts: Pick<Deps, 'db'>,
  actionId: string,
  { staff, showroom }: Actor,
  text: Text,
): KnownBlock[] {
  const showrooms = listShowrooms(parts, staff);
  if (showrooms.length < 2) return [];
  const options = showrooms
    .slice(0, MOST_OPTIONS)
    .map(({ id, code, name }) => option({ value: String(id), text: `${code} · ${name}` }));
  const chosen = options.find(({ value }) => value === String(showroom.id));
  return [
    section(text.labelled(text.showrooms.showroom, `*${typed(showroom.name)}*`), {
      type: 'static_select',
      action_id: actionId,
      placeholder: plain(text.choose, 150),
      options,
      ...(chosen && { initial_option: chosen }),
    }),
  ];
}
