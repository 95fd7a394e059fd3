import type { StaffMember } from '../domain/staff.js';
import { changeRefusal, type StaffRefusal, staffVersion } from '../domain/staff-change.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { staffing, writeStaffChange } from './write-staff-change.js';

/** What somebody is to become; what is not said stays. */
export type StaffChange = Partial<Pick<StaffMember, 'roles' | 'showroomId' | 'status' | 'language'>>;

export type ChangeStaffResult =
  | { kind: 'changed'; member: StaffMember }
  | { kind: 'refused'; reason: StaffRefusal; member?: StaffMember; openCustomers?: number };

/** The form in which it was entered, with what it showed of the person. */
interface Form {
  token: string;
  version: string;
}

/** Roles, showroom, language or status of somebody on the staff. What is so already counts as changed. */
export function changeStaff(
  { db, now }: Deps,
  staffId: number,
  change: StaffChange,
  { staff }: Pick<Actor, 'staff'>,
  form?: Form,
): ChangeStaffResult {
  return db.transaction((tx): ChangeStaffResult => {
    const store = createStaffStore(tx);
    const before = store.find(staffId);
    if (!before) return { kind: 'refused', reason: 'not-found' };
    const submissions = createSubmissionStore(tx);
    if (form && submissions.isClaimed(form.token)) return { kind: 'changed', member: before };
    const after: StaffMember = { ...before, ...change };
    const refused = (reason: StaffRefusal, openCustomers = 0): ChangeStaffResult => ({
      kind: 'refused',
      reason,
      member: before,
      openCustomers,
    });
    if (
      !createShowroomStore(tx)
        .all()
        .some(({ id }) => id === after.showroomId)
    )
      return refused('not-found');
    const facts = staffing(tx, before, after);
    const reason = changeRefusal(staff, before, after, facts);
    if (reason) return refused(reason, facts.openCustomers);
    if (form && form.version !== staffVersion(before)) return refused('changed-meanwhile');
    const at = now();
    if (form) submissions.claim(form.token, at);
    if (staffVersion(before) !== staffVersion(after)) writeStaffChange(tx, before, after, staff, at);
    return { kind: 'changed', member: after };
  });
}
