import { z } from 'zod';
import { showroomDay } from '../../domain/calendar.js';
import { type Period, parsePeriod, periodSchema } from '../../domain/statistics.js';
import { type Text, textIn } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { chooseShowroom, listShowrooms } from '../../use-cases/list-showrooms.js';
import { viewStatistics } from '../../use-cases/view-statistics.js';
import { context, type Message, says } from '../blocks.js';
import { notice } from '../form.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { statisticsMessage, withShareButton, withShowroomChoice } from './messages.js';

/** What a button to share carries: `showroom` is absent on messages from before there were several. */
const sharedSchema = periodSchema.extend({ showroom: z.number().optional() });

export function attachStatistics({ commands, clicks }: Routes, parts: Parts) {
  const periodOf = (words: string, { showroom }: Actor) =>
    parsePeriod(words, showroomDay(parts.now(), showroom.timeZone));

  /** With a way to the other showrooms, for whoever may see them. */
  const numbers = (period: Period, actor: Actor, text: Text): Message | undefined => {
    const result = viewStatistics(parts, period, actor);
    if (result.kind === 'refused') return undefined;
    const message = statisticsMessage(result.statistics, actor.showroom.name, text);
    return withShowroomChoice(message, period, actor.showroom, listShowrooms(parts, actor.staff), text);
  };

  commands.staff('stats', async ({ actor, text, words, reply }) => {
    const period = periodOf(words, actor);
    if (!period) return reply(says(text.statistics.usage(parts.commands.stats)));
    const message = numbers(period, actor, text);
    if (!message) return reply(says(text.refusals['not-allowed']));
    return reply(withShareButton(message, period, actor.showroom.id, text));
  });

  clicks.on('statistics', async ({ actor, value, ack, words, reply }) => {
    await ack();
    const text = await words();
    const period = periodOf(value, actor);
    const message = period && numbers(period, actor, text);
    return reply(message ?? says(text.refusals['not-allowed']));
  });

  clicks.on('statistics-showroom', async ({ actor, value, form, ack, words, reply, update }) => {
    await ack();
    const text = await words();
    const [id, name = ''] = value.split(' ');
    const chosen = chooseShowroom(parts, actor.staff, Number(id));
    const period = chosen && periodOf(name, chosen);
    const message = period && numbers(period, chosen, text);
    if (!message) return reply(says(text.refusals['not-allowed']));
    // In a modal one takes the other's place: there are never more than three upon each other.
    if (form) return update(notice('Showroom', message, text));
    return reply(withShareButton(message, period, chosen.showroom.id, text));
  });

  /** Counted again, and in the showroom's language: it is read by everybody there. */
  clicks.on('share-statistics', async ({ actor, value, ack, post, reply, words }) => {
    await ack();
    const { showroom: id, ...asked } = sharedSchema.parse(JSON.parse(value));
    const shown = id === undefined ? actor : chooseShowroom(parts, actor.staff, id);
    // Who reads it tomorrow must not read “today”.
    const period: Period = asked.first === asked.last ? { ...asked, name: 'day' } : asked;
    const result = shown && viewStatistics(parts, period, shown);
    if (!shown || result?.kind !== 'found') return reply(says((await words()).refusals['not-allowed']));
    const text = textIn(shown.showroom.language);
    const message = statisticsMessage(result.statistics, shown.showroom.name, text);
    const shared = context(text.statistics.shared(typed(actor.staff.name)));
    return post({ ...message, blocks: [...message.blocks, shared] });
  });
}
