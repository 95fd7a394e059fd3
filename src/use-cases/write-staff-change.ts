import type { Change } from '../domain/change.js';
import type { StaffMember } from '../domain/staff.js';
import type { Staffing } from '../domain/staff-change.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { askThosePresent } from './ask-those-present.js';
import { tellDeparture } from './tell-departure.js';

/** What the rules must know before somebody is changed. */
export function staffing(tx: Connection, before: StaffMember, after: StaffMember): Staffing {
  const staff = createStaffStore(tx);
  const showrooms = createShowroomStore(tx);
  const others = (members: StaffMember[]) => members.filter(({ id }) => id !== before.id).length;
  const isClosed = ({ showroomId }: StaffMember) => showrooms.get(showroomId).closedAt !== null;
  return {
    otherAdmins: others(staff.admins()),
    otherManagers: others(staff.withRole('manager', before.showroomId)),
    openCustomers: createCustomerStore(tx).countOpenOf(before.id),
    closed: { before: isClosed(before), after: isClosed(after) },
  };
}

/** The one place where somebody on the staff is changed, in the transaction of whoever decided that they may be. */
export function writeStaffChange(
  tx: Connection,
  before: StaffMember,
  after: StaffMember,
  actor: StaffMember,
  at: Date,
) {
  const staff = createStaffStore(tx);
  const { id, name, showroomId } = after;
  const write = (change: Change, where = showroomId) =>
    createJournalStore(tx).writeChange({ showroomId: where, staffId: actor.id, at, change });
  const moves = before.showroomId !== showroomId;
  if (moves) move(tx, before, after, write);
  if (before.roles.join() !== after.roles.join()) {
    staff.setRoles(id, after.roles);
    write({ kind: 'staff-roles', name, from: [...before.roles], to: [...after.roles] });
  }
  if (before.language !== after.language) {
    staff.setLanguage(id, after.language);
    write({ kind: 'staff-language', name, to: after.language });
  }
  if (before.status !== after.status) {
    staff.setStatus(id, after.status);
    write({ kind: 'staff-status', name, from: before.status, to: after.status });
    if (after.status === 'active') createNotificationStore(tx).refresh('departure', id, at);
    else tellDeparture(tx, id, at);
    // Once more: whoever leaves takes no customers' names and numbers along on their Home.
    createNotificationStore(tx).refreshHome(id, at);
  }
  if (moves || (before.status === 'left' && after.status === 'active')) welcome(tx, after, at);
  for (const place of new Set([before.showroomId, showroomId])) afterStaffChange(tx, place, at);
}

function move(
  tx: Connection,
  before: StaffMember,
  { id, name, showroomId }: StaffMember,
  write: (change: Change, where: number) => void,
) {
  const showrooms = createShowroomStore(tx);
  createStaffStore(tx).move(id, showroomId);
  createNotificationStore(tx).moveHome(id, showroomId);
  const [from, to] = [showrooms.get(before.showroomId), showrooms.get(showroomId)];
  for (const { id: where } of [from, to])
    write({ kind: 'staff-moved', name, from: from.name, to: to.name }, where);
}

/** Tells somebody that they are on the staff now. */
export function welcome(tx: Connection, { id: staffId, showroomId }: StaffMember, at: Date) {
  createNotificationStore(tx).add({ kind: 'staff-welcome', showroomId, recipient: { staffId } }, at);
}

/** Who is there has changed: what waits is put before them, and their Homes tell of it. */
export function afterStaffChange(tx: Connection, showroomId: number, at: Date) {
  askThosePresent(tx, showroomId, at);
  createNotificationStore(tx).refreshHomes(showroomId, at);
}
