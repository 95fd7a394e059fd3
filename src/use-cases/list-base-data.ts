import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import type { OwnField } from '../domain/own-field.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';

/** What the forms of a showroom ask and choose from, in the showroom's order, without what is retired or switched off. */
export interface BaseData {
  levels: Level[];
  entries: Record<List, Entry[]>;
  ownFields: OwnField[];
}

export function listBaseData({ db }: Pick<Deps, 'db'>, showroomId: number): BaseData {
  const store = createBaseDataStore(db, showroomId);
  const all = store.entries();
  const { usesAttire } = createShowroomStore(db).get(showroomId);
  const of = (list: List) => all.filter((entry) => entry.list === list);
  return {
    levels: store.levels(),
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
