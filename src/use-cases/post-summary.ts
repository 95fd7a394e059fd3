import type { ShowroomDay } from '../domain/calendar.js';
import type { Due } from '../domain/schedule.js';
import type { Showroom } from '../domain/showroom.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createCustomerLines, type RepDue } from '../store/customer-lines.js';
import { createDueStore } from '../store/due-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createStatistics } from '../store/statistics-store.js';
import type { Deps } from './deps.js';

/** The evening post: one message to the team channel. */
export function writeSummary(tx: Connection, { id, teamChannel }: Showroom, { day }: Due, at: Date) {
  createNotificationStore(tx).add(
    { kind: 'summary', showroomId: id, day, recipient: { channel: teamChannel } },
    at,
  );
}

/** What a day brought, and what it leaves for the next. */
export interface SummaryView {
  day: ShowroomDay;
  numbers: { enquiries: number; won: number; units: number; lost: number };
  /** Of the revisits that fell due on the day. */
  revisits: { done: number; all: number };
  /** Customers whose revisit is late now, by rep. */
  overdue: RepDue[];
  /** Decisions that wait for a manager. */
  decisions: number;
}

export function viewSummary({ db }: Pick<Deps, 'db'>, showroomId: number, day: ShowroomDay): SummaryView {
  const store = createStatistics(db, showroomId);
  const span = { first: day, last: day };
  return {
    day,
    numbers: store.numbers(span),
    revisits: createDueStore(db).doneOf(showroomId, day),
    overdue: createCustomerLines(db, showroomId).dueByRep(day),
    decisions: createApprovalStore(db).waiting(showroomId, null, 0).count,
  };
}
