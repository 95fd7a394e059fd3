import type { Text } from '../../text/text-for.js';
import type { PooledLine } from '../../use-cases/list-pool.js';
import { button, context, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { typed } from '../mrkdwn.js';
import { pageButtons } from '../paging.js';

export const LINES_A_PAGE = 40;

/** Customers without an owner, each with a button that makes the reader theirs. */
export function poolModal(
  { lines, count }: { lines: PooledLine[]; count: number },
  page: number,
  memory: NewMemory,
  text: Text,
) {
  const pages = Math.max(1, Math.ceil(count / LINES_A_PAGE));
  return modal(
    {
      callbackId: 'pool',
      title: text.pool.title,
      memory,
      blocks: [
        context(text.pool.count(count)),
        ...lines.map((line) =>
          section(
            [
              `*${typed(line.name)}* · ${line.number} · ${line.level}`,
              text.pool.since(line.pooledDay, line.lastContactDay),
            ].join('\n'),
            button('claim', text.customer.actions.claim, String(line.id), {
              label: text.labelled(text.customer.actions.claim, line.name),
            }),
          ),
        ),
        ...pageButtons('pool-page', { page, pages }, text),
      ],
    },
    text,
  );
}
