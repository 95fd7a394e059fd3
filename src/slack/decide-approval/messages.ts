import type { KnownBlock } from '@slack/types';
import { showroomDay } from '../../domain/calendar.js';
import type { Text } from '../../text/text-for.js';
import type { ReminderView } from '../../use-cases/remind-of-approvals.js';
import type { ApprovalView, DecisionView, OutcomeDetails } from '../../use-cases/view-approval.js';
import { actions, context, fields, type Message, quote, section } from '../blocks.js';
import { cardBody, cardButtons, decisionButtons } from '../find-customer/card.js';
import { typed } from '../mrkdwn.js';

/** What a manager gets: the whole card, what is proposed, and two buttons; once decided, who did and when. */
export function requestMessage(view: ApprovalView, now: Date, text: Text): Message {
  const { approval, card } = view;
  const words = text.approval;
  const today = showroomDay(now, card.timeZone);
  const asked = words.by(
    typed(view.requestedBy.name),
    text.format.moment(approval.requestedAt, card.timeZone),
  );
  const title = words.short(approval.kind, `${typed(card.customer.name)} · ${card.customer.number}`);
  return {
    text: title,
    blocks: [
      section(`*${words[approval.kind].title}*`),
      context(asked),
      ...cardBody(card, today, text),
      ...outcomeBlocks(view, text),
      ...(approval.status === 'pending'
        ? decisionButtons(approval, card.customer.name, text)
        : decisionWords(view, text)),
    ],
  };
}

/** The same in a few lines, for a list of decisions. */
export function requestLines(view: ApprovalView, text: Text): KnownBlock[] {
  const { approval, card } = view;
  const { customer } = card;
  const facts = [card.phone ?? text.customer.noPhone, card.level.code, card.source?.name ?? text.none];
  const asked = text.approval.by(
    typed(view.requestedBy.name),
    text.format.moment(approval.requestedAt, card.timeZone),
  );
  return [
    section(
      `*${text.approval[approval.kind].title}*\n*${typed(customer.name)}* · ${customer.number} · ${typed(facts.join(' · '))}`,
    ),
    ...outcomeBlocks(view, text),
    context(asked),
    ...decisionButtons(approval, card.customer.name, text),
  ];
}

/** So many decisions fit into a message, which takes 50 blocks. */
export const MOST_REMINDED = 8;

/** What has waited too long, with the buttons to decide it; it shrinks as decisions are made. */
export function reminderMessage({ waiting, hours }: ReminderView, text: Text): Message {
  const { count, views } = waiting;
  const words = text.clock;
  const title = count === 0 ? words.nothingWaits : words.waiting(count, hours);
  const rest = count - views.length;
  return {
    text: title,
    blocks: [
      section(title),
      ...views.flatMap((view) => requestLines(view, text)),
      ...(views.length > 0 && rest > 0 ? [context(text.home.moreDecisions(rest))] : []),
    ],
  };
}

/** What a rep gets when it is decided, with what to do next. */
export function decidedMessage(view: DecisionView, text: Text): Message {
  const { approval, customer } = view;
  const words = text.approval;
  const approved = approval.status === 'approved';
  const next = customer.nextRevisitDay;
  const about = `*${typed(customer.name)}* · ${customer.number}`;
  const lines = [
    approved && approval.kind === 'won' && words.congratulations,
    next !== null && (approval.kind === 'audit' ? words.firstRevisit(next) : words.revisitAgain(next)),
  ];
  const decided = decisionSentence(view, text);
  return {
    text: text.labelled(typed(customer.name), decided),
    blocks: [
      section([decided, about, ...lines.filter((line) => line !== false)].join('\n')),
      ...(approval.reason ? [quote(words.reason(approval.reason))] : []),
      ...actions(...cardButtons(view, text)),
    ],
  };
}

const decisionWords = (view: ApprovalView, text: Text): KnownBlock[] => [
  context(decisionSentence({ ...view, timeZone: view.card.timeZone }, text)),
  ...(view.approval.reason ? [quote(text.approval.reason(view.approval.reason))] : []),
];

function decisionSentence(
  { approval, decidedBy, timeZone }: Pick<DecisionView, 'approval' | 'decidedBy' | 'timeZone'>,
  text: Text,
): string {
  const say = approval.status === 'approved' ? text.approval.approved : text.approval.returned;
  const when = text.format.moment(approval.decidedAt ?? approval.requestedAt, timeZone);
  return say(approval.kind, typed(decidedBy?.name ?? ''), when);
}

function outcomeBlocks({ outcome, card }: ApprovalView, text: Text): KnownBlock[] {
  if (!outcome) return [];
  const known = outcomeFields(outcome, card.currency, text).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return [...fields(known), ...(outcome.note ? [quote(outcome.note)] : [])];
}

function outcomeFields(outcome: OutcomeDetails, currency: string, text: Text): [string, string | null][] {
  const { fields: labels, format } = text;
  const when = (day: string | null) => day && format.day(day);
  return [
    [labels.model, outcome.model],
    [labels.units, outcome.units === null ? null : format.number(outcome.units)],
    [labels.price, outcome.price === null ? null : format.money(outcome.price, currency)],
    [labels.orderDay, when(outcome.orderDay)],
    [labels.deliveryDay, when(outcome.deliveryDay)],
    [labels.reason, outcome.reason],
    [labels.competitor, outcome.competitor],
  ];
}
