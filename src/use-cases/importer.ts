import type { Showroom } from '../domain/showroom.js';
import { may, type StaffMember } from '../domain/staff.js';

/** Who brings a table in or takes one out. Without staff it is whoever runs the program, on the machine itself. */
export interface Importer {
  staff: StaffMember | null;
  showroom: Showroom;
}

export const mayImport = ({ staff, showroom }: Importer): boolean =>
  staff === null || may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';
