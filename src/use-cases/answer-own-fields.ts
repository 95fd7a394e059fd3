import type { FieldError } from '../domain/field-error.js';
import { type AskedField, answeredField, answerKey, readAnswers } from '../domain/own-field.js';
import type { Connection } from '../store/open-database.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Deps } from './deps.js';

type Answers = Record<string, string>;

/**
 * The own fields that a form asked, as they are now: what was added while it was filled in is not among them, what was
 * retired is. `keys` may name anything else as well.
 */
export function askedFields(
  { db }: Pick<Deps, 'db'> | { db: Connection },
  showroomId: number,
  keys: string[],
  customerId?: number,
): AskedField[] {
  const store = createOwnFieldStore(db, showroomId);
  const ids = keys.map(answeredField).filter((id) => id !== undefined);
  if (ids.length === 0) return [];
  const answers = customerId === undefined ? [] : store.answersOf(customerId);
  const had = new Map(answers.map(({ field, value }) => [field.id, value]));
  return store.findAll(ids).map((field) => ({ field, had: had.get(field.id) ?? '' }));
}

/** What is wrong with the answers now that they are to be kept; `customerId` has a file already. */
export function answerErrors(
  tx: Connection,
  showroomId: number,
  answers: Answers,
  customerId?: number,
): Record<string, FieldError> {
  const asked = askedFields({ db: tx }, showroomId, Object.keys(answers), customerId);
  const errors: Record<string, FieldError> = {};
  readAnswers(asked, answers, (key, error) => {
    errors[key] = error;
  });
  return errors;
}

/** Keeps answers without errors; those to fields that the form did not ask stay as they are. */
export function keepAnswers(tx: Connection, showroomId: number, customerId: number, answers: Answers) {
  const store = createOwnFieldStore(tx, showroomId);
  const asked = askedFields({ db: tx }, showroomId, Object.keys(answers), customerId);
  const values = readAnswers(asked, answers, (key, error) => {
    throw new Error(`the answer ${key} is to be kept in spite of ${error}`);
  });
  for (const { field } of asked) store.keepAnswer(customerId, field.id, values[answerKey(field.id)] ?? '');
}
