import { showroomDay, showroomTime } from './calendar.js';
import type { Showroom } from './showroom.js';

/** In the order they run: the pool first, so that the digest does not remind of customers just taken away. */
export const JOBS = ['pool', 'digest'] as const;
export type Job = (typeof JOBS)[number];

/** Morning jobs are due from the digest time on: a morning missed is made up later that day. */
export function dueJobs(showroom: Showroom, now: Date): { job: Job; day: string }[] {
  if (showroomTime(now, showroom.timeZone) < showroom.digestTime) return [];
  const day = showroomDay(now, showroom.timeZone);
  return JOBS.map((job) => ({ job, day }));
}
