import { CHOICE_FIELDS, CHOICE_LISTS, type ChoiceField } from '../../domain/registration.js';
import type { FormValue, FormValues } from '../form-values.js';
import { MOST_OPTIONS } from '../select-inputs.js';

/** What is chosen in the registration form, by field. */
export type Chosen = Partial<Record<ChoiceField, number[]>>;

/** Slack keeps 3,000 characters with a form; the rest is for what every form carries. */
const ROOM = 2000;

/**
 * The choices that go with the form over the registration, as many fields as there is room for. Slack keeps what is
 * left out as well, but what is added to such a field is not chosen by itself. Texts need no carrying.
 */
export function chosenIn(values: FormValues): Chosen {
  const all: [ChoiceField, number[]][] = CHOICE_LISTS.map((list) => [
    CHOICE_FIELDS[list],
    idsOf(values[CHOICE_FIELDS[list]] ?? null),
  ]);
  const smallestFirst = all
    .filter(([, ids]) => ids.length < MOST_OPTIONS)
    .toSorted(([, a], [, b]) => a.length - b.length);
  const chosen: Chosen = {};
  for (const [field, ids] of smallestFirst)
    if (JSON.stringify({ ...chosen, [field]: ids }).length <= ROOM) chosen[field] = ids;
  return chosen;
}

const idsOf = (value: FormValue): number[] => [value ?? []].flat().map(Number);
