import { showroomTime } from '../../domain/calendar.js';
import type { Actor } from '../../use-cases/deps.js';
import { listDueRevisits } from '../../use-cases/list-due-revisits.js';
import { postDigest } from '../../use-cases/post-digest.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { dueListModal, LINES_A_PAGE } from './messages.js';

export function attachDigest({ commands, clicks }: Routes, parts: Parts) {
  /** As of now, whatever day the message with the button is of; a page that no longer exists becomes the first. */
  const listPage = (ownerId: number, actor: Actor, wanted: number) => {
    const at = (page: number) => {
      const list = listDueRevisits(parts, ownerId, actor, {
        offset: page * LINES_A_PAGE,
        most: LINES_A_PAGE,
      });
      return list && { list, page };
    };
    const found = at(wanted);
    return found && found.list.lines.length === 0 ? at(0) : found;
  };

  commands.staff('digest', async ({ actor, text, token, reply }) => {
    const result = postDigest(parts, actor, token);
    if (result.kind === 'refused') return reply(says(text.refusals['not-allowed']));
    if (result.kind === 'quiet')
      return reply(says(text.digest.quiet(showroomTime(result.until, actor.showroom.timeZone))));
    return reply(says(text.digest.posted(`<#${actor.showroom.teamChannel}>`)));
  });

  clicks.on('see-due', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const shown = listPage(Number(value), actor, 0);
    if (!shown) return reply(says(text.refusals['not-allowed']));
    return open(dueListModal(shown.list, shown.page, { subject: value, responseUrl }, text));
  });

  clicks.on('due-page', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    const shown = form && listPage(Number(form.memory.subject), actor, Number(value));
    if (shown) await update(dueListModal(shown.list, shown.page, form.memory, await words()));
  });
}
