import { showroomDay } from '../../domain/calendar.js';
import { claimCustomer } from '../../use-cases/claim-customer.js';
import type { Actor } from '../../use-cases/deps.js';
import { searchCustomers } from '../../use-cases/search-customers.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { cardMessage } from './card.js';
import { foundMessage, timelineModal } from './messages.js';

/** Who finds more should type more. */
const MOST_FOUND = 10;

export function attachFindCustomer({ commands, clicks }: Routes, parts: Parts) {
  const today = ({ showroom }: Actor) => showroomDay(parts.now(), showroom.timeZone);

  commands.staff('customer', async ({ actor, text, words, reply }) => {
    if (words === '') return reply(says(text.customer.usage(parts.commands.customer)));
    const found = searchCustomers(parts, words, actor, MOST_FOUND);
    if (found.kind === 'refused') return reply(says(text.refusals['not-allowed']));
    const [first, second] = found.lines;
    if (!first) return reply(says(text.customer.nobody(typed(words))));
    if (second) return reply(foundMessage(found, text));
    const seen = viewCustomer(parts, first.id, actor);
    if (seen.kind !== 'found') return reply(says(text.refusals['not-allowed']));
    return reply(cardMessage(seen.card, today(actor), text));
  });

  clicks.on('show-customer', async ({ actor, value, ack, words, reply }) => {
    await ack();
    const text = await words();
    const seen = viewCustomer(parts, Number(value), actor);
    if (seen.kind !== 'found') return reply(says(text.refusals['not-found']));
    return reply(cardMessage(seen.card, today(actor), text));
  });

  clicks.on('claim', async ({ actor, value, ack, words, reply }) => {
    const result = claimCustomer(parts, Number(value), actor);
    await ack();
    const text = await words();
    if (result.kind === 'refused') return reply(says(text.refusals[result.reason]));
    if (result.kind === 'followed') return reply(says(text.claim.followed(result.number)));
    return reply(
      says(text.claim.done(typed(result.customer.name), result.customer.nextRevisitDay ?? today(actor))),
    );
  });

  clicks.on('timeline', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const seen = viewCustomer(parts, Number(value), actor);
    if (seen.kind !== 'found') return reply(says(text.refusals['not-found']));
    const memory = { subject: value, responseUrl };
    return open(timelineModal(seen.card, 0, memory, text));
  });

  clicks.on('timeline-page', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    if (!form) return;
    const seen = viewCustomer(parts, Number(form.memory.subject), actor);
    if (seen.kind !== 'found') return;
    await update(timelineModal(seen.card, Number(value), form.memory, await words()));
  });
}
