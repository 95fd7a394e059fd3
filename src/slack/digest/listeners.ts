import { listDueRevisits } from '../../use-cases/list-due-revisits.js';
import { postDigest } from '../../use-cases/post-digest.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { dueListModal, LINES_A_PAGE, readDueValue } from './messages.js';

export function attachDigest({ commands, clicks }: Routes, parts: Parts) {
  commands.staff('digest', async ({ actor, text, token, reply }) => {
    const { kind } = postDigest(parts, actor, token);
    if (kind === 'refused') return reply(says(text.refusals['not-allowed']));
    return reply(says(text.digest.posted(`<#${actor.showroom.teamChannel}>`)));
  });

  clicks.on('see-due', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const { ownerId, day } = readDueValue(value);
    const list = listDueRevisits(parts, ownerId, actor, { offset: 0, most: LINES_A_PAGE }, day);
    if (!list) return reply(says(text.refusals['not-allowed']));
    return open(dueListModal(list, 0, { subject: value, responseUrl }, text));
  });

  clicks.on('due-page', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    if (!form) return;
    const { ownerId, day } = readDueValue(form.memory.subject);
    const page = Number(value);
    const place = { offset: page * LINES_A_PAGE, most: LINES_A_PAGE };
    const list = listDueRevisits(parts, ownerId, actor, place, day);
    if (list) await update(dueListModal(list, page, form.memory, await words()));
  });
}
