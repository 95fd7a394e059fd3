import type { Entry, List } from '../domain/base-data.js';
import { sameName } from '../domain/entry-names.js';
import { bestMatches } from '../domain/match-name.js';
import { createChoiceStore } from '../store/choice-store.js';
import type { Actor, Deps } from './deps.js';

/** Entries in use whose names fit what was typed, the best first; all of the list for nothing typed. */
export const searchEntries = (
  { db }: Pick<Deps, 'db'>,
  list: List,
  query: string,
  { showroom }: Actor,
  most: number,
): Entry[] => {
  const choices = createChoiceStore(db, showroom.id);
  if (query.trim() === '') return choices.first(list, most);
  return bestMatches(query, choices.first(list)).slice(0, most);
};

/** The entry in use that is called so. */
export const findNamed = (
  { db }: Pick<Deps, 'db'>,
  list: List,
  name: string,
  { showroom }: Actor,
): Entry | undefined =>
  createChoiceStore(db, showroom.id)
    .first(list)
    .find((entry) => sameName(entry.name, name));
