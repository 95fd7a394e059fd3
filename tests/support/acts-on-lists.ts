import { levelFields } from '../../src/domain/level.js';
import { createLevelStore } from '../../src/store/level-store.js';
import { addEntries } from '../../src/use-cases/add-entries.js';
import { addLevel } from '../../src/use-cases/add-level.js';
import { addOwnField } from '../../src/use-cases/add-own-field.js';
import { bringBackOwnField } from '../../src/use-cases/bring-back-own-field.js';
import { mayChange } from '../../src/use-cases/change-entry.js';
import { changeLevel } from '../../src/use-cases/change-level.js';
import { changeOwnField } from '../../src/use-cases/change-own-field.js';
import { describeEntry } from '../../src/use-cases/describe-entry.js';
import { listOwnFields } from '../../src/use-cases/list-own-fields.js';
import { mergeEntries, previewMerge } from '../../src/use-cases/merge-entries.js';
import { moveEntry } from '../../src/use-cases/move-entry.js';
import { moveLevel } from '../../src/use-cases/move-level.js';
import { moveOwnField } from '../../src/use-cases/move-own-field.js';
import { renameEntry } from '../../src/use-cases/rename-entry.js';
import { bringBackEntry, retireEntry } from '../../src/use-cases/retire-entry.js';
import { bringBackLevel, retireLevel } from '../../src/use-cases/retire-level.js';
import { retireOwnField } from '../../src/use-cases/retire-own-field.js';
import { switchLevelPreset, viewLevelSwitch } from '../../src/use-cases/switch-level-preset.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { viewBaseData } from '../../src/use-cases/view-base-data.js';
import { mayChangeLevels, viewLevels } from '../../src/use-cases/view-levels.js';
import { viewEntry, viewList } from '../../src/use-cases/view-list.js';
import type { Act } from './acts.js';
import { aToken } from './forms.js';
import { aLevel } from './levels.js';
import type { Scene } from './permission-scene.js';
import { shown, verdictOf } from './verdict.js';

const PAGE = { offset: 0, most: 9 };
const FIELD = { name: 'Broker', kind: 'text', required: false, choices: [] } as const;
const QUERY = { list: 'source', retired: false, text: '' } as const;
const details = { text: 'Two doors' };

const mapping = ({ house, showroomId }: Scene) => {
  const levels = createLevelStore(house.db, showroomId).inUse();
  return new Map(levels.map(({ id }): [number, string] => [id, 'A']));
};

/** What is done to a showroom's lists, levels and own fields, by the use case that does it. */
export const ACTS_ON_LISTS: Record<string, Act> = {
  mayChange: ({ actor }) => shown(mayChange(actor)),
  mayChangeLevels: ({ actor }) => shown(mayChangeLevels(actor)),

  addEntries: ({ house: { deps }, actor }) =>
    verdictOf(addEntries(deps, 'source', 'Five', actor, aToken()), 'done'),
  renameEntry: ({ house: { deps }, actor, entry }) =>
    verdictOf(renameEntry(deps, entry('Two'), 'Second', actor, aToken()), 'done'),
  moveEntry: ({ house: { deps }, actor, entry }) =>
    verdictOf(moveEntry(deps, entry('Two'), 'up', actor, aToken()), 'done'),
  describeEntry: ({ house: { deps }, actor, entry }) =>
    verdictOf(describeEntry(deps, entry('Coupé', 'desiredModel'), details, actor, aToken()), 'described'),
  retireEntry: ({ house: { deps }, actor, entry }) =>
    verdictOf(retireEntry(deps, entry('Two'), actor, aToken()), 'done'),
  bringBackEntry: ({ house: { deps }, actor, entry }) =>
    verdictOf(bringBackEntry(deps, entry('Four'), actor, aToken()), 'done'),
  previewMerge: ({ house: { deps }, actor, entry }) =>
    verdictOf(previewMerge(deps, entry('Two'), entry('One'), actor), 'possible'),
  mergeEntries: ({ house: { deps }, actor, entry }) =>
    verdictOf(mergeEntries(deps, entry('Two'), entry('One'), actor, aToken()), 'done'),
  undoMerge: ({ house: { deps }, actor, merge }) =>
    verdictOf(undoMerge(deps, merge, actor, aToken()), 'done'),
  viewBaseData: ({ house: { deps }, actor }) => verdictOf(viewBaseData(deps, actor), 'found'),
  viewList: ({ house: { deps }, actor }) => verdictOf(viewList(deps, QUERY, actor, PAGE), 'found'),
  viewEntry: ({ house: { deps }, actor, entry }) => verdictOf(viewEntry(deps, entry('Two'), actor), 'found'),

  viewLevels: ({ house: { deps }, actor }) => verdictOf(viewLevels(deps, actor), 'found'),
  addLevel: ({ house: { deps }, actor }) =>
    verdictOf(addLevel(deps, aLevel({ code: 'Z' }), actor, aToken()), 'added'),
  changeLevel: ({ house: { deps }, actor, level }) => {
    const seen = levelFields(level('X'));
    const change = { id: level('X').id, seen, fields: { ...seen, name: 'Other' } };
    return verdictOf(changeLevel(deps, change, actor, aToken()), 'changed');
  },
  moveLevel: ({ house: { deps }, actor, level }) =>
    verdictOf(moveLevel(deps, { id: level('A').id, before: null }, actor), 'moved'),
  retireLevel: ({ house: { deps }, actor, level }) =>
    verdictOf(retireLevel(deps, level('X').id, actor), 'retired'),
  bringBackLevel: ({ house: { deps }, actor, level }) =>
    verdictOf(bringBackLevel(deps, level('Y').id, actor), 'brought-back'),
  viewLevelSwitch: ({ house: { deps }, actor }) => shown(viewLevelSwitch(deps, actor, 'ABCD')),
  switchLevelPreset: (scene) => {
    const input = { preset: 'ABCD', mapping: mapping(scene), dues: 'leave' } as const;
    return verdictOf(switchLevelPreset(scene.house.deps, input, {}, scene.actor, aToken()), 'switched');
  },

  listOwnFields: ({ house: { deps }, actor }) => shown(listOwnFields(deps, actor)),
  addOwnField: ({ house: { deps }, actor }) =>
    verdictOf(addOwnField(deps, { ...FIELD, choices: [] }, actor, aToken()), 'added'),
  changeOwnField: ({ house: { deps }, actor, ownField }) =>
    verdictOf(changeOwnField(deps, ownField('Bank'), { ...FIELD, choices: [] }, actor), 'changed'),
  moveOwnField: ({ house: { deps }, actor, ownField }) =>
    verdictOf(moveOwnField(deps, ownField('Bank'), 'down', actor), 'moved'),
  retireOwnField: ({ house: { deps }, actor, ownField }) =>
    verdictOf(retireOwnField(deps, ownField('Bank'), actor), 'retired'),
  bringBackOwnField: ({ house: { deps }, actor, ownField }) =>
    verdictOf(bringBackOwnField(deps, ownField('Insurer'), actor), 'brought-back'),
};
