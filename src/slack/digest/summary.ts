import type { Text } from '../../text/text-for.js';
import type { SummaryView } from '../../use-cases/post-summary.js';
import { context, header, type Message, section } from '../blocks.js';
import { escapeMrkdwn, typed } from '../mrkdwn.js';
import { linesWithRest } from '../paging.js';

/** The evening post of the team channel. */
export function summaryMessage(view: SummaryView, text: Text): Message {
  const { day, numbers, revisits, overdue, decisions } = view;
  const words = text.clock;
  const title = words.summary(text.format.weekday(day));
  const counted = text.digest.numbers(numbers);
  const made = revisits.all === 0 ? text.digest.nothingDue : words.revisits(revisits.done, revisits.all);
  const late = overdue.map((rep) => words.left(typed(rep.ownerName), rep.due + rep.overdue));
  return {
    text: escapeMrkdwn([title, counted, made].join('\n')),
    blocks: [
      header(title),
      section(`${counted}\n${made}`),
      ...(late.length > 0
        ? [section([`*${words.leftTitle}*`, ...linesWithRest(late, text.digest.rest)].join('\n'))]
        : []),
      ...(decisions > 0 ? [context(words.decisions(decisions))] : []),
    ],
  };
}
