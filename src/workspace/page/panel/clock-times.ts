const MINUTE = 60_000;
const DAY = 86_400_000;

export interface TimeOfDay {
  hour: number;
  minute: number;
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function zoneOffset(at: number, timeZone: string): number {
  // Swedish writes dates as ISO does.
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${local.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000;
}

/** That time on the next calendar day of the zone, also when its clocks change in between. */
export function tomorrowAt(now: number, timeZone: string, { hour, minute }: TimeOfDay): number {
  const local = now + zoneOffset(now, timeZone);
  const wanted = Math.floor(local / DAY) * DAY + DAY + hour * 60 * MINUTE + minute * MINUTE;
  const guess = wanted - zoneOffset(now, timeZone);
  return wanted - zoneOffset(guess, timeZone);
}

/** The same minute, at the second that the real clock shows: what an app does each minute then comes with the workspace's minute. */
export function inStepWith(real: number, instant: number): number {
  return Math.floor(instant / MINUTE) * MINUTE + (real % MINUTE);
}

/** A span in whole days, hours and minutes. */
export function inUnits(ms: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  return { days: Math.floor(minutes / 1_440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
