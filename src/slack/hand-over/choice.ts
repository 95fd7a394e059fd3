import { HAND_OVER_WAYS, type HandOverWay } from '../../domain/hand-over.js';
import type { HandOverChoice } from '../../use-cases/view-hand-over.js';
import type { FormMemory } from '../form.js';
import { type FormValues, textOf } from '../form-values.js';

export const toWay = (word: string | undefined): HandOverWay =>
  HAND_OVER_WAYS.find((way) => way === word) ?? 'spread';

const idOf = (word: string | undefined): number | undefined => Number(word) || undefined;

/** `staff 3`, `customer 3 17` (owner and customer), or nothing: then the person is chosen in the form. */
export function readSubject({ subject }: Pick<FormMemory, 'subject'>) {
  const [, from, customerId] = subject.split(' ');
  return { from: idOf(from), customerId: idOf(customerId) };
}

/** What the form says so far. */
export function choiceIn(memory: FormMemory, values: FormValues): HandOverChoice {
  const { from, customerId } = readSubject(memory);
  return {
    from: from ?? idOf(textOf(values.handOverFrom)),
    customerId,
    way: toWay(textOf(values.handOverWay)),
    to: idOf(textOf(values.handOverTo)),
  };
}
