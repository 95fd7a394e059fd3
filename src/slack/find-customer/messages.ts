import type { Text } from '../../text/text-for.js';
import type { SearchResult } from '../../use-cases/search-customers.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { bullets, button, context, type Message, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { firstThatFit, pageButtons, pageOf } from '../paging.js';
import { timelineLine } from './timeline.js';

/** Several customers match: each with a button that shows its card. */
export function foundMessage({ lines, more }: Extract<SearchResult, { kind: 'found' }>, text: Text): Message {
  const question = text.customer.found(lines.length);
  return {
    text: question,
    blocks: [
      section(question),
      ...lines.map((line) =>
        section(
          `*${typed(line.name)}* · ${line.number} · ${line.level} · ${text.status[line.status]}\n${typed(
            `${line.phone ?? text.customer.noPhone} · ${line.ownerName ?? text.customer.noOwner}`,
          )}`,
          button('show-customer', text.customer.show, String(line.id), {
            label: text.labelled(text.customer.show, line.name),
          }),
        ),
      ),
      ...(more ? [context(text.customer.more)] : []),
    ],
  };
}

const HAPPENINGS_A_PAGE = 40;
/** Slack takes 250 kB in a modal, and may count up to six for a character. */
const CHARACTERS_A_PAGE = 40_000;

/** Everything that happened, newest first, in pages. */
export function timelineModal(card: CustomerCard, page: number, memory: NewMemory, text: Text) {
  const lines = card.timeline.map((entry) => timelineLine(entry, card.timeZone, text)).reverse();
  const { items, ...place } = pageOf(inPages(lines), page, 1);
  return modal(
    {
      callbackId: 'timeline',
      title: text.customer.timeline,
      memory,
      blocks: [
        section(`*${typed(card.customer.name)}* · ${card.customer.number}`),
        bullets(text.customer.timeline, items.flat()),
        ...pageButtons('timeline-page', place, text),
      ],
    },
    text,
  );
}

function inPages(lines: string[]): string[][] {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += pages.at(-1)?.length ?? 1)
    pages.push(firstThatFit(lines.slice(at, at + HAPPENINGS_A_PAGE), CHARACTERS_A_PAGE));
  return pages;
}
