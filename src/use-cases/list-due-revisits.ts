import { showroomDay } from '../domain/calendar.js';
import { may } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines, type RepDue } from '../store/customer-lines.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { withPhone } from './search-customers.js';

export interface DueList {
  /** The day for which they are due. */
  day: string;
  rep: RepDue & { slackUserId: string };
  lines: CustomerLine[];
}

interface Page {
  offset: number;
  most: number;
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
  const store = createCustomerLines(db, showroom.id);
  const owner = createStaffStore(db).get(ownerId);
  const counted = store.dueByRep(day).find((rep) => rep.ownerId === ownerId);
  return {
    day,
    rep: {
      ownerId,
      ownerName: owner.name,
      slackUserId: owner.slackUserId,
      due: counted?.due ?? 0,
      overdue: counted?.overdue ?? 0,
    },
    lines: store.due(day, ownerId, page).map((line) => withPhone(line, viewer)),
  };
}
