import type { Job } from '../domain/schedule.js';
import type { Connection } from './open-database.js';
import { jobRuns } from './schema.js';

export function createJobRunStore(db: Connection) {
  return {
    /** False when the job has run in this showroom on this day. */
    claim: (job: Job, showroomId: number, day: string, at: Date): boolean =>
      db.insert(jobRuns).values({ job, showroomId, day, at }).onConflictDoNothing().run().changes === 1,
  };
}
