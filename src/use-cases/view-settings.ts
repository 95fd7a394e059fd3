import { type ShowroomDay, showroomDay } from '../domain/calendar.js';
import { may } from '../domain/staff.js';
import { type ZoneChange, zoneChange } from '../domain/zone-change.js';
import { createCustomerLines } from '../store/customer-lines.js';
import { createJobRunStore } from '../store/job-run-store.js';
import type { Connection } from '../store/open-database.js';
import type { Actor, Deps } from './deps.js';

const isAllowed = ({ staff, showroom }: Actor): boolean =>
  may(staff, 'change settings', { showroomId: showroom.id }) === 'allowed';

/** Today in the showroom, for whoever may change how it works; its settings are the showroom's own. */
export const viewSettings = (
  { now }: Pick<Deps, 'now'>,
  actor: Actor,
): { kind: 'found'; today: ShowroomDay } | { kind: 'refused' } =>
  isAllowed(actor)
    ? { kind: 'found', today: showroomDay(now(), actor.showroom.timeZone) }
    : { kind: 'refused' };

export interface DueCount {
  due: number;
  overdue: number;
}
export interface ZoneChangeView extends ZoneChange {
  /** Customers to revisit, as it is counted now and then. */
  dueBefore: DueCount;
  dueAfter: DueCount;
}

/** What moving to another time zone would mean at this moment. */
export function viewZoneChange(
  { db, now }: Deps,
  timeZone: string,
  actor: Actor,
): { kind: 'found'; change: ZoneChangeView } | { kind: 'refused' } {
  if (!isAllowed(actor)) return { kind: 'refused' };
  const { showroom } = actor;
  const runs = createJobRunStore(db);
  const change = zoneChange(showroom, timeZone, now(), (day) => runs.hasRun('digest', showroom.id, day));
  return {
    kind: 'found',
    change: {
      ...change,
      dueBefore: dueOn(db, showroom.id, change.before.day),
      dueAfter: dueOn(db, showroom.id, change.after.day),
    },
  };
}

function dueOn(db: Connection, showroomId: number, day: ShowroomDay): DueCount {
  const reps = createCustomerLines(db, showroomId).dueByRep(day);
  const total = (key: keyof DueCount) => reps.reduce((sum, rep) => sum + rep[key], 0);
  return { due: total('due'), overdue: total('overdue') };
}
