import type { KnownBlock } from '@slack/types';
import { HAND_OVER_WAYS, type HandOverWay } from '../../domain/hand-over.js';
import type { Text } from '../../text/text-for.js';
import type { HandOverView, Preview } from '../../use-cases/view-hand-over.js';
import { context, section } from '../blocks.js';
import { radioInput } from '../box-inputs.js';
import { modal, type NewMemory } from '../form.js';
import { present } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { linesWithRest } from '../paging.js';
import { type Choice, selectInput } from '../select-inputs.js';

interface HandOverForm {
  view: HandOverView;
  way: HandOverWay;
  to: number | undefined;
  /** Of whom or of which customer is given: the form was opened from a message or a card. */
  fixed: boolean;
  memory: NewMemory;
}

/** Whose, where to, and who would have how many then; each choice shows the result anew. */
export function handOverForm({ view, way, to, fixed, memory }: HandOverForm, text: Text) {
  const words = text.handOver;
  const chosen = view.takers.find(({ member }) => member.id === to);
  return modal(
    {
      callbackId: 'hand-over',
      title: words.title,
      submit: words.submit,
      memory,
      blocks: [
        ...present(fixed ? about(view, text) : fromInput(view, text)),
        radioInput({
          field: 'handOverWay',
          label: words.way,
          choices: HAND_OVER_WAYS.map((one) => ({
            value: one,
            text: words.ways[one],
            description: words.wayHints[one],
          })),
          chosen: way,
          dispatch: true,
        }),
        ...(way === 'one' ? toInput(view, chosen?.member.id, text) : []),
        ...previewBlocks(view, way, text),
      ],
    },
    text,
  );
}

function about({ from, customer }: HandOverView, text: Text): KnownBlock | undefined {
  if (!from) return undefined;
  const { member, open } = from;
  const whose = text.handOver.holder(typed(member.name), open);
  return section(
    customer ? `*${typed(customer.name)}* · ${customer.number} · ${typed(member.name)}` : `*${whose}*`,
  );
}

export const holderChoices = ({ holders }: HandOverView, text: Text): Choice[] =>
  holders.map(({ id, name, open, status }) => ({
    value: String(id),
    text:
      status === 'active' ? text.handOver.holder(name, open) : text.handOver.holderAway(name, open, status),
  }));

export const takerChoices = ({ takers }: HandOverView, text: Text): Choice[] =>
  takers.map(({ member, open }) => ({
    value: String(member.id),
    text: text.handOver.holder(member.name, open),
  }));

const fromInput = (view: HandOverView, text: Text) =>
  selectInput({
    field: 'handOverFrom',
    label: text.handOver.from,
    choices: holderChoices(view, text),
    search: 'hand-over-holders',
    dispatch: true,
    placeholder: text.choose,
    ...(view.from && { chosen: String(view.from.member.id) }),
  });

function toInput(view: HandOverView, chosen: number | undefined, text: Text): KnownBlock[] {
  if (view.takers.length === 0) return [section(text.errors['nobody-takes-over'])];
  return [
    selectInput({
      field: 'handOverTo',
      label: text.handOver.to,
      choices: takerChoices(view, text),
      search: 'hand-over-takers',
      dispatch: true,
      placeholder: text.choose,
      ...(chosen !== undefined && { chosen: String(chosen) }),
    }),
  ];
}

function previewBlocks(
  { from, preview, customer }: HandOverView,
  way: HandOverWay,
  text: Text,
): KnownBlock[] {
  const words = text.handOver;
  const isNothing = from !== undefined && from.open === 0;
  if (isNothing) return [section(words.nothing(typed(from.member.name)))];
  if (preview.length === 0) return [context(words.previewNothing)];
  const lines = preview.map((one) => previewLine(one, text));
  const keepsSome = way === 'pool' && preview.some(({ taker }) => taker !== null);
  return [
    section([`*${words.preview}*`, ...linesWithRest(lines, words.rest)].join('\n')),
    ...(keepsSome || (way === 'pool' && customer === undefined) ? [context(words.previewSelf)] : []),
  ];
}

const previewLine = ({ taker, given }: Preview, text: Text): string =>
  taker === null
    ? text.handOver.previewPool(given)
    : text.handOver.previewTo(typed(taker.member.name), given, taker.open);
