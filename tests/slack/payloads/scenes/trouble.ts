import { createStaffStore } from '../../../../src/store/staff-store.js';
import { reportBackUp } from '../../../../src/use-cases/back-up.js';
import { slackId } from '../../../support/a-showroom.js';
import type { Scene, Stage } from '../stage.js';
import { choices } from './cast.js';

export const trouble: Scene<Stage>[] = [
  ...['help', 'setup', 'digest'].map(
    (word): Scene<Stage> => [`a stranger: ${word}`, ({ stranger }) => stranger.command('showroom', word)],
  ),
  ['a stranger: Home', ({ stranger }) => stranger.openHome()],
  ['a stranger: a button', ({ stranger }) => stranger.click('approve', '1')],
  [
    'a stranger: a form',
    async ({ as, stranger }) => {
      await as('rep').command('register');
      await stranger.submit();
    },
  ],
  ['something breaks', ({ bench }) => bench.fail(slackId('rep'))],
  [
    'no manager is left, and comes back',
    async (stage) => {
      const { house, bench, as, stranger } = stage;
      const staff = createStaffStore(house.db);
      const managers = staff.withRole('manager', house.showroom.id);
      for (const { id } of managers) staff.setStatus(id, 'left');
      await as('rep').command('register');
      await as('rep').submit({ ...choices(stage), name: 'X', noPhone: ['yes'] });
      await stranger.command('showroom', 'help');
      await bench.deliver();
      for (const { id } of managers) staff.setStatus(id, 'active');
    },
  ],
  [
    'last night’s backup failed',
    async ({ house, bench }) => {
      reportBackUp(house.deps, { kind: 'failed', problem: 'disk-full', cause: undefined });
      await bench.deliver();
    },
  ],
  ['how the bot is doing', ({ as }) => as('manager').command('showroom', 'status')],
  ['how the bot is doing, asked by a rep', ({ as }) => as('rep').command('showroom', 'status')],
  ...['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'].map(
    (code): Scene<Stage> => [
      `the digest cannot be posted: ${code}`,
      async ({ as, bench }) => {
        bench.refusals.posts = code;
        await as('manager').command('showroom', 'digest');
        await bench.deliver();
        bench.refusals.posts = undefined;
      },
    ],
  ),
  [
    'the bot is in the channel again',
    async ({ house, bench }) => {
      await bench.person('U_APP').joins(house.showroom.teamChannel);
      await bench.deliver();
    },
  ],
  ...([undefined, 'missing_scope'] as const).map(
    (code): Scene<Stage> => [
      code ? 'charts in words' : 'charts as images',
      async ({ as, bench }) => {
        bench.drawsCharts('image');
        bench.refusals.uploads = code;
        await as('manager').command('stats', 'month');
        await as('manager').command('showroom', 'digest');
        await bench.deliver();
        bench.drawsCharts('native');
        bench.refusals.uploads = undefined;
      },
    ],
  ),
];
