import { addDays, instantAt, showroomDay, showroomTime } from './calendar.js';
import type { NotificationKind } from './notification.js';
import type { ShowroomSettings } from './settings.js';

/**
 * Said at any hour: the person waits for it, because they asked; a Home makes no sound; and the posts to the team
 * channel have hours of their own, or would be dropped the next morning as yesterday's.
 */
const NEVER_QUIET: readonly NotificationKind[] = [
  'approval-decided',
  'home',
  'digest',
  'digest-rep',
  'summary',
];

/** Until when this kind of message must wait; undefined when it may be said now. */
export function quietUntil(
  {
    quietFrom,
    quietUntil: until,
    timeZone,
  }: Pick<ShowroomSettings, 'quietFrom' | 'quietUntil'> & { timeZone: string },
  kind: NotificationKind,
  now: Date,
): Date | undefined {
  if (quietFrom === null || until === null || NEVER_QUIET.includes(kind)) return undefined;
  const time = showroomTime(now, timeZone);
  const day = showroomDay(now, timeZone);
  const overMidnight = quietFrom > until;
  const inEvening = time >= quietFrom && (overMidnight || time < until);
  const inMorning = overMidnight && time < until;
  if (!inEvening && !inMorning) return undefined;
  return instantAt(inEvening && overMidnight ? addDays(day, 1) : day, until, timeZone);
}
