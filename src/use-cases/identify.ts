import { may, type StaffMember } from '../domain/staff.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

export type Identity =
  | { kind: 'staff'; actor: Actor }
  /** Uses the bot without being staff: `managers` (Slack user ids) can help. */
  | { kind: 'stranger'; managers: string[] }
  | { kind: 'no-showroom' };

/**
 * Who a Slack user is to us. Whoever has left is a stranger. Everybody acts in their own showroom; who may choose acts
 * in the `chosen` one.
 */
export function identify({ db }: Pick<Deps, 'db'>, slackUserId: string, chosen?: number): Identity {
  const showrooms = createShowroomStore(db);
  const staffStore = createStaffStore(db);
  const staff = staffStore.findBySlackUser(slackUserId);
  if (staff && staff.status !== 'left') {
    const showroomId = chosen !== undefined && mayChoose(staff, chosen) ? chosen : staff.showroomId;
    return { kind: 'staff', actor: { staff, showroom: showrooms.get(showroomId) } };
  }
  const all = showrooms.all();
  if (all.length === 0) return { kind: 'no-showroom' };
  const open = all.filter(({ closedAt }) => closedAt === null);
  const managers = open.flatMap((showroom) => staffStore.withRole('manager', showroom.id));
  return { kind: 'stranger', managers: managers.map((manager) => manager.slackUserId) };
}

const mayChoose = (staff: StaffMember, showroomId: number): boolean =>
  may(staff, 'choose showroom', { showroomId }) === 'allowed';
