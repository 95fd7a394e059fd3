import { LISTS } from '../../../../src/domain/base-data.js';
import type { Scene, Stage } from '../stage.js';
import { value } from './cast.js';

const model = ({ house }: Stage, at: number) => house.baseData.entries.desiredModel.at(at);

/** The list of desired models, as far as its first page. */
const openModels = async ({ as }: Stage) => {
  await as('manager').command('showroom', 'base-data');
  await as('manager').clickInForm('base-data-list desiredModel', 'desiredModel');
};

/** A form over the list, for one of its entries. */
const openForm = async (stage: Stage, act: string, at: number) => {
  await openModels(stage);
  await stage.as('manager').clickInForm('base-data-entry 1', `${act} ${value(model(stage, at))}`);
};

const merging = async (stage: Stage, from: number, into: number) => {
  await openForm(stage, 'merge', from);
  await stage.as('manager').submit({ into: value(model(stage, into)) });
};

export const changingLists: Scene<Stage>[] = [
  ...LISTS.map(
    (list): Scene<Stage> => [
      `the list ${list}`,
      async ({ as }) => {
        await as('manager').command('showroom', 'base-data');
        await as('manager').clickInForm('base-data-list', list);
      },
    ],
  ),
  [
    'a list in another order, its next page, and a search in it',
    async (stage) => {
      await openModels(stage);
      await stage.as('manager').clickInForm('base-data-look order', 'order');
      await stage.as('manager').clickInForm('base-data-page on', '1');
      await stage.as('manager').submit({ text: stage.wording.name(3) });
    },
  ],
  [
    'names added, some of them there already, repeated or too long',
    async (stage) => {
      await openModels(stage);
      await stage.as('manager').clickInForm('base-data-add', 'add');
      await stage.as('manager').submit({ names: ' ' });
      const there = Array.from({ length: 30 }, (_, at) => stage.wording.name(at));
      const names = [
        'New',
        'New',
        ...there,
        ...there,
        stage.wording.note.replaceAll('\n', ' '),
        'x'.repeat(99),
      ];
      await stage.as('manager').submit({ names: names.join('\n') });
    },
  ],
  [
    'an entry renamed, but not to a name that is taken',
    async (stage) => {
      await openForm(stage, 'rename', 5);
      await stage.as('manager').submit({ name: '' });
      await stage.as('manager').submit({ name: model(stage, 6)?.name ?? '' });
      await stage.as('manager').submit({ name: `${stage.wording.name(0)}Z` });
    },
  ],
  [
    'an entry moved, but not behind itself',
    async (stage) => {
      await openForm(stage, 'after', 7);
      await stage.as('manager').submit({ after: value(model(stage, 7)) });
      await stage.as('manager').submit({ after: value(model(stage, 9)) });
      await openModels(stage);
      await stage.as('manager').clickInForm('base-data-entry 1', `up ${value(model(stage, 9))}`);
    },
  ],
  [
    'an entry retired and brought back',
    async (stage) => {
      await openModels(stage);
      await stage.as('manager').clickInForm('base-data-entry 1', `retire ${value(model(stage, 10))}`);
      await stage.as('manager').clickInForm('base-data-look retired', 'retired');
      await stage.as('manager').clickInForm('base-data-entry 1', `back ${value(model(stage, 10))}`);
    },
  ],
  [
    'two entries merged, but not one with itself',
    async (stage) => {
      await merging(stage, 11, 11);
      await merging(stage, 11, 12);
      await stage.as('manager').submit();
    },
  ],
  [
    'the merge undone from the last changes, once',
    async ({ as }) => {
      await as('manager').command('showroom', 'base-data');
      await as('manager').clickInForm('changes', 'changes');
      await as('manager').clickInForm('undo-merge 1', '1');
      await as('manager').clickInForm('undo-merge 1', '1');
    },
  ],
  [
    'levels and own fields from the base data, and back',
    async ({ as }) => {
      await as('manager').command('showroom', 'base-data');
      for (const section of ['levels', 'own-fields']) {
        await as('manager').clickInForm(section, section);
        await as('manager').clickInForm('base-data', 'lists');
      }
    },
  ],
  [
    'the showroom chosen',
    ({ as, house }) => as('admin').clickInForm('base-data-showroom', value(house.showroom)),
  ],
  [
    'lists changed by one who may not',
    async (stage) => {
      await openModels(stage);
      await stage.as('rep').clickInForm('base-data-entry 1', `retire ${value(model(stage, 5))}`);
      await openModels(stage);
      await stage.as('manager').clickInForm('base-data-add', 'add');
      await stage.as('rep').submit({ names: 'Mine' });
    },
  ],
];
