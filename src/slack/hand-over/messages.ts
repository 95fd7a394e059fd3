import type { Share } from '../../domain/change.js';
import { HAND_OVER_WAYS } from '../../domain/hand-over.js';
import type { Text } from '../../text/text-for.js';
import type { DepartureView } from '../../use-cases/view-departure.js';
import type { HandedOverView } from '../../use-cases/view-hand-over.js';
import { actions, button, context, header, type Message, section } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import { firstThatFit, linesWithRest } from '../paging.js';

/** So many of the customers are named; the rest is counted. */
export const MOST_LEFT = 10;
const MOST_GIVEN = 20;

/** Of one sentence; the rest of the people is counted. */
const LONGEST_SHARES = 1500;

/** "Anna Berg 4, the pool 2". */
export function shareWords(shares: { to: string | null; count: number }[], text: Text): string {
  const words = text.handOver;
  const all = shares.map(({ to, count }) =>
    to === null ? words.sharePool(count) : words.share(typed(to), count),
  );
  const shown = firstThatFit(all, LONGEST_SHARES);
  const rest = all.length - shown.length;
  return text.format.list(rest > 0 ? [...shown, words.rest(rest)] : shown);
}

export const counted = (shares: Share[]) =>
  shares.map(({ to, customerIds }) => ({ to, count: customerIds.length }));

/** Who left or is away, whom they leave behind, and what became of them since. */
export function departureMessage(view: DepartureView, timeZone: string, text: Text): Message {
  const words = text.handOver;
  const { member, open, counts } = view;
  const title = words.departed(member.status, member.name);
  const left = (member.status === 'active' ? words.stillHas : words.leaves)(open);
  const byStatus = counts.map(({ status, count }) => words.count(count, text.status[status]));
  const done = view.handedOver.map(({ at, by, shares }) =>
    words.handedOverTo(
      shareWords(shares, text),
      typed(by ?? text.happenings.byClock),
      text.format.moment(at, timeZone),
    ),
  );
  const summary = open > 0 ? `${left}\n${byStatus.join(' · ')}` : words.allHandedOver;
  return {
    text: words.departed(member.status, typed(member.name)),
    blocks: [
      header(title),
      ...view.missing.map((role) => section(words.missing(role))),
      section(summary),
      ...customerLines(view, text),
      ...(done.length > 0 ? [section(linesWithRest(done, words.rest).join('\n'))] : []),
      ...(view.mayHandOver && open > 0 ? wayButtons(member.id, text) : []),
    ],
  };
}

function customerLines({ lines, open }: DepartureView, text: Text) {
  if (lines.length === 0) return [];
  const words = text.handOver;
  const shown = lines.map((line) =>
    words.line(typed(line.name), line.number, line.level, text.status[line.status]),
  );
  return [section(linesWithRest(shown, words.rest, open).join('\n'))];
}

/** The same form, each with another choice made already. */
const wayButtons = (staffId: number, text: Text) =>
  actions(
    ...HAND_OVER_WAYS.map((way) =>
      button(`hand-over-all ${way}`, text.handOver.ways[way], `${staffId} ${way}`, {
        ...(way === 'spread' && { style: 'primary' }),
      }),
    ),
  );

/** What a new owner gets: whom they look after from now on, each with a button to the card. */
export function handedOverMessage({ by, from, given, lines }: HandedOverView, text: Text): Message {
  const words = text.handOver;
  const who = typed(by ?? text.happenings.byClock);
  const title = by === from ? words.givenOwn(who, given) : words.given(who, given, typed(from));
  const rest = lines.length - MOST_GIVEN;
  return {
    text: title,
    blocks: [
      section(`*${title}*`),
      context(lines.length > 0 ? words.givenHint : words.givenAway),
      ...lines.slice(0, MOST_GIVEN).map((line) =>
        section(
          [
            words.line(typed(line.name), line.number, line.level, text.status[line.status]),
            line.nextRevisitDay === null ? undefined : words.next(line.nextRevisitDay),
          ]
            .filter((part) => part !== undefined)
            .join('\n'),
          button('show-customer', text.customer.show, String(line.id), {
            label: text.labelled(text.customer.show, line.name),
          }),
        ),
      ),
      ...(rest > 0 ? [context(words.rest(rest))] : []),
    ],
  };
}
