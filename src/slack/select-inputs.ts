import type { InputBlock, MultiStaticSelect, PlainTextOption, StaticSelect } from '@slack/types';
import { plain } from './blocks.js';
import { type Field, input } from './inputs.js';

export interface Choice {
  value: string;
  text: string;
  description?: string;
}

/** Slack shows no more options in a select; longer lists are searched. */
export const MOST_OPTIONS = 100;

export const option = ({ value, text, description }: Choice): PlainTextOption => ({
  value,
  text: plain(text, 75),
  ...(description && { description: plain(description, 75) }),
});

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
