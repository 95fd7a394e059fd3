import { firstOfMonth, firstOfWeek, type ShowroomDay } from './calendar.js';

/** How many days, weeks and months back a backup is kept: the latest of each. */
export const RETENTION = { days: 7, weeks: 4, months: 12 } as const;

/** A backup, by the day and time it was made; names sort as times do. */
export interface Backup {
  name: string;
  day: ShowroomDay;
}

/** Which of these may go. The newest is always kept, however old it is. */
export function backupsToDrop(backups: Backup[]): Backup[] {
  const newestFirst = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, 1));
  const keep = (period: (day: ShowroomDay) => string, most: number) => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const key = period(backup.day);
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size <= most) kept.add(backup);
    }
  };
  keep((day) => day, RETENTION.days);
  keep(firstOfWeek, RETENTION.weeks);
  keep(firstOfMonth, RETENTION.months);
  return newestFirst.filter((backup) => !kept.has(backup));
}
