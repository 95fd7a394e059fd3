import { type ShowroomDay, showroomDay, showroomTime } from './calendar.js';
import type { Showroom } from './showroom.js';

/** In the order they run: the pool first, so that the digest does not remind of customers just taken away. */
export const JOBS = ['backup', 'staff-check', 'pool', 'digest'] as const;
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
/** Before anybody comes: who has left is known before the day's customers are. */
const STAFF_CHECK_TIME = '06:00';
/** A digest that was missed is made up until the showroom closes: after that it reminds nobody of anything. */
const CLOSING_TIME = '20:00';
/** A tick comes every minute; a restart may take a few. */
const LATE_AFTER_MINUTES = 10;

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};

/** What is due in a showroom at this moment, done or not. */
export function dueJobs(showroom: Showroom, now: Date): DueJob[] {
  const time = showroomTime(now, showroom.timeZone);
  const day = showroomDay(now, showroom.timeZone);
  const since: Record<Job, string> = {
    backup: BACKUP_TIME,
    'staff-check': STAFF_CHECK_TIME,
    pool: showroom.digestTime,
    digest: showroom.digestTime,
  };
  return JOBS.filter((job) => time >= since[job] && (job !== 'digest' || time < CLOSING_TIME)).map((job) => ({
    job,
    day,
    late: minutes(time) - minutes(since[job]) >= LATE_AFTER_MINUTES,
  }));
}
