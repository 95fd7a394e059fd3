import { may, STAFF_STATUSES, type StaffMember } from '../domain/staff.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

/** Somebody on the staff, with how many open files are theirs. */
export interface StaffLine {
  member: StaffMember;
  openCustomers: number;
}

/** The staff of the actor's showroom; whoever is there first, whoever has left last. Undefined for who may not manage it. */
export function viewStaff({ db }: Pick<Deps, 'db'>, { staff, showroom }: Actor): StaffLine[] | undefined {
  if (may(staff, 'manage staff', { showroomId: showroom.id }) !== 'allowed') return undefined;
  const open = createCustomerStore(db).countOpenByOwner(showroom.id);
  const place = ({ status }: StaffMember) => STAFF_STATUSES.indexOf(status);
  return createStaffStore(db)
    .ofShowroom(showroom.id)
    .toSorted((a, b) => place(a) - place(b))
    .map((member) => ({ member, openCustomers: open.get(member.id) ?? 0 }));
}

/** One of them, for a form about them. */
export const viewMember = (deps: Pick<Deps, 'db'>, actor: Actor, staffId: number): StaffLine | undefined =>
  viewStaff(deps, actor)?.find(({ member }) => member.id === staffId);
