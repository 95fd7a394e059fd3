import type { Scene, Stage } from '../stage.js';
import { idOf, value } from './cast.js';

export const looking: Scene<Stage>[] = [
  ['a search without words', ({ as }) => as('rep').command('customer')],
  ['a search in vain', ({ as, wording }) => as('rep').command('customer', `nobody ${wording.note}`)],
  ['a card of nobody', ({ as }) => as('rep').click('show-customer', '0')],
  ['the whole timeline', (stage) => stage.as('rep').click('timeline', idOf(stage, 'active'))],
  ['the next page of the timeline', ({ as }) => as('rep').clickInForm('timeline-page', '1')],
  ['a timeline of nobody', ({ as }) => as('rep').click('timeline', '0')],
  ...['yesterday', 'week', 'month', '2026-01-05', 'whenever'].map(
    (period): Scene<Stage> => [`statistics: ${period}`, ({ as }) => as('manager').command('stats', period)],
  ),
  ['statistics from Home', ({ as }) => as('manager').clickAtHome('statistics', 'today')],
  ['statistics of no period', ({ as }) => as('manager').click('statistics', 'whenever')],
  [
    'statistics shared',
    ({ as, house }) => {
      const day = house.clock.today();
      return as('manager').click(
        'share-statistics',
        JSON.stringify({ name: 'today', first: day, last: day }),
      );
    },
  ],
  [
    'the rest of the due list',
    ({ as, house }) => as('rep').click('see-due', value(house.actor('rep').staff)),
  ],
  ['the next page of the due list', ({ as }) => as('rep').clickInForm('due-page', '1')],
  ['the pool', ({ as }) => as('rep').click('see-pool', 'home')],
  ['the next page of the pool', ({ as }) => as('rep').clickInForm('pool-page', '1')],
  ['the pool for whoever may not claim', ({ as }) => as('executive').click('see-pool', 'home')],
  ['a due list that is not theirs', ({ as }) => as('executive').click('see-due', '1')],
];
