import type { ModalView } from '@slack/types';
import { type Entry, INTEREST_LISTS } from '../../domain/base-data.js';
import { CHOICE_FIELDS, type ChoiceList } from '../../domain/registration.js';
import type { Text } from '../../text/text-for.js';
import type { Actor, Deps } from '../../use-cases/deps.js';
import { findEntries } from '../../use-cases/find-entries.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import type { FormMemory } from '../form.js';
import type { Adding } from '../register-customer/modal.js';
import { showRegistration } from '../register-customer/show-form.js';

/** The registration form again, with what was added chosen; undefined when there is none, or its customer has moved on. */
export function formBelow(
  parts: Pick<Deps, 'db'>,
  actor: Actor,
  { below, subject, added, token }: FormMemory,
  entry: Entry & { list: ChoiceList },
  text: Text,
): ModalView | undefined {
  if (!below) return undefined;
  const seen = subject === '' ? undefined : viewCustomer(parts, Number(subject), actor);
  if (seen && seen.kind !== 'found') return undefined;

  const field = CHOICE_FIELDS[entry.list];
  const isKnown = below.chosen[field] !== undefined;
  const say = isKnown ? text.choices.added : text.choices.toChoose;
  const memory = {
    token: below.token,
    subject,
    responseUrl: below.responseUrl,
    added: isKnown ? { ...added, [field]: token } : added,
  };
  const adding = {
    chosen: withAdded(chosenEntries(parts, actor, below.chosen), entry),
    news: say(entry.name, text.fields[field]),
  };
  return showRegistration(parts, actor, { memory, card: seen?.card, adding }, text);
}

function chosenEntries(
  parts: Pick<Deps, 'db'>,
  actor: Actor,
  chosen: Record<string, number[]>,
): Adding['chosen'] {
  const known = new Map(
    findEntries(parts, Object.values(chosen).flat(), actor).map((entry) => [entry.id, entry]),
  );
  return Object.fromEntries(
    Object.entries(chosen).map(([field, ids]) => [
      field,
      ids.map((id) => known.get(id)).filter((entry) => entry !== undefined),
    ]),
  );
}

function withAdded(chosen: Adding['chosen'], entry: Entry & { list: ChoiceList }): Adding['chosen'] {
  const field = CHOICE_FIELDS[entry.list];
  const before = chosen[field];
  if (!before) return chosen;
  const several = INTEREST_LISTS.some((list) => list === entry.list);
  const others = several ? before.filter(({ id }) => id !== entry.id) : [];
  return { ...chosen, [field]: [...others, entry] };
}
