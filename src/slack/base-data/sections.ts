import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { button, section } from '../blocks.js';
import type { Parts } from '../parts.js';

/** A line of the base data modal: what it is about, what is in it, and the click that opens it. */
interface Section {
  actionId: string;
  title: (text: Text) => string;
  detail: (parts: Parts, actor: Actor, text: Text) => string;
}

/** What stands before the lists, and after them, and is looked after elsewhere. */
export const BEFORE_LISTS: readonly Section[] = [];
export const AFTER_LISTS: readonly Section[] = [];

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
