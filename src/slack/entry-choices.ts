import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import type { Text } from '../text/text-for.js';
import type { Actor, Deps } from '../use-cases/deps.js';
import { type Choices, listChoices } from '../use-cases/list-choices.js';
import { searchEntries } from '../use-cases/search-entries.js';
import type { Parts } from './parts.js';
import type { Routes } from './routing/routes.js';
import {
  type Choice,
  MOST_OPTIONS,
  multiSearchInput,
  multiSelectInput,
  searchInput,
  selectInput,
} from './select-inputs.js';

const entryChoice = ({ id, name }: Pick<Entry, 'id' | 'name'>): Choice => ({
  value: String(id),
  text: name,
});

const levelChoice = ({ id, code, name }: Level): Choice => ({
  value: String(id),
  text: `${code} · ${name}`,
});

/** Levels to choose from; one that is retired stays choosable for whoever has it. */
export const levelChoices = (
  { levels }: Pick<Choices, 'levels'>,
  own: Level | undefined,
  text: Text,
): Choice[] =>
  own && !levels.some(({ id }) => id === own.id)
    ? [
        ...levels.map(levelChoice),
        { value: String(own.id), text: text.levels.retiredChoice(own.code, own.name) },
      ]
    : levels.map(levelChoice);

interface ListField {
  field: string;
  label: string;
  list: List;
  hint?: string;
  optional?: boolean;
  /** See `selectInput`. */
  edition?: string;
}

/** What a form chooses from; a list with more than Slack shows is searched. */
export const formData = (parts: Pick<Deps, 'db'>, actor: Actor): Choices =>
  listChoices(parts, actor, MOST_OPTIONS);

/** The action that answers searches in a list. */
export const search = (list: List) => `search-${list}`;

/** A choice from a list of base data; none while the list is empty. An entry in use but retired stays choosable. */
export function entrySelect({ list, ...field }: ListField, data: Choices, text: Text, chosen?: Entry) {
  const common = { optional: true, ...field, search: search(list), placeholder: text.choose };
  const entries = data.entries[list];
  if (!entries) return searchInput({ ...common, ...(chosen && { chosen: entryChoice(chosen) }) });
  const choices = withChosen(entries, chosen ? [chosen] : []).map(entryChoice);
  if (choices.length === 0) return undefined;
  return selectInput({ ...common, choices, ...(chosen && { chosen: String(chosen.id) }) });
}

/** Any number of entries of a list; none while the list is empty. */
export function entryMultiSelect(
  { list, ...field }: ListField,
  data: Choices,
  text: Text,
  chosen: Entry[] = [],
) {
  const common = { optional: true, ...field, search: search(list), placeholder: text.chooseSeveral };
  const entries = data.entries[list];
  if (!entries) return multiSearchInput({ ...common, chosen: chosen.map(entryChoice) });
  const choices = withChosen(entries, chosen).map(entryChoice);
  if (choices.length === 0) return undefined;
  return multiSelectInput({ ...common, choices, chosen: chosen.map(({ id }) => String(id)) });
}

const withChosen = (entries: Entry[], chosen: Entry[]): Entry[] => [
  ...entries,
  ...chosen.filter(({ id }) => !entries.some((entry) => entry.id === id)),
];

/** Lists longer than a select shows are searched, by name, pinyin or initials. */
export function attachEntrySearches({ searches }: Routes, parts: Parts, lists: readonly List[]) {
  for (const list of lists)
    searches.on(search(list), ({ actor, query }) => {
      if (!actor) return [];
      return searchEntries(parts, list, query, actor, MOST_OPTIONS).map(entryChoice);
    });
}
