import { type Entry, LISTS, type List } from '../domain/base-data.js';
import type { FieldError } from '../domain/field-error.js';
import { CHOICE_FIELDS } from '../domain/registration.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import type { Connection } from '../store/open-database.js';

/** Form field by list, where they are called differently. */
const FIELD: Partial<Record<List, string>> = CHOICE_FIELDS;

/** Chosen ids must be entries of this showroom in the list they were chosen for; else the field is marked. */
export function checkChoices(
  tx: Connection,
  showroomId: number,
  chosen: Partial<Record<List, number[]>>,
): Record<string, FieldError> {
  const ids = Object.values(chosen).flat();
  const found = new Map(
    createBaseDataStore(tx, showroomId)
      .findEntries(ids)
      .map((entry): [number, Entry] => [entry.id, entry]),
  );
  const errors: Record<string, FieldError> = {};
  for (const list of LISTS)
    if (chosen[list]?.some((id) => found.get(id)?.list !== list))
      errors[FIELD[list] ?? list] = 'not-a-choice';
  return errors;
}
