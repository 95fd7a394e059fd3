import { LONGEST_NOTE } from '../../domain/field.js';
import type { OutcomeKind } from '../../domain/outcome.js';
import type { Text } from '../../text/text-for.js';
import type { Choices } from '../../use-cases/list-choices.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { quote } from '../blocks.js';
import { entrySelect } from '../entry-choices.js';
import { listPrices } from '../entry-details/on-card.js';
import { modal, type NewMemory } from '../form.js';
import { dayInput, numberInput, present, textInput } from '../inputs.js';

interface OutcomeForm {
  kind: OutcomeKind;
  card: CustomerCard;
  data: Choices;
  today: string;
  memory: NewMemory;
}

/** What a manager must know to confirm it; the model is prefilled when the customer desires just one. */
export function outcomeForm({ kind, card, data, today, memory }: OutcomeForm, text: Text) {
  const { customer } = card;
  const inputs = {
    won: () => wonInputs(card, data, today, text),
    lost: () => lostInputs(data, text),
    invalid: () => [note(text.hints.longestNote, text.outcome.invalidNote, false)],
  };
  return modal(
    {
      callbackId: `propose-${kind}`,
      title: text.outcome.title[kind],
      submit: text.outcome.submit,
      memory,
      blocks: present(quote(text.outcome.about(`${customer.name} · ${customer.number}`)), ...inputs[kind]()),
    },
    text,
  );
}

const note = (hint: string, label: string, optional: boolean) =>
  textInput({ field: 'note', label, hint, optional, multiline: true, longest: LONGEST_NOTE });

function wonInputs(card: CustomerCard, data: Choices, today: string, text: Text) {
  const desired = card.interests.filter((entry) => entry.list === 'desiredModel');
  return [
    entrySelect(
      { field: 'model', label: text.fields.model, list: 'desiredModel', optional: false },
      data,
      text,
      desired.length === 1 ? desired[0] : undefined,
    ),
    numberInput({ field: 'units', label: text.fields.units, least: 1, value: 1 }),
    numberInput({
      field: 'price',
      label: text.outcome.price(card.currency),
      hint: listPrices(desired, card.currency, text),
      least: 0,
    }),
    dayInput({ field: 'orderDay', label: text.fields.orderDay, value: today }),
    dayInput({ field: 'deliveryDay', label: text.fields.deliveryDay, optional: true }),
    note(text.hints.longestNote, text.fields.note, true),
  ];
}

function lostInputs(data: Choices, text: Text) {
  return [
    entrySelect(
      { field: 'reason', label: text.fields.reason, list: 'lostReason', optional: false },
      data,
      text,
    ),
    entrySelect(
      {
        field: 'competitor',
        label: text.fields.competitor,
        list: 'competitorModel',
        hint: text.outcome.competitorHint,
      },
      data,
      text,
    ),
    note(text.outcome.noteHint, text.fields.note, true),
  ];
}
