import { createNotificationStore } from '../../../../src/store/notification-store.js';
import { remindOfApprovals } from '../../../../src/use-cases/remind-of-approvals.js';
import type { Scene, Stage } from '../stage.js';

/** What the clock says by itself: last, because a day passes. */
export const clock: Scene<Stage>[] = [
  [
    'a reminder of what waits, and the evening summary',
    async ({ house, bench }) => {
      const day = house.clock.passDays(1);
      remindOfApprovals(house.deps);
      createNotificationStore(house.db).add(
        {
          kind: 'summary',
          showroomId: house.showroom.id,
          day,
          recipient: { channel: house.showroom.teamChannel },
        },
        house.clock.now(),
      );
      await bench.deliver();
    },
  ],
];
