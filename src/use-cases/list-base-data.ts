import type { Entry, List } from '../domain/base-data.js';
import type { Level } from '../domain/level.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createChoiceStore } from '../store/choice-store.js';
import type { Deps } from './deps.js';

/** What the forms of a showroom choose from, in the showroom's order, without what is retired. */
export interface BaseData {
  levels: Level[];
  entries: Record<List, Entry[]>;
}

/** `most` entries of each list, or all: lists may be thousands long, and no form shows so many. */
export function listBaseData({ db }: Pick<Deps, 'db'>, showroomId: number, most?: number): BaseData {
  const choices = createChoiceStore(db, showroomId);
  const of = (list: List) => choices.first(list, most);
  return {
    levels: createBaseDataStore(db, showroomId).levels(),
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
