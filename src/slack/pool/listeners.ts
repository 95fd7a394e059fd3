import type { Actor } from '../../use-cases/deps.js';
import { listPool } from '../../use-cases/list-pool.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { LINES_A_PAGE, poolModal } from './modal.js';

export function attachPool({ clicks }: Routes, parts: Parts) {
  /** A page that no longer exists becomes the first. */
  const poolPage = (actor: Actor, wanted: number) => {
    const at = (page: number) => {
      const pool = listPool(parts, actor, { offset: page * LINES_A_PAGE, most: LINES_A_PAGE });
      return pool.kind === 'found' ? { pool, page } : undefined;
    };
    const found = at(wanted);
    return found && found.pool.lines.length === 0 ? at(0) : found;
  };

  clicks.on('see-pool', async ({ actor, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const shown = poolPage(actor, 0);
    if (!shown) return reply(says(text.refusals['not-allowed']));
    return open(poolModal(shown.pool, shown.page, { responseUrl }, text));
  });

  clicks.on('pool-page', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    const shown = form && poolPage(actor, Number(value));
    if (shown) await update(poolModal(shown.pool, shown.page, form.memory, await words()));
  });
}
