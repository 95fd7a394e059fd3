import type { Scene, Stage } from '../stage.js';
import { approvalId, choices, idOf } from './cast.js';

export const deciding: Scene<Stage>[] = [
  [
    'outcomes, empty and proposed',
    async (stage) => {
      const rep = stage.as('rep');
      const { model, reason } = choices(stage);
      const note = stage.wording.note;
      const forms = {
        won: { model, units: '1', price: '1', orderDay: stage.house.clock.today(), note },
        lost: { reason, note },
        invalid: { note },
      };
      for (const kind of ['won', 'lost', 'invalid'] as const) {
        await rep.click(`propose-${kind}`, idOf(stage, 'active'));
        await rep.submit();
        await rep.submit(forms[kind]);
        await stage.as('manager').click('return', approvalId(stage, 'active'));
        await stage.as('manager').submit({ reason: note });
      }
    },
  ],
  [
    'a request sent back without a reason, with one, and once more',
    async (stage) => {
      const [manager, request] = [stage.as('manager'), approvalId(stage, 'registered')];
      await manager.click('return', request);
      await manager.submit();
      await manager.submit({ reason: stage.wording.note });
      await manager.submit({ reason: stage.wording.note });
      await manager.click('return', request);
      await manager.click('approve', request);
    },
  ],
  [
    'a request approved',
    async (stage) => {
      await stage.as('manager').click('approve', approvalId(stage, 'won-pending'));
      await stage.bench.deliver();
      await stage.as('manager').click('approve', `${approvalId(stage, 'lost-pending')} card`);
    },
  ],
  ['a request nobody made', ({ as }) => as('manager').click('return', '0')],
  [
    'a decision by one who may not',
    (stage) => stage.as('rep').click('approve', approvalId(stage, 'lost-pending')),
  ],
  ['a customer claimed', (stage) => stage.as('otherRep').click('claim', idOf(stage, 'pooled'))],
  ['a customer claimed already', (stage) => stage.as('rep').click('claim', idOf(stage, 'pooled'))],
];
