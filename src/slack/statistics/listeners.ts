import { showroomDay } from '../../domain/calendar.js';
import { type Period, parsePeriod, periodSchema } from '../../domain/statistics.js';
import { textIn } from '../../text/text-for.js';
import { viewStatistics } from '../../use-cases/view-statistics.js';
import { context, says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { statisticsMessage, withShareButton } from './messages.js';

export function attachStatistics({ commands, clicks }: Routes, parts: Parts) {
  commands.staff('stats', async ({ actor, text, words, reply }) => {
    const { showroom } = actor;
    const period = parsePeriod(words, showroomDay(parts.now(), showroom.timeZone));
    if (!period) return reply(says(text.statistics.usage(parts.commands.stats)));
    const result = viewStatistics(parts, period, actor);
    if (result.kind === 'refused') return reply(says(text.refusals['not-allowed']));
    const message = statisticsMessage(result.statistics, showroom.name, text);
    return reply(withShareButton(message, period, text));
  });

  clicks.on('statistics', async ({ actor, value, ack, words, reply }) => {
    await ack();
    const text = await words();
    const period = parsePeriod(value, showroomDay(parts.now(), actor.showroom.timeZone));
    const result = period && viewStatistics(parts, period, actor);
    if (result?.kind !== 'found') return reply(says(text.refusals['not-allowed']));
    return reply(statisticsMessage(result.statistics, actor.showroom.name, text));
  });

  /** Counted again, and in the showroom's language: it is read by everybody there. */
  clicks.on('share-statistics', async ({ actor, value, ack, post, reply, words }) => {
    await ack();
    const { showroom, staff } = actor;
    const text = textIn(showroom.language);
    const asked = periodSchema.parse(JSON.parse(value));
    // Who reads it tomorrow must not read “today”.
    const period: Period = asked.first === asked.last ? { ...asked, name: 'day' } : asked;
    const result = viewStatistics(parts, period, actor);
    if (result.kind !== 'found') return reply(says((await words()).refusals['not-allowed']));
    const message = statisticsMessage(result.statistics, showroom.name, text);
    const shared = context(text.statistics.shared(typed(staff.name)));
    return post({ ...message, blocks: [...message.blocks, shared] });
  });
}
