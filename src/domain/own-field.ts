import { z } from 'zod';
import { isDay } from './calendar.js';
import { LONGEST_NAME, lines, requiredText } from './field.js';
import type { FieldError } from './field-error.js';

export const OWN_FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;
export type OwnFieldKind = (typeof OWN_FIELD_KINDS)[number];

/** So many in use at a time: a walk-in must not take a quarter of an hour. */
export const MOST_OWN_FIELDS = 10;
/** Slack shows a hundred options, and what a customer has keeps its place among them. */
export const MOST_CHOICES = 50;
export const LONGEST_ANSWER = 300;
export const LARGEST_NUMBER = 1_000_000_000;
const DECIMALS = 3;

/** A question of the showroom's own on the registration form. */
export interface OwnField {
  id: number;
  name: string;
  kind: OwnFieldKind;
  required: boolean;
  /** What a choice is made from, in order; empty for other kinds. */
  choices: string[];
  /** New forms no longer ask it; whoever has answered it keeps the answer. */
  retired: boolean;
}

/** What a customer answered, as it is stored: days as `YYYY-MM-DD`, numbers with a point. */
export interface OwnAnswer {
  field: OwnField;
  value: string;
}

/** A field as a form asks it of one customer, whose answer so far is `had`; empty: none. */
export interface AskedField {
  field: OwnField;
  had: string;
}

/** What its managers decide about a field. */
export const ownFieldSchema = z
  .object({
    name: requiredText(LONGEST_NAME),
    kind: z.enum(OWN_FIELD_KINDS, 'required'),
    required: z.boolean(),
    choices: lines,
  })
  .superRefine(({ kind, choices }, context) => {
    if (kind !== 'choice') return;
    const message =
      choices.length === 0 ? 'required' : choices.length > MOST_CHOICES ? 'too-long' : undefined;
    if (message) context.addIssue({ code: 'custom', path: ['choices'], message });
  })
  .transform((input) => ({ ...input, choices: input.kind === 'choice' ? input.choices : [] }));
export type OwnFieldInput = z.infer<typeof ownFieldSchema>;

/** What a form asks: the fields in use, and in a correction retired ones that are answered already. */
export const fieldsToAsk = (inUse: OwnField[], answers: OwnAnswer[]): AskedField[] => [
  ...inUse.map((field) => ({
    field,
    had: answers.find((answer) => answer.field.id === field.id)?.value ?? '',
  })),
  ...answers.filter(({ field }) => field.retired).map(({ field, value }) => ({ field, had: value })),
];

/** What a field's answer is called in a form: its block id, and its key among the answers. */
export const answerKey = (fieldId: number): string => `own-${fieldId}`;
/** Of which field this is the answer; undefined when it is no answer to an own field. */
export const answeredField = (key: string): number | undefined => {
  const id = /^own-(\d+)$/.exec(key)?.[1];
  return id === undefined ? undefined : Number(id);
};

export const isRequired = ({ required, retired }: OwnField): boolean => required && !retired;

/**
 * The answers of a form, by key; an empty one is a question left open. Read again they stay the same. `refuse` is told
 * what is wrong.
 */
export const readAnswers = (
  asked: AskedField[],
  entered: Record<string, unknown>,
  refuse: (key: string, error: FieldError) => void,
): Record<string, string> =>
  Object.fromEntries(
    asked.map((one) => {
      const key = answerKey(one.field.id);
      const { value, error } = readAnswer(one, entered[key]);
      if (error) refuse(key, error);
      return [key, value ?? ''];
    }),
  );

const anything = z.record(z.string(), z.unknown());

/** The same as part of a form. */
export const answersSchema = (asked: AskedField[]) =>
  anything.transform((entered, context) =>
    readAnswers(asked, entered, (key, message) => context.addIssue({ code: 'custom', path: [key], message })),
  );

type Read = { value: string; error?: undefined } | { error: FieldError; value?: undefined };

function readAnswer({ field, had }: AskedField, entered: unknown): Read {
  const typed = typeof entered === 'string' ? entered.trim() : '';
  if (typed !== '') return READ[field.kind](typed, field, had);
  return isRequired(field) ? { error: 'required' } : { value: '' };
}

const READ: Record<OwnFieldKind, (typed: string, field: OwnField, had: string) => Read> = {
  text: (typed) => (typed.length > LONGEST_ANSWER ? { error: 'too-long' } : { value: typed }),
  number(typed) {
    const value = plainNumber(typed);
    return value === undefined ? { error: 'not-decimal' } : { value };
  },
  date: (typed) => (isDay(typed) ? { value: typed } : { error: 'not-a-day' }),
  choice: (typed, { choices }, had) =>
    choices.includes(typed) || typed === had ? { value: typed } : { error: 'not-a-choice' },
};

const NUMBER = new RegExp(`^[+-]?(\\d+(\\.\\d{0,${DECIMALS}})?|\\.\\d{1,${DECIMALS}})$`);

/** The one way in which a number is stored: `1.50` is `1.5`. */
function plainNumber(typed: string): string | undefined {
  const number = NUMBER.test(typed) ? Number(typed) : Number.NaN;
  return Math.abs(number) <= LARGEST_NUMBER ? String(number) : undefined;
}

/** The place among `ids` changed with the neighbour before or after; undefined when there is none. */
export function moved(ids: number[], id: number, direction: 'up' | 'down'): number[] | undefined {
  const from = ids.indexOf(id);
  const neighbour = ids[direction === 'up' ? from - 1 : from + 1];
  if (from < 0 || neighbour === undefined) return undefined;
  return ids.map((one) => (one === id ? neighbour : one === neighbour ? id : one));
}
