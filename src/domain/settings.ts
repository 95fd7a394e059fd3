import type { ShowroomDay, Weekday } from './calendar.js';
import type { Role, StaffMember } from './staff.js';

/** What the bot writes to people by itself, as far as a showroom can choose who gets it. */
export const DIRECT_MESSAGES = [
  'due-list',
  'decisions',
  'audit-reminder',
  'departure',
  'join-request',
  'trouble',
] as const;
export type DirectMessage = (typeof DIRECT_MESSAGES)[number];

/** By whom each may be had, and who has it until the showroom chooses; nobody may be chosen as well. */
export const DIRECT_MESSAGE_ROLES: Record<
  DirectMessage,
  { choices: readonly Role[]; preset: readonly Role[] }
> = {
  'due-list': { choices: ['rep', 'manager'], preset: ['rep', 'manager'] },
  decisions: { choices: ['rep', 'manager'], preset: ['rep', 'manager'] },
  'audit-reminder': { choices: ['manager', 'admin'], preset: ['manager'] },
  departure: { choices: ['manager', 'admin'], preset: ['manager'] },
  'join-request': { choices: ['manager', 'admin'], preset: ['manager'] },
  trouble: { choices: ['manager', 'admin'], preset: ['admin'] },
};

/** What a showroom chose; absent is the preset. */
export type DirectMessageRoles = Partial<Record<DirectMessage, Role[]>>;

/** How a showroom works: what its managers may change at any time. Times are `HH:mm` in the showroom. */
export interface ShowroomSettings {
  digestTime: string;
  /** Null: no summary in the evening. */
  summaryTime: string | null;
  opensAt: string;
  closesAt: string;
  workingDays: Weekday[];
  /** Days on which it is closed besides: holidays. */
  closingDays: ShowroomDay[];
  /** Whether a revisit never falls due on a day the showroom is closed. */
  skipClosedDays: boolean;
  /** So many working hours after a request its managers are reminded; null: never. */
  reminderHours: number | null;
  /** From when till when nobody is written to; both or neither. */
  quietFrom: string | null;
  quietUntil: string | null;
  directMessages: DirectMessageRoles;
  /** Whether the forms ask how a guest was dressed. */
  usesAttire: boolean;
}

export const DEFAULT_REMINDER_HOURS = 2;

/** A showroom sells every day, and so works every day until its managers say otherwise. */
export const DEFAULT_SETTINGS: ShowroomSettings = {
  digestTime: '08:30',
  summaryTime: null,
  opensAt: '09:00',
  closesAt: '20:00',
  workingDays: [1, 2, 3, 4, 5, 6, 7],
  closingDays: [],
  skipClosedDays: false,
  reminderHours: DEFAULT_REMINDER_HOURS,
  quietFrom: null,
  quietUntil: null,
  directMessages: {},
  usesAttire: true,
};

/** Who gets this kind of direct message. */
export const directMessageRoles = (
  { directMessages }: Pick<ShowroomSettings, 'directMessages'>,
  message: DirectMessage,
): readonly Role[] => directMessages[message] ?? DIRECT_MESSAGE_ROLES[message].preset;

/** Whether people with these roles get it. */
export const isChosenFor = (
  { roles }: Pick<StaffMember, 'roles'>,
  message: DirectMessage,
  settings: Pick<ShowroomSettings, 'directMessages'>,
): boolean => roles.some((role) => directMessageRoles(settings, message).includes(role));

/** Whether this member of staff gets it: nobody writes to whoever is on leave. */
export const gets = (
  member: Pick<StaffMember, 'roles' | 'status'>,
  message: DirectMessage,
  settings: Pick<ShowroomSettings, 'directMessages'>,
): boolean => member.status === 'active' && isChosenFor(member, message, settings);
