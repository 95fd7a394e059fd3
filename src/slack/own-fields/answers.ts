import {
  type AskedField,
  answerKey,
  isRequired,
  LARGEST_NUMBER,
  LONGEST_ANSWER,
  type OwnAnswer,
} from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import { dayInput, numberInput, textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { selectInput } from '../select-inputs.js';

/** One own field on a form, holding what the customer answered before. */
export function ownFieldInput({ field, had }: AskedField, text: Text) {
  const block = { field: answerKey(field.id), label: field.name, optional: !isRequired(field) };
  switch (field.kind) {
    case 'text':
      return textInput({
        ...block,
        hint: text.ownFields.answerHint(LONGEST_ANSWER),
        longest: LONGEST_ANSWER,
        value: had,
      });
    case 'number':
      return numberInput({
        ...block,
        least: -LARGEST_NUMBER,
        decimals: true,
        value: had === '' ? null : Number(had),
      });
    case 'date':
      return dayInput({ ...block, value: had });
    case 'choice':
      return selectInput({
        ...block,
        choices: withHad(field.choices, had).map((choice) => ({ value: choice, text: choice })),
        placeholder: text.choose,
        ...(had && { chosen: had }),
      });
  }
}

/** A choice that is no longer offered stays choosable for whoever has it. */
const withHad = (choices: string[], had: string): string[] =>
  had === '' || choices.includes(had) ? choices : [...choices, had];

/** The answers of a card, in words, by the name of the field, which is escaped as labels are not. */
export const ownAnswers = (answers: OwnAnswer[], text: Text): [string, string][] =>
  answers.map((answer) => [typed(answer.field.name), inWords(answer, text)]);

function inWords({ field, value }: OwnAnswer, { format }: Text): string {
  if (field.kind === 'number') return format.number(Number(value));
  return field.kind === 'date' ? format.day(value) : value;
}
