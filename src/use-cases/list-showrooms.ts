import { showroomDay } from '../domain/calendar.js';
import type { Showroom } from '../domain/showroom.js';
import { may, type StaffMember } from '../domain/staff.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createShowroomStore, type ShowroomCounts } from '../store/showroom-store.js';
import type { Actor, Deps } from './deps.js';

/** The showrooms a person may act in: their own, or all for whoever may choose. Closed ones stand last. */
export const listShowrooms = ({ db }: Pick<Deps, 'db'>, staff: StaffMember): Showroom[] =>
  createShowroomStore(db)
    .all()
    .filter(({ id }) => may(staff, 'choose showroom', { showroomId: id }) === 'allowed')
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));

/** The same person in another showroom, if it is one they may choose. */
export function chooseShowroom(deps: Pick<Deps, 'db'>, staff: StaffMember, id: number): Actor | undefined {
  const showroom = listShowrooms(deps, staff).find((one) => one.id === id);
  return showroom && { staff, showroom };
}

export interface ShowroomView extends ShowroomCounts {
  showroom: Showroom;
}

/** All showrooms, for whoever looks after them. */
export function viewShowrooms(
  deps: Pick<Deps, 'db'>,
  { staff, showroom: own }: Actor,
): { kind: 'found'; showrooms: ShowroomView[] } | { kind: 'refused' } {
  if (may(staff, 'manage showrooms', { showroomId: own.id }) !== 'allowed') return { kind: 'refused' };
  const store = createShowroomStore(deps.db);
  const showrooms = listShowrooms(deps, staff).map((showroom) => ({
    showroom,
    ...store.counts(showroom.id),
  }));
  return { kind: 'found', showrooms };
}

/**
 * So many customers nobody has contacted for longer than their level protects: the pool takes them when work goes on.
 * Undefined for whoever cannot say that it goes on.
 */
export const countNeglected = ({ db, now }: Deps, { staff, showroom }: Actor): number | undefined =>
  may(staff, 'manage showrooms', { showroomId: showroom.id }) === 'allowed'
    ? createCustomerStore(db).neglected(showroom.id, showroomDay(now(), showroom.timeZone)).length
    : undefined;
