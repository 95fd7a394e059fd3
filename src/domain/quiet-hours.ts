import { addDays, instantAt, showroomDay, showroomTime } from './calendar.js';
import type { NotificationKind } from './notification.js';
import type { ShowroomSettings } from './settings.js';

/** Said at any hour: the person waits for it, because they asked. A Home makes no sound. */
const NEVER_QUIET: readonly NotificationKind[] = ['approval-decided', 'home'];

type QuietHours = Pick<ShowroomSettings, 'quietFrom' | 'quietUntil'>;

/** At the moment quiet hours end they are over. */
const isQuietAt = ({ quietFrom: from, quietUntil: until }: QuietHours, time: string): boolean => {
  if (from === null || until === null) return false;
  return from > until ? time >= from || time < until : time >= from && time < until;
};

/** The posts of every day for which the showroom chose an hour that is quiet. */
export const postsInQuietHours = (
  settings: QuietHours & Pick<ShowroomSettings, 'digestTime' | 'summaryTime'>,
): ('digestTime' | 'summaryTime')[] =>
  (['digestTime', 'summaryTime'] as const).filter((post) => {
    const time = settings[post];
    return time !== null && isQuietAt(settings, time);
  });

/** Until when this kind of message must wait; undefined when it may be said now. */
export function quietUntil(
  { timeZone, ...hours }: QuietHours & { timeZone: string },
  kind: NotificationKind,
  now: Date,
): Date | undefined {
  const { quietUntil: until } = hours;
  if (until === null || NEVER_QUIET.includes(kind)) return undefined;
  const time = showroomTime(now, timeZone);
  if (!isQuietAt(hours, time)) return undefined;
  const day = showroomDay(now, timeZone);
  return instantAt(time < until ? day : addDays(day, 1), until, timeZone);
}
