import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import type { Deps } from './deps.js';

/** What the forms of a showroom choose from, in the showroom's order, without what is retired. */
export interface BaseData {
  levels: Level[];
  entries: Record<List, Entry[]>;
}

export function listBaseData({ db }: Pick<Deps, 'db'>, showroomId: number): BaseData {
  const store = createBaseDataStore(db, showroomId);
  const all = store.entries();
  const of = (list: List) => all.filter((entry) => entry.list === list);
  return {
    levels: store.levels(),
    entries: {
      source: of('source'),
      desiredModel: of('desiredModel'),
      focusPoint: of('focusPoint'),
      industry: of('industry'),
      attire: of('attire'),
      competitorModel: of('competitorModel'),
      referenceCompetitor: of('referenceCompetitor'),
      lostReason: of('lostReason'),
    },
  };
}
