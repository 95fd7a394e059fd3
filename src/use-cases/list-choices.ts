import type { Entry, List } from '../domain/base-data.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createChoiceStore } from '../store/choice-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';
import type { BaseData } from './list-base-data.js';

/** What the forms of a showroom choose from. A list that is too long to be shown is left out: it is searched. */
export interface Choices extends Omit<BaseData, 'entries'> {
  entries: Partial<Record<List, Entry[]>>;
}

/** Without what is retired or switched off; of lists with more than `most` entries nothing is read. */
export function listChoices({ db }: Pick<Deps, 'db'>, { showroom }: Actor, most: number): Choices {
  const entries = createChoiceStore(db, showroom.id).ofShortLists(most);
  return {
    levels: createBaseDataStore(db, showroom.id).levels(),
    entries: showroom.usesAttire ? entries : { ...entries, attire: [] },
    ownFields: createOwnFieldStore(db, showroom.id).inUse(),
  };
}
