import type { Option } from '@slack/types';
import { plain } from './blocks.js';
import { type Field, input } from './inputs.js';
import { type Choice, option } from './select-inputs.js';

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
