import type { JoinRequest } from '../domain/join-request.js';
import type { Showroom } from '../domain/showroom.js';
import { may, type StaffMember } from '../domain/staff.js';
import { createJoinRequestStore } from '../store/join-request-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

export interface JoinRequestView {
  request: JoinRequest;
  showroom: Showroom;
  decidedBy: StaffMember | undefined;
}

/** Undefined when there is no such request, or it is not the viewer's to see. */
export function viewJoinRequest(
  { db }: Pick<Deps, 'db'>,
  requestId: number,
  { staff }: Actor,
): JoinRequestView | undefined {
  const request = createJoinRequestStore(db).find(requestId);
  if (!request || may(staff, 'manage staff', { showroomId: request.showroomId }) !== 'allowed')
    return undefined;
  return {
    request,
    showroom: createShowroomStore(db).get(request.showroomId),
    decidedBy: createStaffStore(db).find(request.decidedById ?? 0),
  };
}
