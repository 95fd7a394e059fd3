import type { Button, KnownBlock } from '@slack/types';
import { cutText } from '../../charts/cut-text.js';
import type { Approval } from '../../domain/approval.js';
import type { InterestList } from '../../domain/base-data.js';
import { daysBetween } from '../../domain/calendar.js';
import type { CardAction } from '../../domain/customer.js';
import type { Text } from '../../text/text-for.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { actions, bullets, button, context, fields, header, type Message, quote } from '../blocks.js';
import { knownModels } from '../entry-details/on-card.js';
import { typed } from '../mrkdwn.js';
import { ownAnswers } from '../own-fields/answers.js';
import { timelineLine } from './timeline.js';

/** Latest happenings shown on a card; the rest is one click away. */
const SHOWN_HAPPENINGS = 8;
const LONGEST_HAPPENING = 300;

/** Which action of the Slack surface a card's button starts. */
const ACTION_IDS: Record<CardAction, string> = {
  revisit: 'log-revisit',
  won: 'propose-won',
  lost: 'propose-lost',
  invalid: 'propose-invalid',
  correct: 'correct',
  claim: 'claim',
  'hand-over': 'hand-over',
};

/** The whole card, with the buttons that its reader may press now. */
export function cardMessage(card: CustomerCard, today: string, text: Text): Message {
  const { customer } = card;
  return {
    text: `${typed(customer.name)} · ${customer.number} · ${text.status[customer.status]}`,
    blocks: [
      ...cardBody(card, today, text),
      ...timeline(card, text),
      ...actions(...cardButtons(card, text)),
      ...(card.pending && card.mayDecide ? decisionButtons(card.pending, customer.name, text, 'card') : []),
    ],
  };
}

/** Everything on file, without the history and the buttons. */
export function cardBody(card: CustomerCard, today: string, text: Text): KnownBlock[] {
  const { customer } = card;
  return [
    header(`${customer.name} · ${customer.number}`),
    ...fields(mainFields(card, today, text)),
    ...fields([...otherFields(card, text), ...ownAnswers(card.own, text)]),
    ...knownModels(card.interests, card.currency, text),
    ...(customer.note ? [quote(customer.note)] : []),
    ...(card.pending ? [context(`⏳ ${text.customer.pending[card.pending.kind]}`)] : []),
  ];
}

/** `place` goes back with the click: on a card that is not updated by itself the answer must say what was done. */
export function decisionButtons({ id, kind }: Approval, name: string, text: Text, place = ''): KnownBlock[] {
  const words = text.approval[kind];
  const value = `${id} ${place}`.trim();
  return actions(
    button('approve', words.approve, value, { style: 'primary', label: text.labelled(words.approve, name) }),
    button('return', words.return, value, { label: text.labelled(words.return, name) }),
  );
}

export const cardButtons = (
  { customer, actions }: Pick<CustomerCard, 'customer' | 'actions'>,
  text: Text,
): Button[] =>
  actions.map((action) =>
    button(ACTION_IDS[action], text.customer.actions[action], String(customer.id), {
      label: text.labelled(text.customer.actions[action], customer.name),
      ...((action === 'revisit' || action === 'correct' || action === 'claim') && { style: 'primary' }),
    }),
  );

function mainFields({ customer, ...card }: CustomerCard, today: string, text: Text): [string, string][] {
  const labels = text.fields;
  const { nextRevisitDay } = customer;
  return [
    [labels.status, text.status[customer.status]],
    [labels.level, text.customer.level(card.level.code, card.level.name)],
    [labels.phone, card.phone ?? text.customer.noPhone],
    [labels.owner, card.owner ?? text.customer.noOwner],
    [labels.source, card.source?.name ?? text.none],
    [labels.registered, text.format.moment(customer.registeredAt, card.timeZone)],
    [labels.lastContact, text.format.day(customer.lastContactDay)],
    [labels.nextRevisit, nextRevisitDay === null ? text.none : nextRevisit(nextRevisitDay, today, text)],
  ];
}

function nextRevisit(due: string, today: string, text: Text): string {
  return due < today ? text.customer.nextOverdue(due, daysBetween(due, today)) : text.format.day(due);
}

/** Only what is known: an empty line teaches nobody anything. */
function otherFields({ customer, ...card }: CustomerCard, text: Text): [string, string][] {
  const labels = text.fields;
  const interests = (list: InterestList) =>
    text.format.list(card.interests.filter((entry) => entry.list === list).map(({ name }) => name));
  const pairs: [string, string | null | undefined | false][] = [
    [labels.desiredModels, interests('desiredModel')],
    [labels.focusPoints, interests('focusPoint')],
    [labels.competitorModels, interests('competitorModel')],
    [labels.referenceCompetitors, interests('referenceCompetitor')],
    [labels.budget, customer.budget !== null && text.format.money(customer.budget, card.currency)],
    [labels.industry, card.industry?.name],
    [labels.attire, card.attire?.name],
    [labels.testDrive, customer.testDrive && text.customer.testDriven],
    [labels.previous, card.previousNumber],
    [labels.following, card.followingNumber],
  ];
  return pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
}

function timeline({ timeline, timeZone, customer }: CustomerCard, text: Text): KnownBlock[] {
  const shown = timeline.slice(-SHOWN_HAPPENINGS).reverse();
  const lines = shown.map((entry) => cutText(timelineLine(entry, timeZone, text), LONGEST_HAPPENING));
  return [
    bullets(text.customer.timeline, lines),
    ...(timeline.length > shown.length
      ? actions(button('timeline', text.customer.wholeTimeline, String(customer.id)))
      : []),
  ];
}
