import type { List } from '../domain/base-data.js';
import { readNames, sortNames } from '../domain/entry-names.js';
import type { FieldError } from '../domain/field-error.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { changeLists, type NotChanged } from './change-entry.js';
import type { Actor, Deps } from './deps.js';

/** What became of the names, each as the list has it. */
export interface AddReport {
  added: string[];
  broughtBack: string[];
  /** Were in use already. */
  there: string[];
  /** Stood in the paste more than once. */
  repeated: string[];
  tooLong: string[];
}

export type AddResult =
  | { kind: 'done'; report: AddReport }
  | { kind: 'invalid'; errors: Record<'names', FieldError> }
  | NotChanged;

/** Names pasted one a line go to the end of a list; those it has are not added again. */
export const addEntries = (deps: Deps, list: List, pasted: string, actor: Actor, token: string): AddResult =>
  changeLists<AddResult>(deps, actor, token, ({ tx, entries, write }) => {
    const { names, repeated, tooLong } = readNames(pasted);
    if (names.length === 0)
      return { kind: 'invalid', errors: { names: tooLong.length > 0 ? 'too-long' : 'required' } };
    const { fresh, there, back } = sortNames(names, entries.ofList(list));
    createBaseDataStore(tx, actor.showroom.id).addEntries(
      list,
      fresh.map((name) => ({ name, code: null })),
    );
    for (const { id } of back) entries.bringBack(id);
    const broughtBack = back.map(({ name }) => name);
    if (fresh.length + back.length > 0) write({ kind: 'entries-added', list, names: fresh, broughtBack });
    const report = { added: fresh, broughtBack, there: there.map(({ name }) => name), repeated, tooLong };
    return { kind: 'done', report };
  });
