import { type ShowroomDay, showroomDay, showroomTime } from './calendar.js';
import { isOpenOn } from './opening-hours.js';
import type { Showroom } from './showroom.js';

/** In the order they run: the pool first, so that the digest does not remind of customers just taken away. */
export const JOBS = ['backup', 'staff-check', 'pool', 'digest', 'summary'] as const;
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
/** A tick comes every minute; a restart may take a few. */
const LATE_AFTER_MINUTES = 10;

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};

interface Slot {
  from: string | null;
  /** Made up until then, and no later. */
  until?: string;
  /** Done on days the showroom is closed, too. */
  always?: true;
}

/** A digest that was missed is made up until the showroom closes: after that it reminds nobody of anything. */
const slots = ({ digestTime, summaryTime, closesAt }: Showroom): Record<Job, Slot> => ({
  backup: { from: BACKUP_TIME, always: true },
  'staff-check': { from: STAFF_CHECK_TIME, always: true },
  pool: { from: digestTime },
  digest: { from: digestTime, until: closesAt },
  summary: { from: summaryTime },
});

/** What is due in a showroom at this moment, done or not. In one that is closed only the database is looked after. */
export function dueJobs(showroom: Showroom, now: Date): DueJob[] {
  const time = showroomTime(now, showroom.timeZone);
  const day = showroomDay(now, showroom.timeZone);
  const isOpen = isOpenOn(showroom, day);
  const due = slots(showroom);
  return JOBS.flatMap((job) => {
    const { from, until, always } = due[job];
    if (from === null || time < from || (until !== undefined && time >= until)) return [];
    if (!isOpen && !always) return [];
    if (showroom.closedAt !== null && job !== 'backup') return [];
    return [{ job, day, late: minutes(time) - minutes(from) >= LATE_AFTER_MINUTES }];
  });
}
