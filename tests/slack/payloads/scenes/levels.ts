import { addDays } from '../../../../src/domain/calendar.js';
import { createLevelStore } from '../../../../src/store/level-store.js';
import { anActiveCustomer, revisited } from '../../../support/a-customer.js';
import type { Scene, Stage } from '../stage.js';
import { READERS, value } from './cast.js';

const inUse = ({ house }: Stage) => createLevelStore(house.db, house.showroom.id).inUse();
const ownRow = (stage: Stage, at: number) => value(inUse(stage).at(at));
const form = ({ wording }: Stage, different: Record<string, string> = {}) => ({
  code: [...wording.name(0)].slice(0, 2).join('').trim() || 'W',
  name: wording.name(3),
  windowDays: '3650',
  intervalDays: '3650',
  protectionDays: '3650',
  ...different,
});

/** At the end: they change what the forms choose from. */
export const levels: Scene<Stage>[] = [
  ...READERS.map(
    (part): Scene<Stage> => [`${part}: levels`, ({ as }) => as(part).command('showroom', 'levels')],
  ),
  ['levels, from a button', ({ as }) => as('manager').click('levels', ' ')],
  ['levels, from a button of a rep', ({ as }) => as('rep').click('levels', ' ')],
  [
    'levels of a showroom chosen',
    async ({ as, house }) => {
      await as('admin').command('showroom', 'levels');
      await as('admin').clickInForm('levels-showroom', value(house.showroom));
      await as('admin').clickInForm('levels-page', '1');
    },
  ],
  [
    'a level added, empty, filled and taken',
    async (stage) => {
      const manager = stage.as('manager');
      await manager.clickInForm('add-level', 'add');
      await manager.submit();
      await manager.submit(form(stage));
      await manager.clickInForm('add-level', 'add');
      await manager.submit(form(stage));
    },
  ],
  [
    'a level changed, with the question about days already set',
    async (stage) => {
      const { house } = stage;
      const manager = stage.as('manager');
      const nextDay = addDays(house.clock.today(), house.level('Z').intervalDays);
      revisited(house, anActiveCustomer(house, { level: 'Z' }), { nextDay });
      const id = value(house.level('Z'));
      await manager.command('showroom', 'levels');
      await manager.clickInForm('level-act', `edit ${id}`);
      await manager.submit(form(stage, { code: 'Z' }));
      await manager.submit();
      await manager.submit({ dues: 'move' });
    },
  ],
  [
    'a level moved, retired, not found and brought back',
    async (stage) => {
      const manager = stage.as('manager');
      const [id, before] = [ownRow(stage, -1), ownRow(stage, 0)];
      await manager.command('showroom', 'levels');
      for (const act of [`before ${id} ${before}`, `before ${id} last`, `retire ${id}`, `edit ${id}`])
        await manager.clickInForm('level-act', act);
      await manager.clickInForm('bring-back-level', id);
      await manager.clickInForm('bring-back-level', '0');
      await stage.as('rep').clickInForm('level-act', `retire ${id}`);
    },
  ],
  [
    'another preset, chosen, empty, done and done again',
    async (stage) => {
      const manager = stage.as('manager');
      await manager.command('showroom', 'levels');
      await manager.clickInForm('switch-levels', 'switch');
      const mapping = Object.fromEntries(inUse(stage).map(({ id }) => [`newLevel ${id}`, 'D']));
      await manager.clickInForm('newPreset', 'ABCD');
      await manager.clickInForm('newLevel', 'D', { newPreset: 'ABCD', ...mapping });
      await manager.submit();
      await manager.submit({ newPreset: 'ABCD' });
      await manager.submit({ newPreset: 'ABCD', dues: 'move', ...mapping });
      await manager.command('showroom', 'levels');
      await manager.clickInForm('switch-levels', 'switch');
      await stage.as('rep').clickInForm('switch-levels', 'switch');
    },
  ],
  [
    'a card after all that',
    ({ as, customers }) => as('manager').command('customer', customers.active.number),
  ],
  ['lists and Homes with other levels', ({ bench }) => bench.deliver()],
];
