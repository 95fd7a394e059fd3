import { showroomDay } from '../domain/calendar.js';
import { type Due, dueJobs, type Job } from '../domain/schedule.js';
import type { Showroom } from '../domain/showroom.js';
import { createJobRunStore } from '../store/job-run-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';
import { poolNeglectedCustomers } from './pool-neglected-customers.js';
import { writeDigest } from './post-digest.js';
import { writeSummary } from './post-summary.js';

/** The part of a job that is one transaction with the row that claims it; a backup takes longer than that. */
const RUN: Partial<Record<Job, (tx: Connection, showroom: Showroom, due: Due, at: Date) => void>> = {
  pool: poolNeglectedCustomers,
  digest: writeDigest,
  summary: writeSummary,
};

export interface JobDone {
  job: Job;
  showroomId: number;
}

/** Runs what is due in every showroom, once a showroom day; answers what this call has claimed. */
export function runDueJobs({ db, now }: Deps): JobDone[] {
  const at = now();
  return createShowroomStore(db)
    .all()
    .flatMap((showroom, index) => {
      const today = showroomDay(at, showroom.timeZone);
      // Yesterday's reminders are of no use any more: after an outage nobody is flooded with them.
      createNotificationStore(db).expireDigests(showroom.id, today);
      return (
        dueJobs(showroom, at)
          // There is one database to back up, however many showrooms are in it.
          .filter(({ job }) => job !== 'backup' || index === 0)
          .filter(({ job, ...due }) =>
            db.transaction((tx) => {
              if (!createJobRunStore(tx).claim(job, showroom.id, due.day, at)) return false;
              RUN[job]?.(tx, showroom, due, at);
              return true;
            }),
          )
          .map(({ job }) => ({ job, showroomId: showroom.id }))
      );
    });
}
