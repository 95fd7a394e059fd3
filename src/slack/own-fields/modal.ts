import type { KnownBlock, Overflow } from '@slack/types';
import { MOST_OWN_FIELDS } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { OwnFieldUse } from '../../use-cases/list-own-fields.js';
import { actions, button, context, section } from '../blocks.js';
import { modal } from '../form.js';
import { typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';
import { option } from '../select-inputs.js';

const FIELDS_A_PAGE = 40;
const LONGEST_CHOICES = 400;

/** The fields of a showroom and what can be done with them; `choice` is for whoever may look after several showrooms. */
export function ownFieldsModal(
  all: OwnFieldUse[],
  { showroom }: Actor,
  page: number,
  choice: KnownBlock[],
  text: Text,
) {
  const words = text.ownFields;
  const inUse = all.filter(({ retired }) => !retired).map(({ id }) => id);
  const { items, ...place } = pageOf(all, page, FIELDS_A_PAGE);
  return modal(
    {
      callbackId: 'own-fields',
      title: words.title,
      memory: { showroom: showroom.id, subject: String(place.page) },
      blocks: [
        ...choice,
        context(words.intro(typed(showroom.name), MOST_OWN_FIELDS)),
        ...actions(
          button('add-own-field', words.add, 'new', { style: 'primary' }),
          button('base-data', text.baseData.allLists, 'lists'),
        ),
        ...(all.length === 0 ? [context(words.none)] : []),
        ...items.map((field) => section(rowText(field, text), rowActions(field, inUse, text))),
        ...pageButtons('own-fields-page', place, text),
      ],
    },
    text,
  );
}

function rowText({ name, kind, required, retired, choices, answered }: OwnFieldUse, text: Text): string {
  const words = text.ownFields;
  const { standing } = words;
  const now = retired ? standing.retired : required ? standing.required : standing.optional;
  return [
    `*${typed(name)}*`,
    [words.kinds[kind], now, words.answered(answered)].join(' · '),
    ...(choices.length > 0 ? [typed(text.format.list(choices), LONGEST_CHOICES)] : []),
  ].join('\n');
}

function rowActions({ id, name, retired }: OwnFieldUse, inUse: number[], text: Text) {
  const { menu, bringBack } = text.ownFields;
  if (retired)
    return button('bring-back-own-field', bringBack, String(id), { label: text.labelled(bringBack, name) });
  const possible = (['edit', 'up', 'down', 'retire'] as const).filter(
    (act) => !(act === 'up' && id === inUse[0]) && !(act === 'down' && id === inUse.at(-1)),
  );
  const overflow: Overflow = {
    type: 'overflow',
    action_id: `own-field ${id}`,
    options: possible.map((act) => option({ value: `${act} ${id}`, text: menu[act] })),
  };
  return overflow;
}
