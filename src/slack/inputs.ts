import type {
  Datepicker,
  InputBlock,
  KnownBlock,
  MultiStaticSelect,
  Option,
  PlainTextOption,
  StaticSelect,
  Timepicker,
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

interface SelectField extends Field {
  choices: Choice[];
  chosen?: string;
  /** The action that answers searches, for a list that may be longer than Slack shows at once. */
  search?: string;
  placeholder: string;
  /** Slack keeps what a person chose as long as the action id stays: another edition shows what is chosen here. */
  edition?: string;
}

export function selectInput({ edition, ...select }: SelectField): InputBlock {
  const { choices, chosen, search, placeholder, ...field } = select;
  const initial = choices.find(({ value }) => value === chosen);
  if (search && choices.length > MOST_OPTIONS)
    return searchInput({ ...field, search, placeholder, edition, ...(initial && { chosen: initial }) });
  const element: StaticSelect = {
    type: 'static_select',
    // As with days: another proposal needs another id to be shown.
    action_id: `${field.field} ${edition ?? chosen ?? ''}`,
    placeholder: plain(placeholder, 150),
    options: choices.map(option),
  };
  if (initial) element.initial_option = option(initial);
  return input(field, element);
}

const inEdition = (actionId: string, edition?: string): string =>
  edition ? `${actionId} ${edition}` : actionId;

interface SearchField extends Field {
  search: string;
  placeholder: string;
  edition?: string | undefined;
}

/** A choice found by searching; what was chosen reads as its value. */
export const searchInput = ({
  search,
  placeholder,
  chosen,
  edition,
  ...field
}: SearchField & { chosen?: Choice }) =>
  input(field, {
    type: 'external_select',
    action_id: inEdition(search, edition),
    min_query_length: 0,
    placeholder: plain(placeholder, 150),
    ...(chosen && { initial_option: option(chosen) }),
  });

/** Any number of choices found by searching. */
export const multiSearchInput = ({
  search,
  placeholder,
  chosen,
  edition,
  ...field
}: SearchField & { chosen: Choice[] }) =>
  input(field, {
    type: 'multi_external_select',
    action_id: inEdition(search, edition),
    min_query_length: 0,
    placeholder: plain(placeholder, 150),
    ...(chosen.length > 0 && { initial_options: chosen.slice(0, MOST_OPTIONS).map(option) }),
  });

type MultiSelectField = Omit<SelectField, 'chosen'> & { chosen?: string[] };

export function multiSelectInput({
  choices,
  chosen,
  search,
  placeholder,
  edition,
  ...field
}: MultiSelectField): InputBlock {
  const chosenOnes = choices.filter(({ value }) => chosen?.includes(value));
  if (search && choices.length > MOST_OPTIONS)
    return multiSearchInput({ ...field, search, placeholder, edition, chosen: chosenOnes });
  const initial = chosenOnes.map(option);
  const element: MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: inEdition(field.field, edition),
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

/** At most ten boxes, of which any may be ticked. */
export const boxesInput = ({
  choices,
  chosen,
  ...field
}: Field & { choices: Choice[]; chosen: readonly string[] }) => {
  const initial = choices.filter(({ value }) => chosen.includes(value)).map(option);
  return input(field, {
    type: 'checkboxes',
    action_id: field.field,
    options: choices.map(option),
    ...(initial.length > 0 && { initial_options: initial }),
  });
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

/** `chosen` are Slack user ids. */
export const peopleInput = ({ chosen, ...field }: Field & { chosen?: string[] }) =>
  input(field, {
    type: 'multi_users_select',
    action_id: field.field,
    ...(chosen && chosen.length > 0 && { initial_users: chosen }),
  });

export const channelInput = ({ value, ...field }: Field & { value?: string }) =>
  input(field, {
    type: 'channels_select',
    action_id: field.field,
    ...(value && { initial_channel: value }),
  });

/** Fields without choices have nothing to show: a list that is still empty. */
export const present = (...blocks: (KnownBlock | undefined)[]): KnownBlock[] =>
  blocks.filter((block) => block !== undefined);

/** The problems of a form in the person's words, by block id, as Slack takes them. */
export const errorWords = (errors: Record<string, FieldError>, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, text.errors[error]]));
