import { mayDecideOwn } from '../domain/approval.js';
import { firstOfMonth, showroomDay } from '../domain/calendar.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import type { Rates } from '../domain/statistics.js';
import { createApprovalStore } from '../store/approval-store.js';
import { type CustomerLine, createCustomerLines, type RepDue } from '../store/customer-lines.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createPool } from '../store/pool.js';
import { createRates } from '../store/rates.js';
import { createStaffStore } from '../store/staff-store.js';
import { createStatistics } from '../store/statistics-store.js';
import type { Actor, Deps } from './deps.js';
import { listShowrooms } from './list-showrooms.js';
import { withPhone } from './search-customers.js';
import { type ApprovalView, viewApproval } from './view-approval.js';
import { type BackupDeps, type LastBackup, lastBackup } from './view-status.js';

/** So many of each are shown, the rest is counted. */
export interface HomeSizes {
  customers: number;
  decisions: number;
}

export interface HomeView {
  today: string;
  /** For whoever may register: own work. */
  own: OwnWork | undefined;
  /** For managers: what waits for a decision, and who is behind. */
  decisions: { views: ApprovalView[]; count: number; overdue: RepDue[] } | undefined;
  pooled: number;
  /** For whoever looks after all showrooms, which are in one database: how old its newest backup is. */
  backup: { last: LastBackup | undefined; timeZone: string } | undefined;
  /** Whose numbers the person may see. */
  showrooms: Showroom[];
  /** The person's showroom, when it is closed. */
  closed: Showroom | undefined;
}

export interface OwnWork {
  returned: CustomerLine[];
  due: CustomerLine[];
  dueCount: { due: number; overdue: number };
  month: { enquiries: number; won: number; units: number; lost: number; rates: Rates };
}

export function viewHome(deps: BackupDeps, actor: Actor, most: HomeSizes): HomeView {
  const { staff, showroom } = actor;
  const today = showroomDay(deps.now(), showroom.timeZone);
  return {
    today,
    own:
      may(staff, 'register', { showroomId: showroom.id }) === 'allowed'
        ? ownWork(deps, actor, today, most.customers)
        : undefined,
    decisions:
      may(staff, 'decide approval', { showroomId: showroom.id }) === 'allowed'
        ? decisions(deps, actor, today, most.decisions)
        : undefined,
    pooled: createPool(deps.db, showroom.id).count(),
    backup:
      may(staff, 'manage showrooms', { showroomId: showroom.id }) === 'allowed'
        ? { last: lastBackup(deps), timeZone: showroom.timeZone }
        : undefined,
    showrooms: listShowrooms(deps, staff),
    closed: showroom.closedAt === null ? undefined : showroom,
  };
}

function ownWork({ db }: Deps, actor: Actor, today: string, most: number): OwnWork {
  const { staff, showroom } = actor;
  const lines = createCustomerLines(db, showroom.id);
  const month = { first: firstOfMonth(today), last: today };
  const seen = (line: CustomerLine) => withPhone(line, actor);
  return {
    returned: lines.ofOwner(staff.id, 'returned', most).map(seen),
    due: lines.due(today, staff.id, { offset: 0, most }).map(seen),
    dueCount: lines.dueOf(staff.id, today),
    month: {
      ...createStatistics(db, showroom.id, staff.id).numbers(month),
      rates: createRates(db, showroom.id, staff.id).between(month, today),
    },
  };
}

/** Those that this manager can take. */
function decisions(deps: Deps, actor: Actor, today: string, most: number) {
  const { staff, showroom } = actor;
  const managers = createStaffStore(deps.db).withRole('manager', showroom.id);
  const others = managers.filter(({ id }) => id !== staff.id).length;
  const notOf = mayDecideOwn(others) ? null : staff.id;
  const { first, count } = createApprovalStore(deps.db).waiting(showroom.id, notOf, most);
  return {
    views: first.map(({ id }) => viewApproval(deps, id, actor)).filter((view) => view !== undefined),
    count,
    overdue: createCustomerLines(deps.db, showroom.id)
      .dueByRep(today)
      .filter(({ overdue }) => overdue > 0),
  };
}

/** The person opened their Home: it is published now and whenever it changes. */
export function openHome({ db, now }: Deps, { staff, showroom }: Actor): { kind: 'opened' | 'refused' } {
  if (may(staff, 'see home', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  createNotificationStore(db).keepHome(staff.id, showroom.id, now());
  return { kind: 'opened' };
}

/** Slack knows something new of the person: their Home is drawn again, in their name and language of today. */
export function refreshHomeOf({ db, now }: Deps, slackUserId: string) {
  const staff = createStaffStore(db).findBySlackUser(slackUserId);
  if (staff) createNotificationStore(db).refreshHome(staff.id, now());
}
