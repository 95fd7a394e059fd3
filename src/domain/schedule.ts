import { type ShowroomDay, showroomDay, showroomTime } from './calendar.js';
import type { Showroom } from './showroom.js';

/** In the order they run: the pool first, so that the digest does not remind of customers just taken away. */
export const JOBS = ['backup', 'pool', 'digest'] as const;
export type Job = (typeof JOBS)[number];

/** A job's day, and whether it comes after its hour. */
export interface Due {
  day: ShowroomDay;
  late: boolean;
}
export interface DueJob extends Due {
  job: Job;
}

/** At night, when nobody registers anybody. */
const BACKUP_TIME = '02:30';
/** A digest that was missed is made up until the showroom closes: after that it reminds nobody of anything. */
const CLOSING_TIME = '20:00';
/** A tick comes every minute; a restart may take a few. */
const LATE_AFTER_MINUTES = 10;

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};

/** What is due in a showroom at this moment, done or not. In one that is closed only the database is looked after. */
export function dueJobs(showroom: Showroom, now: Date): DueJob[] {
  const time = showroomTime(now, showroom.timeZone);
  const day = showroomDay(now, showroom.timeZone);
  const since: Record<Job, string> = {
    backup: BACKUP_TIME,
    pool: showroom.digestTime,
    digest: showroom.digestTime,
  };
  const jobs = JOBS.filter((job) => job === 'backup' || showroom.closedAt === null);
  return jobs
    .filter((job) => time >= since[job] && (job !== 'digest' || time < CLOSING_TIME))
    .map((job) => ({
      job,
      day,
      late: minutes(time) - minutes(since[job]) >= LATE_AFTER_MINUTES,
    }));
}
