import { type DirectMessage, gets } from '../domain/settings.js';
import type { Showroom } from '../domain/showroom.js';
import { ROLES, type StaffMember } from '../domain/staff.js';
import type { Connection } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';

/** Who on the showroom's staff gets this kind of direct message, as the showroom chose; nobody who is on leave. */
export function receiversOf(tx: Connection, showroom: Showroom, message: DirectMessage): StaffMember[] {
  const staff = createStaffStore(tx);
  const everybody = new Map(
    ROLES.flatMap((role) => staff.withRole(role, showroom.id)).map((member) => [member.id, member]),
  );
  const found = [...everybody.values()].filter((member) => gets(member, message, showroom));
  // Trouble of a showroom without an admin is the other admins' to mend.
  const told = found.length > 0 || message !== 'trouble' ? found : staff.adminsFor(showroom.id);
  return told.toSorted((a, b) => a.id - b.id);
}
