import type { Showroom } from '../domain/showroom.js';
import { may, type StaffMember } from '../domain/staff.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';

/** The showrooms a person may act in: their own, or all for whoever may choose. Closed ones stand last. */
export const listShowrooms = ({ db }: Pick<Deps, 'db'>, staff: StaffMember): Showroom[] =>
  createShowroomStore(db)
    .all()
    .filter(
      ({ id }) => id === staff.showroomId || may(staff, 'choose showroom', { showroomId: id }) === 'allowed',
    )
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
