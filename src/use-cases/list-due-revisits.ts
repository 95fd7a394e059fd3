import { showroomDay } from '../domain/calendar.js';
import { may, type StaffMember } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines, type Page, type RepDue } from '../store/customer-lines.js';
import { createDueStore } from '../store/due-store.js';
import type { Database } from '../store/open-database.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { withPhone } from './search-customers.js';

export interface DueList {
  /** The day for which they are due. */
  day: string;
  rep: RepDue & Pick<StaffMember, 'slackUserId' | 'status'>;
  lines: CustomerLine[];
  /** So many of the rep's customers the pool took on that day. */
  pooledFromYou: number;
}

/** A rep's due and overdue customers on a day, longest overdue first, with phones as the viewer may see them. */
export function listDueRevisits(
  { db, now }: Deps,
  ownerId: number,
  viewer: Actor,
  page: Page,
  onDay?: string,
): DueList | undefined {
  const { showroom, staff } = viewer;
  if (may(staff, 'see customer', { showroomId: showroom.id, ownerId }) === 'refused') return undefined;
  const day = onDay ?? showroomDay(now(), showroom.timeZone);
  const list = dueList(db, showroom.id, ownerId, day, page);
  return { ...list, lines: list.lines.map((line) => withPhone(line, viewer)) };
}

/** The same for everybody to read: without phones. */
export function viewDueRevisits(
  { db }: Pick<Deps, 'db'>,
  showroomId: number,
  ownerId: number,
  day: string,
  most: number,
): DueList {
  const list = dueList(db, showroomId, ownerId, day, { offset: 0, most });
  return { ...list, lines: list.lines.map((line) => ({ ...line, phone: null })) };
}

function dueList(db: Database, showroomId: number, ownerId: number, day: string, page: Page): DueList {
  const store = createCustomerLines(db, showroomId);
  const { name: ownerName, slackUserId, status } = createStaffStore(db).get(ownerId);
  const { due, overdue } = store.dueOf(ownerId, day);
  return {
    day,
    rep: { ownerId, ownerName, slackUserId, status, due, overdue },
    lines: store.due(day, ownerId, page),
    pooledFromYou: createDueStore(db).missedByOwner(showroomId, day).get(ownerId) ?? 0,
  };
}
