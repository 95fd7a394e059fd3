import type { KnownBlock, ModalView } from '@slack/types';
import type { EntryDetails } from '../../domain/base-data.js';
import {
  type DescribedEntry,
  DOSSIER_TEXTS,
  dossierOf,
  MODEL_TEXTS,
  modelDetailsOf,
} from '../../domain/entry-details.js';
import { LONGEST_NOTE } from '../../domain/field.js';
import type { Text } from '../../text/text-for.js';
import { actions, button, quote, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { numberInput, textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';

const titleOf = ({ list }: DescribedEntry, text: Text): string =>
  list === 'competitorModel' ? text.entryDetails.title : text.entryDetails.modelTitle;

/** What is known of a model, to be read; `mayChange` adds a button that makes it a form. */
export function detailsView(
  entry: DescribedEntry,
  { currency, mayChange, memory }: { currency: string; mayChange: boolean; memory: NewMemory },
  text: Text,
): ModalView {
  const words = text.entryDetails;
  const known = entry.details ? knownTexts(entry.details, currency, text) : [];
  return modal(
    {
      callbackId: 'entry-details',
      title: titleOf(entry, text),
      memory: { ...memory, subject: String(entry.id) },
      blocks: [
        section(`*${typed(entry.name)}*`),
        ...(known.length > 0 ? known : [quote(words.nothingKnown)]),
        ...(mayChange ? actions(button('change-details', words.change, String(entry.id))) : []),
      ],
    },
    text,
  );
}

/** Only what is known, each under its label. */
const knownTexts = (details: EntryDetails, currency: string, text: Text): KnownBlock[] =>
  Object.entries(text.entryDetails.fields).flatMap(([field, label]) => {
    const value = new Map<string, string | number | null>(Object.entries(details)).get(field) ?? '';
    const shown = typeof value === 'number' ? text.format.money(value, currency) : value;
    return shown === '' ? [] : [section(`*${label}*`), quote(shown)];
  });

/** The form that describes a competitor's model or an own one. */
export function detailsForm(
  entry: DescribedEntry,
  currency: string,
  memory: NewMemory,
  text: Text,
): ModalView {
  return modal(
    {
      callbackId: 'describe-entry',
      title: titleOf(entry, text),
      submit: text.entryDetails.submit,
      memory: { ...memory, subject: String(entry.id) },
      blocks: [
        section(`*${typed(entry.name)}*`),
        ...(entry.list === 'competitorModel'
          ? dossierInputs(entry, text)
          : modelInputs(entry, currency, text)),
      ],
    },
    text,
  );
}

const DOSSIER_FIELDS = ['maker', 'positioning', 'strengths', 'weaknesses', 'price', 'answer'] as const;

function dossierInputs(entry: DescribedEntry, text: Text): KnownBlock[] {
  const { fields, hints } = text.entryDetails;
  const own: Partial<Record<(typeof DOSSIER_FIELDS)[number], string>> = {
    maker: hints.maker,
    positioning: hints.positioning,
    price: hints.price,
    answer: hints.answer,
  };
  return DOSSIER_FIELDS.map((field) => {
    const longest = DOSSIER_TEXTS[field];
    return textInput({
      field,
      label: fields[field],
      hint: [own[field], hints.longest(longest)].filter(Boolean).join(' '),
      optional: true,
      multiline: longest === LONGEST_NOTE,
      longest,
      value: dossierOf(entry)?.[field],
    });
  });
}

function modelInputs(entry: DescribedEntry, currency: string, text: Text): KnownBlock[] {
  const { fields, hints } = text.entryDetails;
  const known = modelDetailsOf(entry);
  const words = (field: 'trim' | 'availability', hint: string) =>
    textInput({
      field,
      label: fields[field],
      hint: [hint, hints.longest(MODEL_TEXTS[field])].filter(Boolean).join(' '),
      optional: true,
      longest: MODEL_TEXTS[field],
      value: known?.[field],
    });
  return [
    words('trim', ''),
    numberInput({
      field: 'listPrice',
      label: fields.listPrice,
      hint: text.hints.wholeUnits(currency),
      optional: true,
      least: 0,
      value: known?.listPrice,
    }),
    words('availability', hints.availability),
  ];
}
