import type { KnownBlock, Overflow } from '@slack/types';
import type { LevelFields } from '../../domain/level.js';
import type { Text } from '../../text/text-for.js';
import type { KeptLevel } from '../../use-cases/view-levels.js';
import { actions, button, context, divider, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';
import { option } from '../select-inputs.js';

const LEVELS_A_PAGE = 40;

export interface LevelList {
  levels: KeptLevel[];
  page?: number;
  /** What was just done, or why not. */
  remark?: string | undefined;
  /** Which showroom, for whoever may choose. */
  choice: KnownBlock[];
  memory: NewMemory;
}

/** Every level in order, each with what can be done to it; retired ones last. */
export function levelList({ levels, page = 0, remark, choice, memory }: LevelList, text: Text) {
  const words = text.levels;
  const inUse = levels.filter(({ isRetired }) => !isRetired);
  const { items, ...place } = pageOf(levels, page, LEVELS_A_PAGE);
  return modal(
    {
      callbackId: 'levels',
      title: words.title,
      memory,
      blocks: [
        ...choice,
        ...(remark ? [section(remark)] : []),
        context(words.intro),
        ...actions(
          button('add-level', words.add, 'add'),
          button('switch-levels', words.switch, 'switch'),
          button('base-data', text.baseData.allLists, 'lists'),
        ),
        divider,
        ...items.map((level) => row(level, inUse, text)),
        ...pageButtons('levels-page', place, text),
      ],
    },
    text,
  );
}

function row(level: KeptLevel, inUse: KeptLevel[], text: Text): KnownBlock {
  const { levels: words } = text;
  const { code, name, openCustomers, isRetired } = level;
  const lines = [
    `*${typed(code)}* · ${typed(name)}${isRetired ? ` · ${words.isRetired}` : ''}`,
    [levelFacts(level, text), openCustomers > 0 ? words.customers(openCustomers) : words.noCustomers].join(
      ' · ',
    ),
  ].join('\n');
  return section(
    lines,
    isRetired
      ? button(`bring-back-level ${level.id}`, words.bringBack, String(level.id), {
          label: text.labelled(words.bringBack, `${code} · ${name}`),
        })
      : menu(level, inUse, text),
  );
}

/** What a level means, in a line. */
export const levelFacts = (
  { windowDays, intervalDays, protectionDays }: LevelFields,
  { levels: words }: Pick<Text, 'levels'>,
): string =>
  [
    windowDays === null ? words.noWindow : words.window(windowDays),
    words.every(intervalDays),
    words.protectedFor(protectionDays),
  ].join(' · ');

/**
 * A move names the level it goes before, so that pressed twice it moves once. Slack reads no label for a menu: each of
 * its entries names the level.
 */
function menu({ id, code }: KeptLevel, inUse: KeptLevel[], { levels: words }: Text): Overflow {
  const at = inUse.findIndex((one) => one.id === id);
  const above = inUse[at - 1];
  const belowNext = inUse[at + 2]?.id ?? 'last';
  return {
    type: 'overflow',
    action_id: `level-act ${id}`,
    options: [
      option({ value: `edit ${id}`, text: words.edit(code) }),
      ...(above ? [option({ value: `before ${id} ${above.id}`, text: words.up(code) })] : []),
      ...(at < inUse.length - 1
        ? [option({ value: `before ${id} ${belowNext}`, text: words.down(code) })]
        : []),
      ...(inUse.length > 1 ? [option({ value: `retire ${id}`, text: words.retire(code) })] : []),
    ],
  };
}
