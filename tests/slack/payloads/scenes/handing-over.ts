import { HAND_OVER_WAYS } from '../../../../src/domain/hand-over.js';
import { createStaffStore } from '../../../../src/store/staff-store.js';
import { noteDeparture } from '../../../../src/use-cases/note-departure.js';
import { type Part, slackId } from '../../../support/a-showroom.js';
import type { Scene, Stage } from '../stage.js';
import { idOf, READERS, value } from './cast.js';

const staffId = ({ house }: Stage, part: Part) =>
  value(createStaffStore(house.db).findBySlackUser(slackId(part)));

/** Away while the scene plays. */
const without = (parts: readonly Part[], act: (stage: Stage) => Promise<void>) => async (stage: Stage) => {
  const { house } = stage;
  for (const part of parts) noteDeparture(house.deps, slackId(part));
  await act(stage);
  const staff = createStaffStore(house.db);
  for (const part of parts) staff.setStatus(Number(staffId(stage, part)), 'active');
};

export const handingOver: Scene<Stage>[] = [
  ...READERS.map(
    (part): Scene<Stage> => [
      `${part}: whose customers to hand over`,
      ({ as }) => as(part).command('showroom', 'hand-over'),
    ],
  ),
  [
    'a hand-over filled in choice by choice',
    async (stage) => {
      const manager = stage.as('manager');
      const [rep, other] = [staffId(stage, 'rep'), staffId(stage, 'otherRep')];
      await manager.command('showroom', 'hand-over');
      await manager.submit({ handOverWay: 'spread' });
      await manager.clickInForm('handOverFrom', rep, { handOverWay: 'spread' });
      for (const way of HAND_OVER_WAYS)
        await manager.clickInForm('handOverWay', way, { handOverFrom: rep, handOverTo: other });
      const one = { handOverFrom: rep, handOverWay: 'one' };
      await manager.submit(one);
      await manager.clickInForm('handOverTo', other, one);
      await manager.clickInForm('hand-over-takers', other, one);
      await manager.clickInForm('hand-over-holders', rep, one);
      await manager.submit({ ...one, handOverTo: rep });
    },
  ],
  ...['hand-over-holders', 'hand-over-takers'].flatMap((actionId): Scene<Stage>[] => [
    [`${actionId}: anything`, ({ as }) => as('manager').search(actionId, '')],
    [`${actionId}: by a stranger`, ({ stranger }) => stranger.search(actionId, '')],
  ]),
  [
    'one customer handed over',
    async (stage) => {
      const manager = stage.as('manager');
      await manager.click('hand-over', idOf(stage, 'lost-pending'));
      const one = { handOverWay: 'one', handOverTo: staffId(stage, 'otherRep') };
      await manager.submit(one);
      await manager.submit(one);
      await manager.click('show-customer', idOf(stage, 'lost-pending'));
      await stage.bench.deliver();
    },
  ],
  [
    'a rep whose account is deactivated, and whose customers are spread',
    async (stage) => {
      const { as, bench, wording } = stage;
      const rep = staffId(stage, 'rep');
      await as('rep').profileChanges({ name: wording.name(0), deleted: false, locale: 'en-US' });
      await as('rep').openHome();
      await bench.deliver();
      await without(['rep'], async () => {
        await bench.deliver();
        await as('admin').click('hand-over-all', `${rep} spread`);
        for (const way of HAND_OVER_WAYS) await as('manager').click('hand-over-all', `${rep} ${way}`);
        await as('manager').submit({ handOverWay: 'spread' });
        await bench.deliver();
        await as('otherManager').submit({ handOverWay: 'spread' });
        await as('otherManager').click('hand-over-all', `${rep} spread`);
      })(stage);
    },
  ],
  [
    'the last managers leave, and then the last admin',
    without(['manager', 'otherManager', 'admin'], (stage) => stage.bench.deliver()),
  ],
];
