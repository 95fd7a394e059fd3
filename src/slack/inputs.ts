import type {
  Datepicker,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  Option,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import type { FieldError } from '../domain/field-error.js';
import type { Text } from '../text/text-for.js';
import { plain } from './blocks.js';

/** A field of a form. The block id is the field's name in the domain's schema, so an error finds its block. */
interface Field {
  field: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The form is told of each change. */
  dispatch?: boolean;
}

export interface Choice {
  value: string;
  text: string;
  description?: string;
}

/** Slack shows no more options in a select; longer lists are searched. */
export const MOST_OPTIONS = 100;

const input = (
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

export const option = ({ value, text, description }: Choice): PlainTextOption => ({
  value,
  text: plain(text, 75),
  ...(description && { description: plain(description, 75) }),
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

export const numberInput = ({ value, least, ...field }: Field & { value?: number | null; least: number }) =>
  input(field, {
    type: 'number_input',
    action_id: field.field,
    is_decimal_allowed: false,
    min_value: String(least),
    ...(typeof value === 'number' && { initial_value: String(value) }),
  });

/** Slack keeps what a person chose as long as the action id stays: a day that must be shown anew brings another id. */
export const dayInput = ({ value, ...field }: Field & { value?: string | null }) => {
  const element: Datepicker = { type: 'datepicker', action_id: `${field.field} ${value ?? ''}` };
  if (value) element.initial_date = value;
  return input(field, element);
};

interface SelectField extends Field {
  choices: Choice[];
  chosen?: string;
  /** The action that answers searches, for a list that may be longer than Slack shows at once. */
  search?: string;
  placeholder: string;
}

export function selectInput({ choices, chosen, search, placeholder, ...field }: SelectField): InputBlock {
  const initial = choices.find(({ value }) => value === chosen);
  if (search && choices.length > MOST_OPTIONS)
    return input(field, {
      type: 'external_select',
      action_id: search,
      min_query_length: 0,
      placeholder: plain(placeholder, 150),
      ...(initial && { initial_option: option(initial) }),
    });
  const element: StaticSelect = {
    type: 'static_select',
    // As with days: another proposal needs another id to be shown.
    action_id: `${field.field} ${chosen ?? ''}`,
    placeholder: plain(placeholder, 150),
    options: choices.map(option),
  };
  if (initial) element.initial_option = option(initial);
  return input(field, element);
}

/** A choice found by searching; what was chosen reads as its value. */
export const searchInput = ({
  search,
  placeholder,
  ...field
}: Field & { search: string; placeholder: string }) =>
  input(field, {
    type: 'external_select',
    action_id: search,
    min_query_length: 0,
    placeholder: plain(placeholder, 150),
  });

type MultiSelectField = Omit<SelectField, 'chosen'> & { chosen?: string[] };

export function multiSelectInput({
  choices,
  chosen,
  search,
  placeholder,
  ...field
}: MultiSelectField): InputBlock {
  const initial = choices
    .filter(({ value }) => chosen?.includes(value))
    .slice(0, MOST_OPTIONS)
    .map(option);
  if (search && choices.length > MOST_OPTIONS)
    return input(field, {
      type: 'multi_external_select',
      action_id: search,
      min_query_length: 0,
      placeholder: plain(placeholder, 150),
      ...(initial.length > 0 && { initial_options: initial }),
    });
  const element: MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: field.field,
    placeholder: plain(placeholder, 150),
    options: choices.map(option),
  };
  if (initial.length > 0) element.initial_options = initial;
  return input(field, element);
}

/** A single box to tick; its value reads as a boolean. */
export const tickInput = ({ ticked, text, ...field }: Field & { ticked?: boolean; text: string }) => {
  const box: Option = { value: 'yes', text: plain(text, 75) };
  return input(
    { ...field, optional: true },
    {
      type: 'checkboxes',
      action_id: field.field,
      options: [box],
      ...(ticked && { initial_options: [box] }),
    },
  );
};

export const radioInput = ({ choices, chosen, ...field }: Field & { choices: Choice[]; chosen?: string }) => {
  const initial = choices.find(({ value }) => value === chosen);
  return input(field, {
    type: 'radio_buttons',
    action_id: field.field,
    options: choices.map(option),
    ...(initial && { initial_option: option(initial) }),
  });
};

/** One file, with one of these extensions. */
export const fileInput = ({ extensions, ...field }: Field & { extensions: string[] }) =>
  input(field, { type: 'file_input', action_id: field.field, filetypes: extensions, max_files: 1 });

export const peopleInput = (field: Field) =>
  input(field, { type: 'multi_users_select', action_id: field.field });

export const channelInput = (field: Field) =>
  input(field, { type: 'channels_select', action_id: field.field });

/** Fields without choices have nothing to show: a list that is still empty. */
export const present = (...blocks: (KnownBlock | undefined)[]): KnownBlock[] =>
  blocks.filter((block) => block !== undefined);

/** The problems of a form in the person's words, by block id, as Slack takes them. */
export const errorWords = (errors: Record<string, FieldError>, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, text.errors[error]]));
