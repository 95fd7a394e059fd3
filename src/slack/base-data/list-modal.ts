import type { KnownBlock, Overflow } from '@slack/types';
import { isDescribed } from '../../domain/entry-details.js';
import { LONGEST_NAME } from '../../domain/field.js';
import type { Text } from '../../text/text-for.js';
import type { EntryLine, ListView } from '../../use-cases/view-list.js';
import { actions, button, context, divider, section } from '../blocks.js';
import { modal } from '../form.js';
import { textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { pageButtons } from '../paging.js';
import { option } from '../select-inputs.js';
import { LOOKS, type Place, writePlace } from './place.js';
import { usageWords } from './words.js';

export const ENTRIES_A_PAGE = 30;

export type Act = keyof Text['baseData']['acts'];

interface Shown {
  view: ListView;
  place: Place;
  /** What was just done, in mrkdwn. */
  notice?: string;
  showroom: number;
  token: string;
}

/** One list, searched and paged: what is offered at each entry depends on how it is looked at. */
export function listModal({ view, place, notice, showroom, token }: Shown, text: Text) {
  const words = text.baseData;
  const pages = Math.max(1, Math.ceil(view.matching / ENTRIES_A_PAGE));
  return modal(
    {
      callbackId: 'base-data-list',
      title: words.lists[place.list],
      submit: words.search,
      close: text.close,
      memory: { showroom, token, subject: writePlace(place) },
      blocks: [
        ...(notice ? [section(notice), divider] : []),
        context(words.size(view.inUse, view.retired)),
        ...actions(
          button('base-data-add', words.add, 'add', { style: 'primary' }),
          ...LOOKS.filter((look) => look !== place.look).map((look) =>
            button(`base-data-look ${look}`, words.views[look], look),
          ),
          button('base-data', words.allLists, 'lists'),
        ),
        textInput({
          field: 'text',
          label: words.partOfName,
          optional: true,
          longest: LONGEST_NAME,
          value: place.text,
        }),
        context(`*${words.views[place.look]}* · ${words.found(view.matching)}`),
        ...(view.lines.length > 0
          ? view.lines.map((line) => row(line, place, text))
          : [section(words.nothing)]),
        ...pageButtons('base-data-page', { page: place.page, pages }, text),
      ],
    },
    text,
  );
}

function row(line: EntryLine, { look }: Place, text: Text): KnownBlock {
  const name = `*${typed(line.name)}*`;
  return section(
    `${line.place === undefined ? name : `${text.format.number(line.place)}. ${name}`}\n${usageWords(line, text)}`,
    menu(line.id, actsAt(line, look), text),
  );
}

/** An entry that rules speak of stays. */
function actsAt({ code, list }: EntryLine, look: Place['look']): Act[] {
  if (look === 'order') return ['up', 'down', 'after'];
  if (look === 'retired') return ['back', 'rename', 'merge'];
  const details: Act[] = isDescribed(list) ? ['details'] : [];
  return [...details, ...(code === null ? (['rename', 'merge', 'retire'] as const) : (['rename'] as const))];
}

const menu = (id: number, acts: Act[], text: Text): Overflow => ({
  type: 'overflow',
  action_id: `base-data-entry ${id}`,
  options: acts.map((act) => option({ value: `${act} ${id}`, text: text.baseData.acts[act] })),
});
