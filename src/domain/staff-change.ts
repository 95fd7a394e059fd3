import { z } from 'zod';
import { optionalChoice } from './field.js';
import { LANGUAGES } from './language.js';
import { may, ROLES, type Role, STAFF_STATUSES, type StaffMember, type StaffStatus } from './staff.js';

/** So many are added with one form. */
export const MOST_NEWCOMERS = 20;

/** The language somebody did not choose: the one that Slack tells. */
export const AS_IN_SLACK = 'slack';

const roles = z.array(z.enum(ROLES)).default([]);
const language = z
  .enum([AS_IN_SLACK, ...LANGUAGES], 'required')
  .transform((chosen) => (chosen === AS_IN_SLACK ? null : chosen));

export const newcomersSchema = z.object({
  people: z
    .array(z.string())
    .default([])
    .pipe(z.array(z.string()).min(1, 'required').max(MOST_NEWCOMERS, 'too-many-people')),
  roles: roles.pipe(z.array(z.enum(ROLES)).min(1, 'required')),
});
export const memberSchema = z.object({
  roles,
  status: z.enum(STAFF_STATUSES, 'required'),
  showroom: optionalChoice,
  language,
});
export const languageSchema = z.object({ language });

const STAFF_REFUSALS = [
  'not-allowed',
  'not-found',
  'needs-admin',
  'last-admin',
  'last-manager',
  'owns-customers',
  'showroom-closed',
  'changed-meanwhile',
] as const;
export type StaffRefusal = (typeof STAFF_REFUSALS)[number];

const BY_MANAGERS: readonly Role[] = ['rep', 'manager'];

/** Managers give the roles of the floor; the others are for admins to give. */
export const grantableRoles = (actor: StaffMember, showroomId: number): readonly Role[] =>
  may(actor, 'grant any role', { showroomId }) === 'allowed' ? ROLES : BY_MANAGERS;

/** The roles somebody has once these are chosen among the grantable ones: the others are not touched. */
export const rolesChosen = (
  member: StaffMember,
  chosen: readonly Role[],
  grantable: readonly Role[],
): Role[] => ROLES.filter((role) => (grantable.includes(role) ? chosen : member.roles).includes(role));

export const NEXT_STATUSES: Record<StaffStatus, readonly StaffStatus[]> = {
  active: ['on-leave', 'left'],
  'on-leave': ['active', 'left'],
  left: ['active'],
};

/** What a change depends on besides the person and whoever changes them. */
export interface Staffing {
  /** Active ones besides the person: admins anywhere, managers in the person's showroom. */
  otherAdmins: number;
  otherManagers: number;
  openCustomers: number;
  /** Whether the showroom in which the person was, and the one in which they will be, is closed for good. */
  closed: { before: boolean; after: boolean };
}

/** Why somebody cannot become what `after` says; undefined when they can. */
export function changeRefusal(
  actor: StaffMember,
  before: StaffMember,
  after: StaffMember,
  staffing: Staffing,
): StaffRefusal | undefined {
  return (
    permissionRefusal(actor, before, after) ??
    statusRefusal(before, after, staffing) ??
    lossRefusal(before, after, staffing)
  );
}

/** Whoever has left belongs to the showroom that takes them on again; anybody else changes showrooms by an admin. */
function permissionRefusal(
  actor: StaffMember,
  before: StaffMember,
  after: StaffMember,
): StaffRefusal | undefined {
  const returns = before.status === 'left';
  const { showroomId } = returns ? after : before;
  if (may(actor, 'manage staff', { showroomId }) !== 'allowed') return 'not-allowed';
  const grantable = grantableRoles(actor, showroomId);
  if (grantable === ROLES) return undefined;
  const reserved = ({ roles: held }: StaffMember) =>
    held.filter((role) => !grantable.includes(role)).join(' ');
  const concerned = reserved(after) !== '' || (!returns && reserved(before) !== '');
  const isTouched = before.status !== after.status || reserved(before) !== reserved(after);
  if (concerned && isTouched) return 'needs-admin';
  return !returns && before.showroomId !== after.showroomId ? 'needs-admin' : undefined;
}

function statusRefusal(
  before: StaffMember,
  after: StaffMember,
  { closed }: Staffing,
): StaffRefusal | undefined {
  if (before.status !== after.status && !NEXT_STATUSES[before.status].includes(after.status))
    return 'changed-meanwhile';
  const arrives =
    before.showroomId !== after.showroomId || (before.status === 'left' && after.status !== 'left');
  return arrives && closed.after ? 'showroom-closed' : undefined;
}

/** What the showroom or the workspace would be left without, and customers who would be left without their owner. */
function lossRefusal(
  before: StaffMember,
  after: StaffMember,
  { otherAdmins, otherManagers, openCustomers, closed }: Staffing,
): StaffRefusal | undefined {
  const moves = before.showroomId !== after.showroomId;
  if (serves(before, 'admin') && !serves(after, 'admin') && otherAdmins === 0) return 'last-admin';
  const stopsManaging = serves(before, 'manager') && (moves || !serves(after, 'manager'));
  if (stopsManaging && otherManagers === 0 && !closed.before) return 'last-manager';
  const stopsOwning = sells(before) && !sells(after);
  return openCustomers > 0 && (moves || stopsOwning) ? 'owns-customers' : undefined;
}

const serves = ({ status, roles: held }: StaffMember, role: Role): boolean =>
  status === 'active' && held.includes(role);

const sells = ({ roles: held }: StaffMember): boolean => BY_MANAGERS.some((role) => held.includes(role));

/** What a form showed of somebody: when it is no longer so, a colleague was faster. */
export const staffVersion = ({ status, showroomId, language: own, roles: held }: StaffMember): string =>
  [status, showroomId, own ?? AS_IN_SLACK, held.join('+')].join('/');
