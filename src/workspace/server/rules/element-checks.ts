import { z } from 'zod';

/** Rules between the fields of one element. */

type Check = Parameters<z.ZodType['check']>[0];
interface Option {
  text: { text: string };
  value: string;
}
interface Choice {
  options?: Option[];
  option_groups?: { options: Option[] }[];
  initial_option?: Option;
  initial_options?: Option[];
  max_selected_items?: number;
}

const check = <Value>(find: (value: Value) => { words: string; at: string } | undefined): Check =>
  z.superRefine((value, context) => {
    const wrong = find(value as Value);
    if (wrong) context.addIssue({ code: 'custom', message: wrong.words, path: wrong.at ? [wrong.at] : [] });
  });

export const optionsOnce = check<Choice>(({ options, option_groups }) => {
  if ((options === undefined) === (option_groups === undefined)) {
    return { words: 'must have exactly one of: options, option_groups', at: '' };
  }
  const values = everyOption({ options, option_groups } as Choice).map(({ value }) => value);
  const twice = values.find((value, at) => values.indexOf(value) !== at);
  return twice === undefined ? undefined : { words: `duplicate option value: ${twice}`, at: 'options' };
});

/** An initial option must be one of the options, word for word. */
export const initialOffered = check<Choice>((choice) => {
  const at = choice.initial_option ? 'initial_option' : 'initial_options';
  const initial = [choice.initial_option, ...(choice.initial_options ?? [])].filter(
    (one) => one !== undefined,
  );
  const offered = everyOption(choice);
  const stranger = initial.find(
    (one) => !offered.some(({ value, text }) => value === one.value && text.text === one.text.text),
  );
  return stranger && { words: `option not found in options: ${stranger.value}`, at };
});

export const initialFits = check<Choice>(
  ({ initial_options: initial = [], max_selected_items: most = 100 }) =>
    initial.length > most
      ? { words: 'must not be more than max_selected_items', at: 'initial_options' }
      : undefined,
);

export const lengthsInOrder = check<{ min_length?: number; max_length?: number; initial_value?: string }>(
  ({ min_length: min = 0, max_length: max = 3000, initial_value: initial = '' }) => {
    if (min > max) return { words: 'min_length must not be greater than max_length', at: 'min_length' };
    return initial.length > max
      ? { words: 'initial_value must fit max_length', at: 'initial_value' }
      : undefined;
  },
);

export const boundsInOrder = check<{
  min_value?: string;
  max_value?: string;
  initial_value?: string;
  is_decimal_allowed: boolean;
}>(({ min_value = '-Infinity', max_value = 'Infinity', initial_value, is_decimal_allowed }) => {
  const [min, max] = [Number(min_value), Number(max_value)];
  if (min > max) return { words: 'min_value must not be greater than max_value', at: 'min_value' };
  if (initial_value === undefined) return undefined;
  const initial = Number(initial_value);
  if (initial < min || initial > max) {
    return { words: 'initial_value must be between min_value and max_value', at: 'initial_value' };
  }
  const whole = is_decimal_allowed || Number.isInteger(initial);
  return whole ? undefined : { words: 'initial_value must be a whole number', at: 'initial_value' };
});

function everyOption({ options = [], option_groups: groups = [] }: Choice): Option[] {
  return [...options, ...groups.flatMap((group) => group.options)];
}
