import { dueJobs, type Job } from '../domain/schedule.js';
import type { Showroom } from '../domain/showroom.js';
import { createJobRunStore } from '../store/job-run-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';
import { poolNeglectedCustomers } from './pool-neglected-customers.js';
import { writeDigest } from './post-digest.js';

const RUN: Record<Job, (tx: Connection, showroom: Showroom, day: string, at: Date) => void> = {
  pool: poolNeglectedCustomers,
  digest: writeDigest,
};

/** Runs what is due in every showroom; the row that claims a job and what it does are one transaction. */
export function runDueJobs({ db, now }: Deps): { job: Job; showroomId: number }[] {
  const at = now();
  return createShowroomStore(db)
    .all()
    .flatMap((showroom) =>
      dueJobs(showroom, at)
        .filter(({ job, day }) =>
          db.transaction((tx) => {
            if (!createJobRunStore(tx).claim(job, showroom.id, day, at)) return false;
            RUN[job](tx, showroom, day, at);
            return true;
          }),
        )
        .map(({ job }) => ({ job, showroomId: showroom.id })),
    );
}
