import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { listOwnFields } from '../../use-cases/list-own-fields.js';
import { viewLevels } from '../../use-cases/view-levels.js';
import { button, section } from '../blocks.js';
import type { Parts } from '../parts.js';

/** A line of the base data modal: what it is about, what is in it, and the click that opens it. */
interface Section {
  actionId: string;
  title: (text: Text) => string;
  detail: (parts: Parts, actor: Actor, text: Text) => string;
}

/** What stands before the lists, and after them, and is looked after elsewhere. */
export const BEFORE_LISTS: readonly Section[] = [
  {
    actionId: 'levels',
    title: ({ levels }) => levels.title,
    detail: (parts, actor, text) => {
      const seen = viewLevels(parts, actor);
      return sizeWords(seen.kind === 'found' ? seen.levels.map(({ isRetired }) => isRetired) : [], text);
    },
  },
];
export const AFTER_LISTS: readonly Section[] = [
  {
    actionId: 'own-fields',
    title: ({ ownFields }) => ownFields.title,
    detail: (parts, actor, text) =>
      sizeWords(listOwnFields(parts, actor)?.map(({ retired }) => retired) ?? [], text),
  },
  {
    actionId: 'base-data-import',
    title: ({ imports }) => imports.title,
    detail: (_parts, _actor, { imports }) => imports.inShort,
  },
];

/** Which of them are retired. */
function sizeWords(retired: boolean[], { baseData }: Text): string {
  const gone = retired.filter(Boolean).length;
  return baseData.size(retired.length - gone, gone);
}

/** `detail` is mrkdwn. */
export const sectionLine = (
  {
    actionId,
    value = '',
    title,
    detail,
  }: { actionId: string; value?: string; title: string; detail: string },
  text: Text,
): KnownBlock =>
  section(
    `*${title}*\n${detail}`,
    button(`${actionId} ${value}`.trim(), text.baseData.open, value || actionId, {
      label: text.labelled(text.baseData.open, title),
    }),
  );

export const sectionLines = (
  sections: readonly Section[],
  parts: Parts,
  actor: Actor,
  text: Text,
): KnownBlock[] =>
  sections.map(({ actionId, title, detail }) =>
    sectionLine({ actionId, title: title(text), detail: detail(parts, actor, text) }, text),
  );
