import { LISTS, type List } from '../domain/base-data.js';
import type { Customer } from '../domain/customer.js';
import type { FieldError } from '../domain/field-error.js';
import { CHOICE_FIELDS } from '../domain/registration.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import type { Connection } from '../store/open-database.js';

/** Form field by list, where they are called differently. */
const FIELD: Partial<Record<List, string>> = CHOICE_FIELDS;

/**
 * Chosen ids must be entries of this showroom in the list they were chosen for; else the field is marked. A retired
 * entry is a choice no more, but for the customer who has it already: `own`.
 */
export function checkChoices(
  tx: Connection,
  showroomId: number,
  chosen: Partial<Record<List, number[]>>,
  own?: ReadonlySet<number>,
): Record<string, FieldError> {
  const found = createBaseDataStore(tx, showroomId).findChoosable(Object.values(chosen).flat(), own);
  const errors: Record<string, FieldError> = {};
  for (const list of LISTS)
    if (chosen[list]?.some((id) => found.get(id)?.list !== list))
      errors[FIELD[list] ?? list] = 'not-a-choice';
  return errors;
}

/** Every entry that a customer has, in whatever list. */
export function choicesOf(tx: Connection, customer: Customer): Set<number> {
  const { id, sourceId, industryId, attireId } = customer;
  const interests = createCustomerStore(tx).interestsOf(id);
  const single = [sourceId, industryId, attireId].filter((entry) => entry !== null);
  return new Set([...single, ...interests.map((entry) => entry.id)]);
}
