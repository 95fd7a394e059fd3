import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { BaseDataView } from '../../use-cases/view-base-data.js';
import { changesButton } from '../changes/modal.js';
import { modal } from '../form.js';
import type { Parts } from '../parts.js';
import { showroomChoice } from '../showroom-choice.js';
import { AFTER_LISTS, BEFORE_LISTS, sectionLine, sectionLines } from './sections.js';

/** Everything the forms choose from. */
export function baseDataModal({ lists }: BaseDataView, parts: Parts, actor: Actor, text: Text) {
  const words = text.baseData;
  return modal(
    {
      callbackId: 'base-data',
      title: words.title,
      memory: { showroom: actor.showroom.id },
      blocks: [
        ...showroomChoice(parts, 'base-data-showroom', actor, text),
        ...sectionLines(BEFORE_LISTS, parts, actor, text),
        ...lists.map(({ list, inUse, retired }) =>
          sectionLine(
            {
              actionId: 'base-data-list',
              value: list,
              title: words.lists[list],
              detail: words.size(inUse, retired),
            },
            text,
          ),
        ),
        ...sectionLines(AFTER_LISTS, parts, actor, text),
        ...changesButton(text),
      ],
    },
    text,
  );
}
