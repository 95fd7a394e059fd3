import type { Datepicker, InputBlock, KnownBlock, Timepicker } from '@slack/types';
import type { FieldError } from '../domain/field-error.js';
import type { Text } from '../text/text-for.js';
import { plain } from './blocks.js';

/** A field of a form. The block id is the field's name in the domain's schema, so an error finds its block. */
export interface Field {
  field: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The form is told of each change. */
  dispatch?: boolean;
}

export const input = (
  { field, label, hint, optional, dispatch }: Field,
  element: InputBlock['element'],
): InputBlock => ({
  type: 'input',
  block_id: field,
  label: plain(label),
  element,
  optional: optional ?? false,
  ...(hint && { hint: plain(hint, 2000) }),
  ...(dispatch && { dispatch_action: true }),
});

interface TextField extends Field {
  value?: string;
  longest: number;
  multiline?: boolean;
}

/** `longest` is also checked by the schema: Slack counts in its own way. */
export const textInput = ({ value, longest, multiline, ...field }: TextField): InputBlock =>
  input(field, {
    type: 'plain_text_input',
    action_id: field.field,
    max_length: longest,
    ...(multiline && { multiline }),
    ...(value && { initial_value: value }),
  });

interface NumberField extends Field {
  value?: number | null;
  least: number;
  decimals?: boolean;
}

export const numberInput = ({ value, least, decimals = false, ...field }: NumberField) =>
  input(field, {
    type: 'number_input',
    action_id: field.field,
    is_decimal_allowed: decimals,
    min_value: String(least),
    ...(typeof value === 'number' && { initial_value: String(value) }),
  });

/** Slack keeps what a person chose as long as the action id stays: a day that must be shown anew brings another id. */
export const dayInput = ({ value, ...field }: Field & { value?: string | null }) => {
  const element: Datepicker = { type: 'datepicker', action_id: `${field.field} ${value ?? ''}` };
  if (value) element.initial_date = value;
  return input(field, element);
};

export const timeInput = ({ value, ...field }: Field & { value?: string | null }) => {
  const element: Timepicker = { type: 'timepicker', action_id: field.field };
  if (value) element.initial_time = value;
  return input(field, element);
};

/** One file, with one of these extensions. */
export const fileInput = ({ extensions, ...field }: Field & { extensions: string[] }) =>
  input(field, { type: 'file_input', action_id: field.field, filetypes: extensions, max_files: 1 });

/** Fields without choices have nothing to show: a list that is still empty. */
export const present = (...blocks: (KnownBlock | undefined)[]): KnownBlock[] =>
  blocks.filter((block) => block !== undefined);

/** The problems of a form in the person's words, by block id, as Slack takes them. */
export const errorWords = (errors: Record<string, FieldError>, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, text.errors[error]]));
