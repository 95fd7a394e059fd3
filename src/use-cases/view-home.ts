import { firstOfMonth, showroomDay } from '../domain/calendar.js';
import { isManager, may } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { type CustomerLine, createCustomerLines, type RepDue } from '../store/customer-lines.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createRates, type Rates } from '../store/rates.js';
import { createStatistics } from '../store/statistics-store.js';
import type { Actor, Deps } from './deps.js';
import { withPhone } from './search-customers.js';
import { type ApprovalView, viewApproval } from './view-approval.js';
import { type BackupDeps, type LastBackup, lastBackup } from './view-status.js';

/** A Home has 100 blocks: so many customers and decisions are shown, the rest is counted. */
const MOST_CUSTOMERS = 20;
const MOST_DECISIONS = 8;

export interface HomeView {
  today: string;
  /** For whoever may register: own work. */
  own: OwnWork | undefined;
  /** For managers: what waits for a decision, and who is behind. */
  decisions: { views: ApprovalView[]; count: number; overdue: RepDue[] } | undefined;
  pooled: number;
  /** For admins: how old the newest backup is. */
  backup: { last: LastBackup | undefined; timeZone: string } | undefined;
}

export interface OwnWork {
  returned: CustomerLine[];
  due: CustomerLine[];
  dueCount: { due: number; overdue: number };
  month: { enquiries: number; won: number; units: number; lost: number; rates: Rates };
}

export function viewHome(deps: BackupDeps, actor: Actor): HomeView {
  const { staff, showroom } = actor;
  const today = showroomDay(deps.now(), showroom.timeZone);
  const lines = createCustomerLines(deps.db, showroom.id);
  return {
    today,
    own:
      may(staff, 'register', { showroomId: showroom.id }) === 'allowed'
        ? ownWork(deps, actor, today)
        : undefined,
    decisions: isManager(staff) ? decisions(deps, actor, today) : undefined,
    pooled: lines.countByStatus('pooled'),
    backup: staff.roles.includes('admin')
      ? { last: lastBackup(deps), timeZone: showroom.timeZone }
      : undefined,
  };
}

function ownWork({ db }: Deps, actor: Actor, today: string): OwnWork {
  const { staff, showroom } = actor;
  const lines = createCustomerLines(db, showroom.id);
  const month = { first: firstOfMonth(today), last: today };
  const statistics = createStatistics(db, showroom.id, staff.id);
  const counted = lines.dueByRep(today).find(({ ownerId }) => ownerId === staff.id);
  const seen = (line: CustomerLine) => withPhone(line, actor);
  return {
    returned: lines.ofOwner(staff.id, 'returned', MOST_CUSTOMERS).map(seen),
    due: lines.due(today, staff.id, { offset: 0, most: MOST_CUSTOMERS }).map(seen),
    dueCount: { due: counted?.due ?? 0, overdue: counted?.overdue ?? 0 },
    month: {
      enquiries: statistics.enquiries(month, 0).count,
      won: statistics.outcomes('won', month, 0).count,
      units: statistics.units(month),
      lost: statistics.outcomes('lost', month, 0).count,
      rates: createRates(db, showroom.id, staff.id).between(month, today),
    },
  };
}

function decisions(deps: Deps, actor: Actor, today: string) {
  const pending = createApprovalStore(deps.db).pending(actor.showroom.id);
  return {
    views: pending
      .slice(0, MOST_DECISIONS)
      .map(({ id }) => viewApproval(deps, id, actor))
      .filter((view) => view !== undefined),
    count: pending.length,
    overdue: createCustomerLines(deps.db, actor.showroom.id)
      .dueByRep(today)
      .filter(({ overdue }) => overdue > 0),
  };
}

/** The person opened their Home: it is published now and whenever it changes. */
export function openHome({ db, now }: Deps, { staff, showroom }: Actor) {
  createNotificationStore(db).keepHome(staff.id, showroom.id, now());
}
