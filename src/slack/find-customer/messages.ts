import type { Text } from '../../text/text-for.js';
import type { SearchResult } from '../../use-cases/search-customers.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { bullets, button, context, type Message, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { pageButtons, pageOf } from '../paging.js';
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

/** Everything that happened, newest first, in pages. */
export function timelineModal(card: CustomerCard, page: number, memory: NewMemory, text: Text) {
  const lines = card.timeline.map((entry) => timelineLine(entry, card.timeZone, text)).reverse();
  const { items, ...place } = pageOf(lines, page, HAPPENINGS_A_PAGE);
  return modal(
    {
      callbackId: 'timeline',
      title: text.customer.timeline,
      memory,
      blocks: [
        section(`*${typed(card.customer.name)}* · ${card.customer.number}`),
        bullets(text.customer.timeline, items),
        ...pageButtons('timeline-page', place, text),
      ],
    },
    text,
  );
}
