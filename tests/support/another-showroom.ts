import { createBaseDataStore } from '../../src/store/base-data-store.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import type { Actor } from '../../src/use-cases/deps.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import type { House } from './a-showroom.js';

/** A second showroom of the same workspace, with one who is rep and manager, an admin, and a few entries of its own. */
export function anotherShowroom(
  { db, deps, clock, showroom: first }: House,
  different: { timeZone?: string } = {},
) {
  const { id: _first, ...same } = first;
  const at = clock.now();
  const showroom = createShowroomStore(db).add(
    {
      ...same,
      code: 'NY',
      name: 'New York',
      teamChannel: 'C_NY',
      timeZone: 'America/New_York',
      ...different,
    },
    at,
  );
  const addStaff = (slackUserId: string, roles: Actor['staff']['roles']): Actor => ({
    showroom,
    staff: createStaffStore(db).add({ showroomId: showroom.id, slackUserId, name: slackUserId, roles }, at),
  });
  const baseData = createBaseDataStore(db, showroom.id);
  baseData.addLevels([{ code: 'A', name: 'A', windowDays: 30, intervalDays: 7, protectionDays: 21 }]);
  for (const list of ['source', 'desiredModel', 'lostReason', 'industry'] as const)
    baseData.addEntries(list, [{ name: `${list} of New York`, code: null }]);
  return {
    showroom,
    manager: addStaff('U_NY', ['rep', 'manager']),
    admin: addStaff('U_NY_ADMIN', ['admin']),
    baseData: listBaseData(deps, showroom.id),
  };
}
