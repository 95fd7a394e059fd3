import { LISTS } from '../../../../src/domain/base-data.js';
import type { Scene, Stage } from '../stage.js';
import { READERS } from './cast.js';

/** What everybody may type, in every role. */
export const everybodyCommands: Scene<Stage>[] = READERS.flatMap((part): Scene<Stage>[] => [
  [`${part}: help`, ({ as }) => as(part).command('showroom', 'help')],
  [`${part}: a word nobody knows`, ({ as, wording }) => as(part).command('showroom', wording.note)],
  [`${part}: /register`, ({ as }) => as(part).command('register')],
  [`${part}: /revisit`, ({ as }) => as(part).command('revisit')],
  [`${part}: /customer by number`, ({ as, customers }) => as(part).command('customer', customers.won.number)],
  [`${part}: /customer by name`, ({ as, customers }) => as(part).command('customer', customers.won.name)],
  [`${part}: /stats`, ({ as }) => as(part).command('stats')],
  [`${part}: digest`, ({ as }) => as(part).command('showroom', 'digest')],
  [`${part}: base data`, ({ as }) => as(part).command('showroom', 'base-data')],
  [`${part}: settings`, ({ as }) => as(part).command('showroom', 'settings')],
  [`${part}: showrooms`, ({ as }) => as(part).command('showroom', 'showrooms')],
  [`${part}: status`, ({ as }) => as(part).command('showroom', 'status')],
  [`${part}: setup again`, ({ as }) => as(part).command('showroom', 'setup')],
  [
    `${part}: Home`,
    async ({ as, bench }) => {
      await as(part).openHome();
      await bench.deliver();
    },
  ],
]);

/** What a select asks for. */
export const searching: Scene<Stage>[] = [
  ...LISTS.map((list) => `search-${list}`),
  'revisitable',
  'time-zone',
  'country',
].flatMap((actionId): Scene<Stage>[] => [
  [`${actionId}: anything`, ({ as }) => as('manager').search(actionId, '')],
  [
    `${actionId}: some letters`,
    ({ as, wording }) => as('manager').search(actionId, wording.name(0).slice(0, 2)),
  ],
  [`${actionId}: by a stranger`, ({ stranger }) => stranger.search(actionId, '')],
]);
