import { everyChange, journalled } from '../../../support/every-change.js';
import type { Scene, Stage } from '../stage.js';
import { READERS, value } from './cast.js';

/** Everything that can stand in the journal, page by page. */
export const changesScenes: Scene<Stage>[] = [
  [
    'the journal of the showroom, with every kind of change',
    async ({ as, house, wording }) => {
      const names = Array.from({ length: 40 }, (_, at) => wording.name(at));
      const all = Object.values(everyChange(wording.name(0), names)).flat();
      for (const change of all)
        for (const by of ['manager', 'nobody'] as const) journalled(house, change, by);
      await as('manager').command('showroom', 'changes');
      for (let page = 1; page * 20 < all.length * 2; page += 1)
        await as('manager').clickInForm('changes-page on', String(page));
    },
  ],
  ...READERS.map(
    (part): Scene<Stage> => [`${part}: the journal`, ({ as }) => as(part).command('showroom', 'changes')],
  ),
  [
    'the journal over lists, staff and settings',
    async ({ as }) => {
      for (const root of ['base-data', 'staff', 'settings']) {
        await as('manager').command('showroom', root);
        await as('manager').clickInForm('changes', 'changes');
      }
    },
  ],
  [
    'the journal of a showroom chosen, and for one who may not',
    async ({ as, house }) => {
      await as('admin').clickInForm('changes-showroom', value(house.showroom));
      for (const [click, at] of [
        ['changes', 'changes'],
        ['changes-page', '1'],
        ['changes-showroom', '1'],
        ['undo-merge 1', '1'],
      ] as const)
        await as('rep').clickInForm(click, at);
    },
  ],
];
