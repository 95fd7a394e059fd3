import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import type { OwnField } from '../domain/own-field.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createChoiceStore } from '../store/choice-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';

/** What the showroom asks and chooses from, in its order, without what is retired or switched off. */
export interface BaseData {
  levels: Level[];
  entries: Record<List, Entry[]>;
  ownFields: OwnField[];
}

/** All entries of each list. */
export function listBaseData({ db }: Pick<Deps, 'db'>, showroomId: number): BaseData {
  const choices = createChoiceStore(db, showroomId);
  const { usesAttire } = createShowroomStore(db).get(showroomId);
  const of = (list: List) => choices.first(list);
  return {
    levels: createBaseDataStore(db, showroomId).levels(),
    entries: {
      source: of('source'),
      desiredModel: of('desiredModel'),
      focusPoint: of('focusPoint'),
      industry: of('industry'),
      attire: usesAttire ? of('attire') : [],
      competitorModel: of('competitorModel'),
      referenceCompetitor: of('referenceCompetitor'),
      lostReason: of('lostReason'),
    },
    ownFields: createOwnFieldStore(db, showroomId).inUse(),
  };
}
